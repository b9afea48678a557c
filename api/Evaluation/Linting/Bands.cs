using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting.Reasoning;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>
/// Criteria that cut one number into bands leave no gap between them and do not overlap. Thresholds that only rise (`&gt;= 0.5`,
/// `&gt;= 0.7`) are steps, each earned on top of the last; it takes a band with two ends to speak of bands.
/// </summary>
internal static class Bands
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var rule in scheme.Rules)
            foreach (var bands in LintedCriterion.Of(rule).GroupBy(criterion => Banded(criterion, scheme.Scheme.Facts), StringComparer.Ordinal))
                if (bands.Key is not null && bands.Count() > 1)
                    Check([.. bands], scheme.Scheme.Facts, problems);
    }

    private static void Check(IReadOnlyList<LintedCriterion> bands, FactCatalogue facts, ProblemList problems)
    {
        if (Situations.Of(facts, [.. bands.Select(band => band.Checked)]) is not { } situations) return;
        var samples = situations.All.Select(item => (Value: item, Matching: bands.Where(band => situations.Answer(band.Checked, item)).ToArray())).ToArray();
        var quantity = situations.Quantities[0];
        if (!bands.Any(band => HasTwoEnds([.. samples.Select(sample => sample.Matching.Contains(band))]))) return;
        var told = new HashSet<(LintedCriterion, LintedCriterion)>();
        foreach (var (value, matching) in samples)
            if (matching is [var first, .., var second] && told.Add((first, second)))
                problems.Add("BAND002", second.Rule.ExpressionOf(second.Index),
                    $"区间重叠：`{quantity.With(value[0])}` 同时符合 {Names(matching, "、")}。", $"The bands overlap: `{quantity.With(value[0])}` matches {Names(matching, " and ")}.", Severity.Warning);
        for (var index = 1; index < samples.Length - 1; index++)
            if (samples[index].Matching.Length == 0 && samples[index - 1] is { Matching: [.., var below] } && samples[index..].FirstOrDefault(sample => sample.Matching.Length > 0).Matching is [var above, ..])
                problems.Add("BAND001", above.Rule.ExpressionOf(above.Index),
                    $"区间不连续：`{quantity.With(samples[index].Value[0])}` 既不符合 {below.Number}，也不符合 {above.Number}。",
                    $"The bands leave a gap: `{quantity.With(samples[index].Value[0])}` matches neither {below.Number} nor {above.Number}.", Severity.Warning);
    }

    private static string Names(LintedCriterion[] bands, string and) => string.Join(and, bands.Select(band => band.Number));

    // Missed below, met, missed above.
    private static bool HasTwoEnds(bool[] met) => Array.IndexOf(met, true) > 0 && Array.LastIndexOf(met, true) is >= 0 and var last && last < met.Length - 1;

    // The one number that a condition is about, if every value of it can occur.
    private static string? Banded(LintedCriterion criterion, FactCatalogue facts)
    {
        var condition = criterion.Checked.Condition;
        var asked = Asked.In(condition, condition.Root).ToArray();
        return asked.All(item => item.Threshold is Rational && item.Name == asked[0].Name) && IsFree(asked[0].Of, facts) ? asked[0].Name : null;
    }

    private static bool IsFree(Node of, FactCatalogue facts) =>
        of is SymbolNode || (of is BinaryNode { Operator: Operator.Divide, Left: SymbolNode top, Right: SymbolNode bottom } && Reasoning.Range.Of(top, facts).High is null && Reasoning.Range.Of(bottom, facts).High is null);
}
