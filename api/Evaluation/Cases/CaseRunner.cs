using System.Globalization;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Reference;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Cases;

/// <summary>What a run of a scheme's cases showed.</summary>
/// <param name="Passed">Cases that came out as expected.</param>
/// <param name="Failed">Cases that did not.</param>
/// <param name="Findings">Every difference, each in its place.</param>
/// <param name="Coverage">For each criterion of each month, how its awards were seen to come out.</param>
public sealed record CaseReport(int Passed, int Failed, IReadOnlyList<Problem> Findings, IReadOnlyList<CriterionCoverage> Coverage);

/// <summary>Whether the cases show a criterion both earning its points and not earning them.</summary>
public sealed record CriterionCoverage(string Criterion, bool Met, bool NotMet)
{
    public bool Complete => Met && NotMet;
}

/// <summary>Scores each case, compares it with what it expects, and asks stock RulesEngine the same questions.</summary>
public sealed class CaseRunner
{
    private readonly LoadedScheme scheme;
    private readonly Dictionary<Month, CompiledEdition> editions;
    private readonly Dictionary<string, (bool Met, bool NotMet)> seen = new(StringComparer.Ordinal);
    private readonly List<Problem> findings = [];
    private readonly StockExecutor stock;

    public CaseRunner(LoadedScheme scheme)
    {
        this.scheme = scheme;
        stock = new StockExecutor(scheme);
        editions = scheme.Scheme.Months.ToDictionary(month => month, month => CompiledEdition.Of(scheme, month));
        foreach (var (month, edition) in editions)
            foreach (var indicator in edition.Edition.Indicators)
                foreach (var criterion in indicator.Version.Criteria)
                    seen[Criterion.CodeOf(indicator.Indicator.Code, month, criterion.Number)] = default;
    }

    /// <summary>Runs the cases, calling <paramref name="progress"/> after each with how many are done.</summary>
    public CaseReport Run(IReadOnlyList<Case> cases, Action<int>? progress = null)
    {
        var failed = 0;
        for (var index = 0; index < cases.Count; index++)
        {
            var before = findings.Count;
            Run(cases[index]);
            if (findings.Count > before) failed++;
            progress?.Invoke(index + 1);
        }

        return new CaseReport(cases.Count - failed, failed, findings, [.. seen.Select(pair => new CriterionCoverage(pair.Key, pair.Value.Met, pair.Value.NotMet))]);
    }

    private void Run(Case one)
    {
        var edition = editions[one.Facts.Month];
        var score = edition.Score(one.Facts);
        foreach (var group in one.Expected.GroupBy(item => item.Participant))
        {
            var card = score.Scorecards.FirstOrDefault(item => item.Participant == group.Key);
            if (card is null)
            {
                Report(group.First().Place, one, $"`{group.Key}` 没有参加这个用例；请在 facts 中写上它。", $"`{group.Key}` does not take part in this case; mention it in facts.");
                continue;
            }

            foreach (var expectation in group) Check(one, card, expectation);
        }

        Compare(one, edition);
    }

    private void Check(Case one, Scorecard card, Expectation expectation)
    {
        var result = expectation.Indicator is null ? null : card.Results.FirstOrDefault(item => item.Indicator.Indicator.Code == expectation.Indicator);
        var award = expectation.Criterion is null ? null : result?.Awards.FirstOrDefault(item => item.Criterion.Number == expectation.Criterion);
        if ((expectation.Indicator is not null && result is null) || (expectation.Criterion is not null && award is null))
        {
            Report(expectation.Place, one, $"没有 {Path(expectation)} 的结果。", $"There is no result for {Path(expectation)}.");
            return;
        }

        if (award is not null) Cover(one.Facts.Month, expectation.Indicator!, award);
        var actual = Actual(card, result, award, expectation.Member);
        if (Same(actual, expectation.Value)) return;
        Report(expectation.Place, one,
            $"{Path(expectation)} 应为 {Show(expectation.Value)}，实得 {Show(actual)}。", $"{Path(expectation)} should be {Show(expectation.Value)}, but is {Show(actual)}.");
    }

    private object? Actual(Scorecard card, Result? result, Award? award, string member) => (award, result, member) switch
    {
        ({ } given, _, "points") => given.Points,
        ({ } given, _, "outcome") => given.Outcome,
        ({ } given, _, "rank") => Place(given.Standing?.Place),
        (_, { } whole, "points") => whole.Points,
        (_, { } whole, "outcome") => whole.Outcome,
        (_, { } whole, "rank") => Place(whole.Standing?.Place),
        (_, _, "final") => card.Final is { } final ? (Rational)final.Round(scheme.Scheme.Final.RoundingDigits) : null,
        (_, _, "accumulated") => card.Accumulated,
        (_, _, "possible") => card.Possible,
        (_, _, "bonus") => (Rational)card.Bonus,
        (_, _, "bonusUncapped") => (Rational)card.BonusUncapped,
        (_, _, "penalty") => (Rational)card.Penalty,
        (_, _, "complete") => card.Complete,
        _ => Place(card.Rank),
    };

    private static object? Place(int? place) => place is { } number ? (Rational)number : null;

    private static bool Same(object? actual, object? expected) => expected is decimal number ? actual is Rational value && value == number : Equals(actual, expected);

    private void Cover(Month month, string indicator, Award award)
    {
        var code = Criterion.CodeOf(indicator, month, award.Criterion.Number);
        if (!seen.TryGetValue(code, out var sides)) return;
        // A ranked or assessed award is met when it earns all it can, and not met when it earns less.
        var full = award.Outcome == Outcome.Met || (award.Outcome is Outcome.Ranked or Outcome.Assessed && award.Points == award.Possible);
        var less = award.Outcome is Outcome.NotMet or Outcome.Partial || (award.Outcome is Outcome.Ranked or Outcome.Assessed && award.Points < award.Possible);
        seen[code] = (sides.Met || full, sides.NotMet || less);
    }

    private void Compare(Case one, CompiledEdition edition)
    {
        foreach (var difference in stock.Differences(edition, one.Facts))
            Report(one.Place, one, $"标准引擎 RulesEngine 与编译结果不一致：{difference}", $"Stock RulesEngine and the compiled plan disagree: {difference}");
    }

    private void Report(Place place, Case one, string zh, string en) =>
        findings.Add(new Problem("CASE002", new Text($"用例「{one.Name.Zh}」：{zh}", $"Case \"{one.Name.En}\": {en}"), one.Name.Zh, place));

    private static string Path(Expectation expectation) =>
        string.Join(" ", new[] { expectation.Participant, expectation.Indicator, expectation.Criterion, expectation.Member }.Where(part => part is not null));

    private static string Show(object? value) => value switch
    {
        null => "null",
        bool yes => yes ? "true" : "false",
        Outcome outcome => OutcomeNames.NameOf(outcome),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
