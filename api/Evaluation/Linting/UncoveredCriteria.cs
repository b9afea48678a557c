using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>Every criterion has a case that expects it met and one that expects it not met. Whether what is expected comes out, the cases' run tells.</summary>
internal static class UncoveredCriteria
{
    public static void Check(LoadedScheme scheme, IReadOnlyList<Case> cases, ProblemList problems)
    {
        var expected = cases.SelectMany(one => one.Expected.Where(item => item.Criterion is not null).Select(item => (one.Facts.Month, Value: item)))
            .ToLookup(item => Criterion.CodeOf(item.Value.Indicator!, item.Month, item.Value.Criterion!), item => item.Value, StringComparer.Ordinal);
        foreach (var month in scheme.Scheme.Months)
            foreach (var indicator in scheme.Scheme.Indicators)
                if (scheme.InForce(indicator.Code, month) is { } rule)
                    for (var index = 0; index < rule.Criteria.Count; index++)
                        Check(Criterion.CodeOf(indicator.Code, month, rule.Criteria[index].Criterion.Number), rule, index, expected, problems);
    }

    private static void Check(string code, CheckedRule rule, int index, ILookup<string, Expectation> expected, ProblemList problems)
    {
        var possible = rule.Criteria[index].Criterion.Award.Possible;
        var met = expected[code].Any(item => IsMet(item, possible) is true);
        var missed = expected[code].Any(item => IsMet(item, possible) is false);
        if (met && missed) return;
        problems.Add("COVER001", rule.ExpressionOf(index),
            $"{code} 没有用例要求它{(met ? "" : "达标")}{(met || missed ? "" : "或")}{(missed ? "" : "未达标")}；请在 cases/{rule.Version.Indicator}.json 中补上。",
            $"{code} has no case that expects it{(met ? "" : " met")}{(met || missed ? "" : " or")}{(missed ? "" : " not met")}; add one to cases/{rule.Version.Indicator}.json.",
            Severity.Warning);
    }

    // A ranked or assessed award is met when it earns all it can; a missing fact is neither.
    private static bool? IsMet(Expectation expectation, decimal possible) => (expectation.Member, expectation.Value) switch
    {
        ("outcome", Outcome.Met) => true,
        ("outcome", Outcome.NotMet or Outcome.Partial or Outcome.Vetoed) => false,
        ("points", decimal points) when possible > 0m => points == possible,
        _ => null,
    };
}
