using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Cases;

/// <summary>A worked example beside the rules: facts of some participants, and what must come of them.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">What it shows.</param>
/// <param name="Facts">The facts; only the participants mentioned take part.</param>
/// <param name="Expected">What must come of them.</param>
public sealed record Case(string File, Place Place, Text Name, MonthFacts Facts, IReadOnlyList<Expectation> Expected)
{
    /// <summary>Whether an indicator's rules have a say in what is expected: by its own values, or by what all indicators add up to.</summary>
    public bool Concerns(string indicator) =>
        Expected.Any(item => item.Indicator == indicator || (item.Indicator is null && item.Member is not ("bonus" or "bonusUncapped" or "penalty")));
}

/// <summary>One value that a case expects.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Participant">Whose value.</param>
/// <param name="Indicator">The indicator; null for a value of the scorecard.</param>
/// <param name="Criterion">The criterion's number; null for a value of the indicator.</param>
/// <param name="Member">Such as `points`, `outcome`, `rank`, `final` or `bonus`.</param>
/// <param name="Value">A decimal, an outcome, or null for none.</param>
public sealed record Expectation(Place Place, string Participant, string? Indicator, string? Criterion, string Member, object? Value)
{
    /// <summary>What it is a value of, such as `海门市 A1.G1.I1 C1 points`.</summary>
    public string Path => string.Join(" ", new[] { Participant, Indicator, Criterion, Member }.Where(part => part is not null));
}
