using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `Department`.</summary>
[ObjectType<DepartmentRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class DepartmentNode
{
    private static void Configure(IObjectTypeDescriptor<DepartmentRow> descriptor) => descriptor.Name("Department").Ignore(row => row.SchemeId);

    [NodeResolver]
    public static Task<DepartmentRow?> GetDepartmentById(string id, DepartmentByIdDataLoader departments, CancellationToken cancellationToken) => departments.LoadAsync(id, cancellationToken);

    /// <summary>The scheme that names it.</summary>
    public static async Task<SchemeRow> GetScheme([Parent] DepartmentRow department, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(department.SchemeId, cancellationToken);

    /// <summary>Other wordings of the plan for the same body.</summary>
    public static IReadOnlyList<string> GetAliases([Parent] DepartmentRow department, EditionCatalogue editions) =>
        editions.Scheme(department.SchemeId)?.Scheme.Departments.FirstOrDefault(item => item.Code == department.Code)?.Aliases ?? [];

    /// <summary>The areas it answers for.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<AreaRow>> GetAreas([Parent] DepartmentRow department, QueryContext<AreaRow> query, AreasByDepartmentDataLoader areas, CancellationToken cancellationToken) =>
        (await areas.With(query).LoadAsync(department.Id, cancellationToken))!;

    /// <summary>The indicators it answers for.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<IndicatorRow>> GetIndicators([Parent] DepartmentRow department, QueryContext<IndicatorRow> query, IndicatorsByDepartmentDataLoader indicators, CancellationToken cancellationToken) =>
        (await indicators.With(query).LoadAsync(department.Id, cancellationToken))!;
}
