using ScoringGraph.Evaluation.Readings;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Graph.Readings;

/// <summary>The graph's `Reading`.</summary>
[ObjectType<Reading>]
public static class ReadingNode
{
    /// <summary>Those of the other readings that parameters of scheme.json can express; what they would change is told by `compareReadings`.</summary>
    [ListSize(AssumedSize = 2)]
    public static IReadOnlyList<ReadingChoice> GetChoices([Parent] Reading reading) => reading.Choices;
}

/// <summary>The graph's `ReadingChoice`.</summary>
[ObjectType<ReadingChoice>]
public static class ReadingChoiceNode
{
    /// <summary>The parameters that express it.</summary>
    [ListSize(AssumedSize = 2)]
    public static IReadOnlyList<ParameterValue> GetSet([Parent] ReadingChoice choice) => choice.Set;
}

/// <summary>The graph's `ReadingComparisons`.</summary>
[ObjectType<ReadingComparisons>]
public static class ReadingComparisonsNode
{
    /// <summary>One for the readings taken together; or one for each alternative, in the order of the readings. Empty if something is wrong with the question.</summary>
    [ListSize(AssumedSize = 25)]
    public static IReadOnlyList<ComparedReadings> GetCompared([Parent] ReadingComparisons comparisons) => comparisons.Compared;
}

/// <summary>The graph's `ComparedReadings`.</summary>
[ObjectType<ComparedReadings>]
public static class ComparedReadingsNode
{
    /// <summary>The readings supposed, together.</summary>
    [ListSize(AssumedSize = 2)]
    public static IReadOnlyList<ChosenReading> GetReadings([Parent] ComparedReadings compared) => compared.Readings;
}
