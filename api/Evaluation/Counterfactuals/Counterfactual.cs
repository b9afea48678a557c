using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>How much of what was lost a change earns.</summary>
public enum EarnedPart
{
    /// <summary>The next step: one more unit, the next better band, the place above.</summary>
    Next,

    /// <summary>All there is to earn.</summary>
    Full,
}

/// <summary>The smallest change of one participant's facts that earns points it lost: computed from the rule, and scored again to be sure.</summary>
/// <param name="Of">The code of what gains: an indicator such as `A1.G1.I1`, or a bonus or penalty entry such as `P1`.</param>
/// <param name="Criterion">The criterion whose points it earns, such as `C2`; null for those of the indicator as a whole (its place, its lag, a veto) and for an entry.</param>
/// <param name="Earns">The next step, or everything.</param>
/// <param name="Changes">The facts that would have to be otherwise, all of them; each as little as is enough.</param>
/// <param name="Points">What the indicator or entry comes to then.</param>
/// <param name="Gain">How much that is worth: the indicator's further points, or the higher bonus or lower penalty, caps applied.</param>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record Counterfactual(string Of, string? Criterion, EarnedPart Earns, IReadOnlyList<FactChange> Changes, decimal Points, decimal Gain, Text Sentence)
{
    /// <summary>Everybody's facts as they would be.</summary>
    public required MonthFacts Supposed { get; init; }

    /// <summary>The month that it would change; null where only the indicator was looked at.</summary>
    public ScoredMonth? Month { get; init; }

    /// <summary>What it would do to the month; null where only the indicator was looked at.</summary>
    public MonthImpact? Effect(CancellationToken cancellationToken = default) => Month is not { } scored ? null
        : new WhatIf(scored.Edition.Source, scored.Edition.Source).Of(scored, scored.Edition, Supposed, Changes.Select(change => change.Fact).ToHashSet(StringComparer.Ordinal), cancellationToken);
}
