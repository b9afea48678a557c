using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>Tells what a month would have come to on other facts or by other rules; nothing is stored, and only what changed is scored again.</summary>
/// <param name="before">The rules in force.</param>
/// <param name="after">The same, or with some files changed, read by <see cref="LoadedScheme.With"/>.</param>
public sealed class WhatIf(LoadedScheme before, LoadedScheme after)
{
    /// <summary>The rules that the month is supposed to be scored by.</summary>
    public CompiledEdition EditionOf(ScoredMonth scored)
    {
        var month = scored.State.Month;
        if (!DeclaresAlike(month)) return CompiledEdition.Of(after, month);
        var changed =
            from indicator in after.Scheme.Indicators
            let rule = after.InForce(indicator.Code, month)
            where rule is not null && rule.Version.ContentHash != before.InForce(indicator.Code, month)?.Version.ContentHash
            select rule;
        return changed.ToArray() is { Length: > 0 } rules ? scored.Edition.With(rules) : scored.Edition;
    }

    /// <summary>What would be otherwise.</summary>
    /// <param name="scored">The month as it stands.</param>
    /// <param name="edition">What <see cref="EditionOf"/> gave.</param>
    /// <param name="facts">What is supposed to be reported, as facts of that edition's scheme.</param>
    /// <param name="changed">The names of the facts that are not what they are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public MonthImpact Of(ScoredMonth scored, CompiledEdition edition, MonthFacts facts, IReadOnlySet<string> changed, CancellationToken cancellationToken = default)
    {
        var (score, asked) = DeclaresAlike(scored.State.Month)
            ? (edition.Rescore(scored.Score, facts, changed), edition.ChangedFrom(scored.Score, changed).Select(index => edition.Edition.Indicators[index]).ToArray())
            : (edition.Score(facts), edition.Edition.Indicators.ToArray());
        return MonthStatement.OfSupposed(
            scored, [.. asked.Select(item => item.Indicator.Code)], asked.Sum(item => item.Version.Criteria.Count) * facts.Participants.Count,
            new MonthComparison(scored, edition, facts, score), cancellationToken);
    }

    private bool DeclaresAlike(Month month) => ReferenceEquals(before.DeclaredFor(month), after.DeclaredFor(month));
}
