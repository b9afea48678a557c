using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>
/// Scores one indicator: ranks all participants first, where the rules rank, then gives each its result, with its awards added
/// up and the lag gate applied. Results are asked for by participant, so that everything about one is looked at together.
/// </summary>
internal sealed class IndicatorScorer
{
    private readonly EditionIndicator indicator;
    private readonly Scheme scheme;
    private readonly IReadOnlyList<ParticipantFacts> participants;
    private readonly ArraySegment<Finding[]> columns;
    private readonly bool keepAwards;
    private readonly int lagFact;
    private readonly bool[] taking;

    // By criterion, null where it is not ranked.
    private readonly CriterionRanking?[] rankings;

    // The ranking of the indicator as a whole, null where its criteria add up.
    private readonly IndicatorRanking? whole;

    public IndicatorScorer(Edition edition, int index, MonthFacts facts, ArraySegment<Finding[]> columns, bool keepAwards)
    {
        indicator = edition.Indicators[index];
        scheme = edition.Scheme;
        participants = facts.Participants;
        this.columns = columns;
        this.keepAwards = keepAwards;
        lagFact = Version.LagDeclaredBy is { } fact ? scheme.Facts.IndexOf(fact) : -1;
        taking = [.. participants.Select(IsTaking)];
        whole = Version.Method is RankedMethod method ? Rank(method) : null;
        rankings = new CriterionRanking?[columns.Count];
        for (var c = 0; c < rankings.Length && whole is null; c++)
            if (Version.Criteria[c].Award is RankedAward award)
                rankings[c] = Rank(award, columns[c]);
    }

    private RuleVersion Version => indicator.Version;

    private decimal Nominal => indicator.Indicator.Nominal;

    /// <summary>The result of a participant; null if it takes no part.</summary>
    public Result? ResultOf(int participant) =>
        !taking[participant] ? null : whole is null ? Sum(participant) : Place(participant, whole);

    private bool IsTaking(ParticipantFacts participant) =>
        participant.NotTakingPart.Count == 0 || !participant.NotTakingPart.Contains(indicator.Indicator.Code);

    private Result Sum(int participant)
    {
        var sum = Rational.Zero;
        var tally = default(OutcomeTally);
        var awards = keepAwards ? new Award[columns.Count] : [];
        for (var c = 0; c < columns.Count; c++)
        {
            var criterion = Version.Criteria[c];
            var award = Award(criterion.Award, columns[c][participant], rankings[c], participant);
            tally.Add(award.Outcome, award.Points);
            if (award.Points is { } points) sum += points;
            if (keepAwards) awards[c] = new Award(criterion, award.Points, criterion.Award.Possible, award.Outcome, award.Standing, award.Value);
        }

        var lag = Lag(participant, tally.AnyUnmet);
        var before = tally.AnyFailed ? (Rational?)null : Scale(sum);
        var outcome = lag != LagReason.None ? Outcome.Lagging : tally.Outcome;
        return new Result(indicator, AfterLag(before, lag), before, outcome, lag, null, null, tally.Complete, awards);
    }

    private Rational Scale(Rational sum) =>
        scheme.Points.Mismatch == PointsMismatch.ScaleIndicatorToNominal && Version.ExplicitPoints is { } possible && possible != Nominal
            ? sum * Nominal / possible
            : sum;

    private static (Rational? Points, Outcome Outcome, Standing? Standing, Rational? Value) Award(AwardStep step, Finding finding, CriterionRanking? ranking, int participant)
    {
        switch (finding.Outcome)
        {
            case Outcome.RuleFailed:
                return (null, Outcome.RuleFailed, null, null);
            case Outcome.FactMissing or Outcome.NotApplicable:
                return (Rational.Zero, finding.Outcome, null, null);
        }

        switch (step)
        {
            case PointsAward points:
                return (finding.Outcome == Outcome.Met ? points.Points : 0m, finding.Outcome, null, null);
            case PerUnitAward perUnit:
                var units = Rational.Max(Rational.Min(finding.Value, perUnit.MaxUnits), Rational.Zero);
                var outcome = units == perUnit.MaxUnits ? Outcome.Met : units == Rational.Zero ? Outcome.NotMet : Outcome.Partial;
                return (units * perUnit.Each, outcome, null, finding.Value);
            case AssessedAward:
                return (finding.Value, Outcome.Assessed, null, finding.Value);
            case RankedAward when ranking!.Standings[participant] is { } standing:
                var earned = ranking.ZeroScoresZero && finding.Value == Rational.Zero ? Rational.Zero : ranking.Ladder.PointsOf(standing);
                return (earned, Outcome.Ranked, standing, finding.Value);
            default:
                return (Rational.Zero, finding.Outcome, null, finding.Value);
        }
    }

