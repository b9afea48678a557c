using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>Tells what changed rules would do, month by month, without storing anything.</summary>
/// <param name="before">The rules in force.</param>
/// <param name="after">The same with some files changed, read by <see cref="LoadedScheme.With"/>.</param>
public sealed class ImpactPreview(LoadedScheme before, LoadedScheme after)
{
    private readonly bool isEverything = !ReferenceEquals(before.Scheme, after.Scheme);

    /// <summary>The report.</summary>
    /// <param name="months">The months of which anything was reported; read again, where the change is not of rules alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ImpactReport Of(IReadOnlyList<ScoredMonth> months, CancellationToken cancellationToken = default)
    {
        var byMonth = months.ToDictionary(item => item.State.Month);
        var impacts = after.Scheme.Months.Select(month => byMonth.TryGetValue(month, out var scored) ? Of(scored, cancellationToken) : Unreported(month)).ToArray();
        string[] indicators = [.. after.Scheme.Indicators.Select(indicator => indicator.Code).Where(code => after.Scheme.Months.Any(month => IsChanged(code, month)))];
        var report = new ImpactReport
        {
            Scheme = after.Scheme.Code,
            Files = [.. ChangedFiles()],
            Scope = isEverything ? ImpactScope.Everything : ImpactScope.Indicators,
            Indicators = indicators,
            Months = impacts,
            Cases = new CaseImpacts(before, after, months.Select(month => month.Edition)).Of(indicators, cancellationToken),
            DataFingerprint = MonthState.Fingerprint(months.Select(month => month.State)),
            ReportHash = "",
        };
        return report with { ReportHash = Hashes.Of(ImpactJson.Of(report)) };
    }

    private IEnumerable<string> ChangedFiles() =>
        before.Files.Paths.Union(after.Files.Paths).Where(path => before.Files.TextOf(path) != after.Files.TextOf(path)).Order(StringComparer.Ordinal);

    private bool IsChanged(string indicator, Month month) => before.InForce(indicator, month)?.Version.ContentHash != after.InForce(indicator, month)?.Version.ContentHash;

    private MonthImpact Unreported(Month month) => isEverything || InForce(month).Any()
        ? Quiet(month, MonthEffect.Unreported, false, new($"{month} 尚无数据；报送后按新标准评分。", $"Nothing was reported for {month} yet; what will be is scored by the changed rules."))
        : Unaffected(month, false);

    private static MonthImpact Unaffected(Month month, bool isClosed) =>
        Quiet(month, MonthEffect.Unaffected, isClosed, new($"{month} 不受影响：当月另有生效的标准，或改动不涉及评分。", $"{month} is not affected: other versions are in force then, or the change is not about scoring."));

    private static MonthImpact Quiet(Month month, MonthEffect effect, bool isClosed, Text statement) => new(month, effect, isClosed, statement, [], 0, ImpactTotals.Nobody, []);

    private MonthImpact Of(ScoredMonth scored, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (month, isClosed) = (scored.State.Month, scored.State.IsClosed);
        if (isEverything) return Everything(scored, cancellationToken);
        var inForce = InForce(month).ToArray();
        var rules = inForce.Length > 0 ? inForce : [.. ToCome(month)];
        if (rules.Length == 0) return Unaffected(month, isClosed);
        var edition = scored.Edition.With(rules);
        var score = edition.Rescore(scored.Score, scored.Facts);
        var effect = inForce.Length == 0 ? MonthEffect.WhatIf : isClosed ? MonthEffect.LeftAlone : MonthEffect.Rescored;
        var changed = edition.Edition.ChangedFrom(scored.Edition.Edition).Select(index => edition.Edition.Indicators[index]).ToArray();
        return MonthStatement.Of(
            scored, effect, [.. changed.Select(item => item.Indicator.Code)], changed.Sum(item => item.Version.Criteria.Count) * scored.Facts.Participants.Count,
            new MonthComparison(scored, edition, scored.Facts, score), cancellationToken);
    }

    private MonthImpact Everything(ScoredMonth scored, CancellationToken cancellationToken)
    {
        var facts = scored.Reread ?? throw new ArgumentException($"The facts of {scored.State.Month} were not read as the changed scheme declares them.", nameof(scored));
        var edition = CompiledEdition.Of(after, scored.State.Month);
        return MonthStatement.Of(
            scored, scored.State.IsClosed ? MonthEffect.LeftAlone : MonthEffect.Rescored, [.. edition.Edition.Indicators.Select(item => item.Indicator.Code)], edition.Criteria.Count() * facts.Participants.Count,
            new MonthComparison(scored, edition, facts, edition.Score(facts)), cancellationToken);
    }

    // The changed rules that are in force for a month.
    private IEnumerable<CheckedRule> InForce(Month month) =>
        after.Scheme.Indicators.Where(indicator => IsChanged(indicator.Code, month)).Select(indicator => after.InForce(indicator.Code, month)).OfType<CheckedRule>();

    // Where none is: of each indicator the first changed version that takes effect later.
    private IEnumerable<CheckedRule> ToCome(Month month) => after.Rules
        .Where(rule => rule.Version.Effective > month && !before.Rules.Any(old => old.Version.Indicator == rule.Version.Indicator && old.Version.Effective == rule.Version.Effective && old.Version.ContentHash == rule.Version.ContentHash))
        .GroupBy(rule => rule.Version.Indicator, StringComparer.Ordinal)
        .Select(group => group.MinBy(rule => rule.Version.Effective)!);
}
