using System.Globalization;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Reference;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Cases;

/// <summary>What a run of a scheme's cases showed.</summary>
/// <param name="Passed">Cases that came out as expected.</param>
/// <param name="Failed">Cases that did not.</param>
/// <param name="Findings">Every difference, each in its place.</param>
/// <param name="Coverage">For each criterion of each month, how its awards were seen to come out.</param>
public sealed record CaseReport(int Passed, int Failed, IReadOnlyList<Problem> Findings, IReadOnlyList<CriterionCoverage> Coverage);

/// <summary>Scores cases and compares them with what they expect. Asked again and again while somebody edits, it compiles only what changed.</summary>
public sealed class CaseRunner
{
    private readonly Dictionary<Month, CompiledEdition> editions;

    // Most cases are about one indicator, and the other dozens need not be scored for them.
    private readonly Dictionary<(Month Month, string Indicators), CompiledEdition> parts = [];

    /// <summary>Prepares the editions of all months.</summary>
    /// <param name="scheme">The rules.</param>
    /// <param name="known">Editions whose criteria are taken over where they are the same.</param>
    public CaseRunner(LoadedScheme scheme, params IEnumerable<CompiledEdition> known) =>
        editions = CompiledEdition.AllOf(scheme, known).ToDictionary(edition => edition.Edition.Month);

    /// <summary>Runs the same cases by changed rules.</summary>
    public CaseRunner With(LoadedScheme changed) => new(changed, editions.Values);

    /// <summary>Runs the cases, calling <paramref name="progress"/> after each with how many are done.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="reference">Stock RulesEngine, to be asked the same questions; null to trust what was compiled, which takes a fraction of the time.</param>
    /// <param name="progress">Called after each case.</param>
    public CaseReport Run(IReadOnlyList<Case> cases, StockExecutor? reference = null, Action<int>? progress = null)
    {
        var (failed, findings, coverage) = (0, new List<Problem>(), new CoverageTally(editions.Values));
        for (var index = 0; index < cases.Count; index++)
        {
            var before = findings.Count;
            findings.AddRange(Differences(cases[index], coverage));
            if (reference is not null) findings.AddRange(Disagreements(cases[index], reference));
            if (findings.Count > before) failed++;
            progress?.Invoke(index + 1);
        }

        return new CaseReport(cases.Count - failed, failed, findings, coverage.Criteria);
    }

    /// <summary>Whether everything comes out as a case expects.</summary>
    public bool Passes(Case one) => !Differences(one, null).Any();

    private IEnumerable<Problem> Differences(Case one, CoverageTally? coverage)
    {
        var score = Score(one);
        foreach (var group in one.Expected.GroupBy(item => item.Participant))
        {
            if (score.Scorecards.FirstOrDefault(item => item.Participant == group.Key) is { } card)
                foreach (var difference in group.Select(expectation => Difference(one, card, expectation, coverage)).OfType<Problem>())
                    yield return difference;
            else
                yield return Report(group.First().Place, one, $"`{group.Key}` 没有参加这个用例；请在 facts 中写上它。", $"`{group.Key}` does not take part in this case; mention it in facts.");
        }
    }

    private MonthScore Score(Case one)
    {
        var edition = editions[one.Facts.Month];
        if (one.Expected.Any(expectation => expectation.Indicator is null)) return edition.Score(one.Facts);
        var indicators = one.Expected.Select(expectation => expectation.Indicator!).ToHashSet(StringComparer.Ordinal);
        var key = (one.Facts.Month, string.Join(' ', indicators));
        if (!parts.TryGetValue(key, out var part)) parts[key] = part = edition.Only(indicators);
        return part.Score(one.Facts);
    }

    /// <summary>What becomes of each value that a case expects, in its order; null where there is none.</summary>
    internal IEnumerable<object?> ValuesOf(Case one)
    {
        var score = Score(one);
        return one.Expected.Select(expectation => score.Scorecards.FirstOrDefault(card => card.Participant == expectation.Participant) is { } card ? Find(one, card, expectation).Value : null);
    }

    private Problem? Difference(Case one, Scorecard card, Expectation expectation, CoverageTally? coverage)
    {
        var (isThere, award, actual) = Find(one, card, expectation);
        if (!isThere) return Report(expectation.Place, one, $"没有 {expectation.Path} 的结果。", $"There is no result for {expectation.Path}.");
        if (award is not null) coverage?.Add(one.Facts.Month, expectation.Indicator!, award);
        return Same(actual, expectation.Value)
            ? null
            : Report(expectation.Place, one,
                $"{expectation.Path} 应为 {Show(expectation.Value)}，实得 {Show(actual)}。", $"{expectation.Path} should be {Show(expectation.Value)}, but is {Show(actual)}.");
    }

    private (bool IsThere, Award? Award, object? Value) Find(Case one, Scorecard card, Expectation expectation)
    {
        var result = expectation.Indicator is null ? null : card.Results.FirstOrDefault(item => item.Indicator.Indicator.Code == expectation.Indicator);
        var award = expectation.Criterion is null ? null : result?.Awards.FirstOrDefault(item => item.Criterion.Number == expectation.Criterion);
        var isThere = (expectation.Indicator is null || result is not null) && (expectation.Criterion is null || award is not null);
        return (isThere, award, isThere ? Actual(one, card, result, award, expectation.Member) : null);
    }

    private object? Actual(Case one, Scorecard card, Result? result, Award? award, string member) => (award, result, member) switch
    {
        ({ } given, _, "points") => given.Points,
        ({ } given, _, "outcome") => given.Outcome,
        ({ } given, _, "rank") => Place(given.Standing?.Place),
        (_, { } whole, "points") => whole.Points,
        (_, { } whole, "outcome") => whole.Outcome,
        (_, { } whole, "rank") => Place(whole.Standing?.Place),
        (_, _, "final") => card.Final is { } final ? (Rational)final.Round(editions[one.Facts.Month].Edition.Scheme.Final.RoundingDigits) : null,
        (_, _, "accumulated") => card.Accumulated,
        (_, _, "possible") => card.Possible,
        (_, _, "bonus") => (Rational)card.Bonus,
        (_, _, "bonusUncapped") => (Rational)card.BonusUncapped,
        (_, _, "penalty") => (Rational)card.Penalty,
        (_, _, "complete") => card.Complete,
        _ => Place(card.Rank),
    };

    private static object? Place(int? place) => place is { } number ? (Rational)number : null;

    /// <summary>Whether a value is the one that a case expects.</summary>
    internal static bool Same(object? actual, object? expected) => expected is decimal number ? actual is Rational value && value == number : Equals(actual, expected);

    private IEnumerable<Problem> Disagreements(Case one, StockExecutor reference) =>
        from difference in reference.Differences(editions[one.Facts.Month], one.Facts)
        select Report(one.Place, one, $"标准引擎 RulesEngine 与编译结果不一致：{difference}", $"Stock RulesEngine and the compiled plan disagree: {difference}");

    private static Problem Report(Place place, Case one, string zh, string en) =>
        new("CASE002", new Text($"用例「{one.Name.Zh}」：{zh}", $"Case \"{one.Name.En}\": {en}"), one.Name.Zh, place);

    /// <summary>A value as cases spell it.</summary>
    internal static string Show(object? value) => value switch
    {
        null => "null",
        bool yes => yes ? "true" : "false",
        Outcome outcome => OutcomeNames.NameOf(outcome),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
