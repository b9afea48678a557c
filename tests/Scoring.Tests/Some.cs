using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Scoring.Tests;

/// <summary>Small things for tests: each mentions only what the test is about.</summary>
internal static class Some
{
    public static readonly Month Month = Month.Parse("2017-10");

    public static readonly Finding Met = new(Outcome.Met);
    public static readonly Finding NotMet = new(Outcome.NotMet);
    public static readonly Finding Missing = new(Outcome.FactMissing);
    public static readonly Finding Failed = new(Outcome.RuleFailed);

    public static Finding Value(decimal value) => new(Outcome.Ranked, value);

    public static Finding Units(decimal units) => new(Outcome.Met, units);

    public static Finding Score(decimal score) => new(Outcome.Assessed, score);

    public static Text Text(string text) => new(text, text);

    public static RankingMethod Ranking(DecrementKind kind = DecrementKind.Points, decimal step = 3m, Ties ties = Ties.Competition, decimal? floor = 0m, bool zeroScoresZero = false) => new()
    {
        Name = "general",
        Decrement = new Decrement(kind, step),
        Ties = ties,
        Floor = floor,
        ZeroScoresZero = zeroScoresZero,
    };

    public static RankedAward Ranked(decimal points, Direction direction = Direction.HigherIsBetter, string ranking = "tenths") => new(ranking, points, "metric", null, direction);

    public static Criterion Criterion(AwardStep award, int number = 1) => new()
    {
        Number = $"C{number}",
        Expression = "fact",
        Clause = new CriterionClause("clause", null, new Dictionary<Month, int>()),
        Award = award,
    };

    public static RuleVersion Version(string indicator, Month effective, ScoringMethod? method = null, params AwardStep[] awards) => new()
    {
        Indicator = indicator,
        Effective = effective,
        Cells = new Dictionary<Month, Clause>(),
        Method = method ?? new SumMethod(),
        LagDeclaredBy = "lagging",
        Criteria = [.. awards.Select((award, index) => Criterion(award, index + 1))],
        ContentHash = "",
    };

    public static AdjustmentEntry Entry(AdjustmentStep step, string code = "B1", params string[] excluded) =>
        new(code, code, Text(code), [], [], [], [.. excluded.Select(participant => new Exclusion(participant, null, []))], [], step);

    public static Result Of(this MonthScore score, string participant, string indicator) =>
        score.Card(participant).Results.Single(result => result.Indicator.Indicator.Code == indicator);

    public static Scorecard Card(this MonthScore score, string participant) => score.Scorecards.Single(card => card.Participant == participant);

    public static IEnumerable<Rational?> PointsOf(this MonthScore score, string indicator) =>
        score.Scorecards.Select(card => card.Results.SingleOrDefault(result => result.Indicator.Indicator.Code == indicator)?.Points);
}
