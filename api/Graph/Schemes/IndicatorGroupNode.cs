using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `IndicatorGroup`.</summary>
[ObjectType<IndicatorGroupRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class IndicatorGroupNode
{
    private static void Configure(IObjectTypeDescriptor<IndicatorGroupRow> descriptor) =>
        descriptor.Name("IndicatorGroup").Ignore(row => row.SchemeId).Ignore(row => row.Scheme).Ignore(row => row.AreaId);

    [NodeResolver]
    public static Task<IndicatorGroupRow?> GetIndicatorGroupById(string id, IndicatorGroupByIdDataLoader groups, CancellationToken cancellationToken) => groups.LoadAsync(id, cancellationToken);

    /// <summary>Points of the area's 100, as scheme.json has it or, where a month is asked for, as it was amended until then.</summary>
    /// <param name="month">The month, such as `2017-10`; null for scheme.json as it stands.</param>
    public static decimal GetPoints([Parent] IndicatorGroupRow group, Month? month, EditionCatalogue editions) =>
        editions.DeclaredFor(group.SchemeId, month)?.Areas.SelectMany(area => area.Groups).FirstOrDefault(item => item.Code == group.Code)?.Points ?? group.Points;

    /// <summary>The area it belongs to.</summary>
    public static async Task<AreaRow> GetArea([Parent] IndicatorGroupRow group, AreaByIdDataLoader areas, CancellationToken cancellationToken) =>
        await areas.LoadRequiredAsync(group.AreaId, cancellationToken);

    /// <summary>Its indicators.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<IndicatorRow>> GetIndicators([Parent] IndicatorGroupRow group, QueryContext<IndicatorRow> query, IndicatorsByGroupDataLoader indicators, CancellationToken cancellationToken) =>
        (await indicators.With(query).LoadAsync(group.Id, cancellationToken))!;
}
