using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>Tells what changed rules would do, month by month, without storing anything.</summary>
/// <param name="before">The rules in force.</param>
/// <param name="after">The same with some files changed, read by <see cref="LoadedScheme.With"/>.</param>
public sealed class ImpactPreview(LoadedScheme before, LoadedScheme after)
{
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
            Scope = before.HasSameDeclarations(after) ? ImpactScope.Indicators : ImpactScope.Everything,
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

    private bool IsDeclaredAnew(Month month) => !ReferenceEquals(before.DeclaredFor(month), after.DeclaredFor(month));

    private bool IsChanged(string indicator, Month month) => before.InForce(indicator, month)?.Version.ContentHash != after.InForce(indicator, month)?.Version.ContentHash;

    private MonthImpact Unreported(Month month) => IsDeclaredAnew(month) || InForce(month).Any()
        ? Quiet(month, MonthEffect.Unreported, false, new($"{month} 尚无数据；报送后按新标准评分。", $"Nothing was reported for {month} yet; what will be is scored by the changed rules."))
        : Unaffected(month, false);

    private static MonthImpact Unaffected(Month month, bool isClosed) =>
        Quiet(month, MonthEffect.Unaffected, isClosed, new($"{month} 不受影响：当月另有生效的标准，或改动不涉及评分。", $"{month} is not affected: other versions are in force then, or the change is not about scoring."));

    private static MonthImpact Quiet(Month month, MonthEffect effect, bool isClosed, Text statement) => new(month, effect, isClosed, statement, [], 0, ImpactTotals.Nobody, []);

    private MonthImpact Of(ScoredMonth scored, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (month, isClosed) = (scored.State.Month, scored.State.IsClosed);
        var effect = isClosed ? MonthEffect.LeftAlone : MonthEffect.Rescored;
        if (IsDeclaredAnew(month)) return Everything(scored, effect, CompiledEdition.Of(after, month), cancellationToken);
        if (InForce(month).ToArray() is { Length: > 0 } inForce) return Indicators(scored, effect, inForce, cancellationToken);
        // What is declared anew later is shown as if it had been then.
        var later = after.Scheme.Months.Where(later => later > month && IsDeclaredAnew(later)).Select(later => after.DeclaredFor(later)).FirstOrDefault();
        var toCome = ToCome(month, later?.Scheme ?? scored.Edition.Edition.Scheme).ToArray();
        if (later is not null) return Everything(scored, MonthEffect.WhatIf, CompiledEdition.Of(after, later, month).With(toCome), cancellationToken);
        return toCome.Length == 0 ? Unaffected(month, isClosed) : Indicators(scored, MonthEffect.WhatIf, toCome, cancellationToken);
    }

    private static MonthImpact Indicators(ScoredMonth scored, MonthEffect effect, CheckedRule[] rules, CancellationToken cancellationToken)
    {
        var edition = scored.Edition.With(rules);
        var score = edition.Rescore(scored.Score, scored.Facts);
        var changed = edition.Edition.ChangedFrom(scored.Edition.Edition).Select(index => edition.Edition.Indicators[index]).ToArray();
        return MonthStatement.Of(
            scored, effect, [.. changed.Select(item => item.Indicator.Code)], changed.Sum(item => item.Version.Criteria.Count) * scored.Facts.Participants.Count,
            new MonthComparison(scored, edition, scored.Facts, score), cancellationToken);
    }

    private static MonthImpact Everything(ScoredMonth scored, MonthEffect effect, CompiledEdition edition, CancellationToken cancellationToken)
    {
        var facts = scored.Reread ?? throw new ArgumentException($"The facts of {scored.State.Month} were not read as the changed scheme declares them.", nameof(scored));
        return MonthStatement.Of(
            scored, effect, [.. edition.Edition.Indicators.Select(item => item.Indicator.Code)], edition.Criteria.Count() * facts.Participants.Count,
            new MonthComparison(scored, edition, facts, edition.Score(facts)), cancellationToken);
    }

    // The changed rules that are in force for a month.
    private IEnumerable<CheckedRule> InForce(Month month) =>
        after.Scheme.Indicators.Where(indicator => IsChanged(indicator.Code, month)).Select(indicator => after.InForce(indicator.Code, month)).OfType<CheckedRule>();

    // Where none is: of each indicator the first changed version that takes effect later, if the scheme knows how it ranks.
    private IEnumerable<CheckedRule> ToCome(Month month, Scheme scheme) => after.Rules
        .Where(rule => rule.Version.Effective > month && !before.Rules.Any(old => old.Version.Indicator == rule.Version.Indicator && old.Version.Effective == rule.Version.Effective && old.Version.ContentHash == rule.Version.ContentHash))
        .GroupBy(rule => rule.Version.Indicator, StringComparer.Ordinal)
        .Select(group => group.MinBy(rule => rule.Version.Effective)!)
        .Where(rule => rule.Rankings.All(scheme.Rankings.ContainsKey));
}