    private CriterionRanking Rank(RankedAward award, Finding[] column)
    {
        var method = scheme.Rankings[award.Ranking];
        var keys = new RankKey[participants.Count];
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (!taking[i] || column[i].Outcome != Outcome.Ranked) continue;
            if (scheme.Lag.Order == LagOrder.ExcludeThenRank && IsDeclaredLagging(i)) continue;
            keys[count++] = new RankKey(i, column[i].Tier, column[i].Value);
        }

        var standings = Standings.Of(keys.AsSpan(0, count), award.Direction == Direction.LowerIsBetter, method.Ties, participants.Count);
        return new CriterionRanking(standings, new Ladder(method, award.Points, count), method.ZeroScoresZero);
    }

    private sealed record CriterionRanking(Standing?[] Standings, Ladder Ladder, bool ZeroScoresZero);

    private IndicatorRanking Rank(RankedMethod method)
    {
        var order = method.OrderBy is { } fact ? scheme.Facts.IndexOf(fact) : -1;
        var keys = new RankKey[participants.Count];
        var tallies = new OutcomeTally[participants.Count];
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (!taking[i]) continue;
            for (var c = 0; c < columns.Count; c++) tallies[i].Add(columns[c][i].Outcome, null);
            if (Key(i, tallies[i], order) is { } key) keys[count++] = key;
        }

        var ranking = scheme.Rankings[method.Ranking];
        var standings = Standings.Of(keys.AsSpan(0, count), lowerIsBetter: false, ranking.Ties, participants.Count);
        return new IndicatorRanking(standings, tallies, new Ladder(ranking, Nominal, count), order);
    }

    private sealed record IndicatorRanking(Standing?[] Standings, OutcomeTally[] Tallies, Ladder Ladder, int Order);

    // readings.md section 9, 6: those who met the target by order value, then those who met it without one, tied; those who
    // missed it share the next place; a missing fact without a miss has no rank.
    private RankKey? Key(int participant, OutcomeTally tally, int order)
    {
        if (tally.AnyFailed) return null;
        if (scheme.Lag.Order == LagOrder.ExcludeThenRank && Lag(participant, tally.AnyUnmet) != LagReason.None) return null;
        if (tally.AnyUnmet) return new RankKey(participant, Finding.Behind, Rational.Zero);
        if (tally.AnyMissing) return null;
        var row = participants[participant].Row;
        return order >= 0 && row.Has(order)
            ? new RankKey(participant, Finding.Ahead, row.Number(order))
            : new RankKey(participant, Finding.Ordinary, Rational.Zero);
    }

    private Result Place(int participant, IndicatorRanking ranking)
    {
        var tally = ranking.Tallies[participant];
        var standing = ranking.Standings[participant];
        var lag = Lag(participant, tally.AnyUnmet);
        Rational? before = tally.AnyFailed ? null : standing is { } place ? ranking.Ladder.PointsOf(place) : Rational.Zero;
        var outcome = lag != LagReason.None ? Outcome.Lagging
            : tally.AnyFailed ? Outcome.RuleFailed
            : standing is not null ? Outcome.Ranked
            : tally.AnyMissing ? Outcome.FactMissing
            : tally.Outcome;
        var row = participants[participant].Row;
        return new Result(
            indicator,
            AfterLag(before, lag),
            before,
            outcome,
            lag,
            standing,
            ranking.Order >= 0 && row.Has(ranking.Order) ? row.Number(ranking.Order) : null,
            tally.Complete,
            keepAwards ? Conditions(participant, before) : []);
    }

    // A single criterion carries the indicator's points; several undivided ones carry outcomes only (readings.md section 9, 7).
    private Award[] Conditions(int participant, Rational? before)
    {
        var single = Version.Criteria.Count == 1;
        var awards = new Award[columns.Count];
        for (var c = 0; c < awards.Length; c++)
        {
            var outcome = columns[c][participant].Outcome;
            Rational? points = outcome == Outcome.RuleFailed ? null : single && outcome == Outcome.Met ? before : Rational.Zero;
            awards[c] = new Award(Version.Criteria[c], points, single ? Nominal : 0m, outcome, null, null);
        }

        return awards;
    }

    private static Rational? AfterLag(Rational? before, LagReason lag) => before is not null && lag != LagReason.None ? Rational.Zero : before;

    private bool IsDeclaredLagging(int participant) => lagFact >= 0 && participants[participant].Row.Flag(lagFact);

    private LagReason Lag(int participant, bool anyUnmet)
    {
        if (IsDeclaredLagging(participant)) return LagReason.Declared;
        var derives = scheme.Lag.Derive == LagDerivation.Always
            || (scheme.Lag.Derive == LagDerivation.WhereNoExplicitPoints && Version.Method is RankedMethod);
        return derives && anyUnmet ? LagReason.Derived : LagReason.None;
    }
}
