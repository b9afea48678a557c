using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `AreaScore`.</summary>
[ObjectType<AreaScoreRow>]
public static class AreaScoreNode
{
    private static void Configure(IObjectTypeDescriptor<AreaScoreRow> descriptor) => descriptor.Name("AreaScore")
        .Ignore(row => row.Id).Ignore(row => row.ScorecardId).Ignore(row => row.Scorecard).Ignore(row => row.AreaId).Ignore(row => row.PointsExact);

    /// <summary>The area.</summary>
    public static async Task<AreaRow> GetArea([Parent] AreaScoreRow score, AreaByIdDataLoader areas, CancellationToken cancellationToken) =>
        await areas.LoadRequiredAsync(score.AreaId, cancellationToken);
}
