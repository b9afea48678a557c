using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>One of the two scorings that are compared: what was known, and the rules it was scored by.</summary>
/// <param name="Edition">The rules.</param>
/// <param name="Facts">What was reported, as facts of the edition's scheme.</param>
public sealed record ScoredFacts(CompiledEdition Edition, MonthFacts Facts)
{
    public Month Month => Facts.Month;
}
