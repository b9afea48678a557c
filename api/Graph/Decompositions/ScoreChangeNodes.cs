using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Graph.Decompositions;

/// <summary>The graph's `ScoreChange`.</summary>
[ObjectType<ScoreChange>]
public static class ScoreChangeNode
{
    /// <summary>The four parts, in the order of the steps that they are found by: each is what its step changes.</summary>
    [ListSize(AssumedSize = 4)]
    public static IReadOnlyList<ScoreChangePart> GetParts([Parent] ScoreChange change) => change.Parts;

    /// <summary>The areas whose points change in some step.</summary>
    [ListSize(AssumedSize = 9)]
    public static IReadOnlyList<LevelChange> GetAreas([Parent] ScoreChange change) => change.Areas;

    /// <summary>The indicators whose points change in some step, or that it takes part in only at one end.</summary>
    [ListSize(AssumedSize = 20)]
    public static IReadOnlyList<LevelChange> GetIndicators([Parent] ScoreChange change) => change.Indicators;

    /// <summary>What has to be known to read the parts: what cannot be told apart, what is provisional.</summary>
    [ListSize(AssumedSize = 5)]
    public static IReadOnlyList<Scoring.Text> GetNotes([Parent] ScoreChange change) => change.Notes;
}

/// <summary>The graph's `ScoreChangePart`.</summary>
[ObjectType<ScoreChangePart>]
public static class ScoreChangePartNode
{
    /// <summary>Where the points come from, in the order of the plan; they add up to the points exactly.</summary>
    [ListSize(AssumedSize = 10)]
    public static IReadOnlyList<ScoreContribution> GetContributions([Parent] ScoreChangePart part) => part.Contributions;
}

/// <summary>The graph's `LevelChange`.</summary>
[ObjectType<LevelChange>]
public static class LevelChangeNode
{
    /// <summary>The four parts of the difference, which add up to it exactly.</summary>
    [ListSize(AssumedSize = 4)]
    public static IReadOnlyList<CausePoints> GetParts([Parent] LevelChange change) => change.Parts;
}

/// <summary>The graph's `ExactPoints`.</summary>
[ObjectType<ExactPoints>]
public static class ExactPointsNode
{
    private static void Configure(IObjectTypeDescriptor<ExactPoints> descriptor) => descriptor.Name("ExactPoints").Ignore(points => points.Value);
}
