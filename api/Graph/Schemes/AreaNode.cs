using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
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

    /// <summary>Where the plan gives its weight.</summary>
    public static PlanClause? GetClause([Parent] AreaRow area, EditionCatalogue editions) =>
        Find(area, editions)?.Clause is { } clause ? new PlanClause(clause.Text, null, clause.Line) : null;

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

    private static Area? Find(AreaRow area, EditionCatalogue editions) => editions.Scheme(area.SchemeId)?.Scheme.Areas.FirstOrDefault(item => item.Code == area.Code);
}
