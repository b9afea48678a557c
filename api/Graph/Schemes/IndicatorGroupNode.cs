using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
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

    /// <summary>The area it belongs to.</summary>
    public static async Task<AreaRow> GetArea([Parent] IndicatorGroupRow group, AreaByIdDataLoader areas, CancellationToken cancellationToken) =>
        await areas.LoadRequiredAsync(group.AreaId, cancellationToken);

    /// <summary>Its indicators.</summary>
    public static async Task<IReadOnlyList<IndicatorRow>> GetIndicators([Parent] IndicatorGroupRow group, IndicatorsByGroupDataLoader indicators, CancellationToken cancellationToken) =>
        (await indicators.LoadAsync(group.Id, cancellationToken))!;
}
