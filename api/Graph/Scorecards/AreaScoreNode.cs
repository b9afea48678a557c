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
    [BatchResolver]
    public static Task<IReadOnlyList<AreaRow>> GetArea([Parent(nameof(AreaScoreRow.AreaId))] IReadOnlyList<AreaScoreRow> scores, AreaByIdDataLoader areas, CancellationToken cancellationToken) =>
        areas.LoadRequiredAsync(scores.Select(score => score.AreaId), cancellationToken);
}
