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
/// <param name="Criterion">The criterion whose points it earns, such as `C2`; null for those of the indicator as a whole: its place, its lag, a veto.</param>
/// <param name="Earns">The next step, or everything.</param>
/// <param name="Changes">The facts that would have to be otherwise, all of them; each as little as is enough.</param>
/// <param name="Points">What the indicator comes to then.</param>
/// <param name="Gain">How much more that is.</param>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record Counterfactual(string? Criterion, EarnedPart Earns, IReadOnlyList<FactChange> Changes, decimal Points, decimal Gain, Text Sentence)
{
    /// <summary>Everybody's facts as they would be.</summary>
    public required MonthFacts Supposed { get; init; }

    /// <summary>The month that it would change; null where only the indicator was looked at.</summary>
    public ScoredMonth? Month { get; init; }

    /// <summary>What it would do to the month; null where only the indicator was looked at.</summary>
    public MonthImpact? Effect(CancellationToken cancellationToken = default) => Month is not { } scored ? null
        : new WhatIf(scored.Edition.Source, scored.Edition.Source).Of(scored, scored.Edition, Supposed, Changes.Select(change => change.Fact).ToHashSet(StringComparer.Ordinal), cancellationToken);
}

/// <summary>A fact, and what it would have to be.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Label">The fact's name for people.</param>
/// <param name="From">What was reported, as text; null if nothing was.</param>
/// <param name="To">What it would have to be, as text.</param>
/// <param name="By">The difference, with its sign, as text; null for anything but a number that was reported.</param>
public sealed record FactChange(string Fact, Text Label, string? From, string To, string? By)
{
    /// <summary>What it would have to be: a bool, decimal or text.</summary>
    internal object Value { get; init; } = To;
}
