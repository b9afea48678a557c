using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `Area`.</summary>
[ObjectType<AreaRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class AreaNode
{
    private static void Configure(IObjectTypeDescriptor<AreaRow> descriptor) => descriptor.Name("Area").Ignore(row => row.SchemeId);

    [NodeResolver]
    public static Task<AreaRow?> GetAreaById(string id, AreaByIdDataLoader areas, CancellationToken cancellationToken) => areas.LoadAsync(id, cancellationToken);

    /// <summary>The scheme it belongs to.</summary>
    public static async Task<SchemeRow> GetScheme([Parent] AreaRow area, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(area.SchemeId, cancellationToken);

    /// <summary>The plan's other wordings for it.</summary>
    public static IReadOnlyList<string> GetAliases([Parent] AreaRow area, EditionCatalogue editions) => Find(area, editions)?.Aliases ?? [];

    /// <summary>Points of 100 in the total, as scheme.json has it or, where a month is asked for, as it was amended until then.</summary>
    /// <param name="month">The month, such as `2017-10`; null for scheme.json as it stands.</param>
    public static decimal GetWeight([Parent] AreaRow area, Month? month, EditionCatalogue editions) => Find(area, editions, month)?.Weight ?? area.Weight;

    /// <summary>Where the plan gives its weight.</summary>
    /// <param name="month">The month, such as `2017-10`; null for scheme.json as it stands.</param>
    public static PlanClause? GetClause([Parent] AreaRow area, Month? month, EditionCatalogue editions) =>
        Find(area, editions, month)?.Clause is { } clause ? new PlanClause(clause.Text, null, clause.Line) : null;

    /// <summary>Whoever answers for it.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<DepartmentRow>> GetDepartments([Parent] AreaRow area, QueryContext<DepartmentRow> query, DepartmentsByAreaDataLoader departments, CancellationToken cancellationToken) =>
        (await departments.With(query).LoadAsync(area.Id, cancellationToken))!;

    /// <summary>Its main tasks.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<IndicatorGroupRow>> GetGroups([Parent] AreaRow area, QueryContext<IndicatorGroupRow> query, GroupsByAreaDataLoader groups, CancellationToken cancellationToken) =>
        (await groups.With(query).LoadAsync(area.Id, cancellationToken))!;

    /// <summary>Its indicators.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<IndicatorRow>> GetIndicators([Parent] AreaRow area, QueryContext<IndicatorRow> query, IndicatorsByAreaDataLoader indicators, CancellationToken cancellationToken) =>
        (await indicators.With(query).LoadAsync(area.Id, cancellationToken))!;

    private static Area? Find(AreaRow area, EditionCatalogue editions, Month? month = null) =>
        editions.DeclaredFor(area.SchemeId, month)?.Areas.FirstOrDefault(item => item.Code == area.Code);
}
