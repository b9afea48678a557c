using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Readings;

/// <summary>What other readings of the plan would change in a month.</summary>
/// <param name="Readings">The readings supposed, together.</param>
/// <param name="Sentence">Who moves, and who most, in a sentence.</param>
/// <param name="Impact">What becomes of points and places.</param>
public sealed record ComparedReadings(IReadOnlyList<ChosenReading> Readings, Text Sentence, MonthImpact Impact);
