using System.Runtime.InteropServices;
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
    private readonly bool keepAwards;
    private readonly Scheme scheme;
    private readonly ParticipantFacts[] participants;
    private readonly MonthFindings findings;

    // Where the indicator's first criterion stands among a participant's findings.
    private readonly int first;
    private readonly Criterion[] criteria;
    private readonly int lagFact;
    private readonly bool[] absent;

    // By criterion and outcome: awards that are the same for everybody, made when first given.
    private readonly Award?[,] sameForAll;

    // Where every criterion is a yes or no, all who answer alike share what follows; null elsewhere.
    private readonly Dictionary<ulong, (IndicatorScore Score, Result? Result)>? byAnswers;

    // Where places are given to the indicator as a whole, all who answer alike and get the same points share their awards.
    private readonly Dictionary<(ulong Answers, Rational Points), Award[]> byPoints = [];

    // By criterion, null where it is not ranked.
    private readonly CriterionRanking?[] rankings;

    // The ranking of the indicator as a whole, null where its criteria add up.
    private readonly IndicatorRanking? whole;

    /// <summary>Prepares the indicator, with everybody ranked.</summary>
    /// <param name="edition">The rules in force.</param>
    /// <param name="index">The indicator's place in the edition.</param>
    /// <param name="participants">What was reported.</param>
    /// <param name="partial">The places of those who do not take part in everything.</param>
    /// <param name="findings">What the rules say of it.</param>
    /// <param name="first">Where the indicator's first criterion stands among the findings.</param>
    /// <param name="keepAwards">False if only points are wanted.</param>
    /// <param name="keys">Room to rank in, the same for all indicators.</param>
    public IndicatorScorer(Edition edition, int index, ParticipantFacts[] participants, int[] partial, MonthFindings findings, int first, bool keepAwards, List<RankKey> keys)
    {
        this.keepAwards = keepAwards;
        indicator = edition.Indicators[index];
        scheme = edition.Scheme;
        this.participants = participants;
        this.findings = findings;
        this.first = first;
        criteria = [.. Version.Criteria];
        sameForAll = new Award?[criteria.Length, Enum.GetValues<Outcome>().Length];
        lagFact = Version.LagDeclaredBy is { } fact ? scheme.Facts.IndexOf(fact) : -1;
        absent = new bool[participants.Length];
        foreach (var i in partial) absent[i] = participants[i].NotTakingPart.Contains(indicator.Indicator.Code);
        if (Version.Method is not RankedMethod && criteria.Length <= MonthFindings.MostKeyed && Array.TrueForAll(criteria, criterion => criterion.Award is PointsAward)) byAnswers = [];
        whole = Version.Method is RankedMethod method ? Rank(method, keys) : null;
        rankings = new CriterionRanking?[criteria.Length];
        for (var c = 0; c < rankings.Length && whole is null; c++)
            if (criteria[c].Award is RankedAward award)
                rankings[c] = Rank(award, first + c, keys);
    }

    private RuleVersion Version => indicator.Version;

    private decimal Nominal => indicator.Indicator.Nominal;

    /// <summary>False if the participant takes no part in the indicator.</summary>
    public bool IsTaking(int participant) => !absent[participant];

    /// <summary>The points of a participant that takes part, and what is known of them; no result if awards are not kept.</summary>
    public Result? Score(int participant, out IndicatorScore score)
    {
        if (byAnswers is null) return ScoreAnew(participant, out score);
        var key = (findings.KeyOf(participant, first, criteria.Length) << 1) | (IsDeclaredLagging(participant) ? 1UL : 0UL);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byAnswers, key, out var exists);
        if (!exists) known.Result = ScoreAnew(participant, out known.Score);
        score = known.Score;
        return known.Result;
    }

    private Result? ScoreAnew(int participant, out IndicatorScore score)
    {
        if (whole is not null)
        {
            score = Place(participant, whole);
            return keepAwards ? ResultOf(participant, in score, Conditions(participant, score.Earned)) : null;
        }

        var awards = keepAwards ? new Award[criteria.Length] : null;
        score = Sum(participant, awards);
        return awards is null ? null : ResultOf(participant, in score, awards);
    }

    private Result ResultOf(int participant, in IndicatorScore score, Award[] awards) =>
        new(indicator, score.PointsBeforeLag, score.Outcome, score.Lag, whole?.Standings[participant], OrderValue(participant), score.Complete, awards);

    private Rational? OrderValue(int participant)
    {
        var row = participants[participant].Row;
        return whole is { Order: >= 0 and var order } && row.Has(order) ? row.Number(order) : null;
    }

    private IndicatorScore Sum(int participant, Award[]? awards)
    {
        var sum = Rational.Zero;
        var tally = default(OutcomeTally);
        for (var c = 0; c < criteria.Length; c++)
        {
            var finding = findings[participant, first + c];
            var (points, outcome) = Earn(criteria[c].Award, in finding, rankings[c], participant);
            var earns = !points.IsZero;
            tally.Add(outcome, earns);
            if (earns) sum += points;
            if (awards is not null) awards[c] = AwardOf(c, in finding, points, outcome, participant);
        }

        var lag = Lag(participant, tally);
        return new IndicatorScore(tally.AnyFailed ? Rational.Zero : Scale(sum), lag != LagReason.None ? Outcome.Lagging : tally.Outcome, lag, tally.Complete);
    }

    private Award AwardOf(int c, in Finding finding, Rational points, Outcome outcome, int participant)
    {
        var (criterion, possible) = (criteria[c], criteria[c].Award.Possible);
        if (outcome == Outcome.RuleFailed) return SameForAll(c, null, possible, outcome);
        if (criterion.Award is PointsAward || outcome is Outcome.FactMissing or Outcome.NotApplicable) return SameForAll(c, points, possible, outcome);
        return new Award(criterion, points, possible, outcome, rankings[c]?.Standings[participant], finding.Value);
    }

    private Award SameForAll(int c, Rational? points, decimal possible, Outcome outcome) =>
        sameForAll[c, (int)outcome] ??= new Award(criteria[c], points, possible, outcome, null, null);

    private Rational Scale(Rational sum) =>
        scheme.Points.Mismatch == PointsMismatch.ScaleIndicatorToNominal && Version.ExplicitPoints is { } possible && possible != Nominal
            ? sum * Nominal / possible
            : sum;

    private static (Rational Points, Outcome Outcome) Earn(AwardStep step, in Finding finding, CriterionRanking? ranking, int participant)
    {
        if (finding.Outcome is Outcome.RuleFailed or Outcome.FactMissing or Outcome.NotApplicable) return (Rational.Zero, finding.Outcome);
        switch (step)
        {
            case PointsAward points:
                return (finding.Outcome == Outcome.Met ? points.Points : Rational.Zero, finding.Outcome);
            case PerUnitAward perUnit:
                var units = Rational.Max(Rational.Min(finding.Value, perUnit.MaxUnits), Rational.Zero);
                var outcome = units == perUnit.MaxUnits ? Outcome.Met : units.IsZero ? Outcome.NotMet : Outcome.Partial;
                return (units * perUnit.Each, outcome);
            case AssessedAward:
                return (finding.Value, Outcome.Assessed);
            case RankedAward when ranking!.Standings[participant] is { } standing:
                return (ranking.ZeroScoresZero && finding.Value.IsZero ? Rational.Zero : ranking.Ladder.PointsOf(standing), Outcome.Ranked);
            default:
                return (Rational.Zero, finding.Outcome);
        }
    }

    private CriterionRanking Rank(RankedAward award, int column, List<RankKey> keys)
    {
        var method = scheme.Rankings[award.Ranking];
        keys.Clear();
        for (var i = 0; i < participants.Length; i++)
        {
            var finding = findings[i, column];
            if (absent[i] || finding.Outcome != Outcome.Ranked) continue;
            if (scheme.Lag.Order == LagOrder.ExcludeThenRank && Lag(i, BeforeRanking(i)) != LagReason.None) continue;
            keys.Add(new RankKey(i, finding.Tier, finding.Value));
        }

        var standings = Standings.Of(CollectionsMarshal.AsSpan(keys), award.Direction == Direction.LowerIsBetter, method.Ties, participants.Length);
        return new CriterionRanking(standings, new Ladder(method, award.Points, keys.Count), method.ZeroScoresZero);
    }

    // A place alone misses no target, so whether a participant lags is known before anybody is ranked.
    private OutcomeTally BeforeRanking(int participant)
    {
        var tally = default(OutcomeTally);
        for (var c = 0; c < criteria.Length; c++)
        {
            var finding = findings[participant, first + c];
            tally.Add(criteria[c].Award is RankedAward ? finding.Outcome : Earn(criteria[c].Award, in finding, null, participant).Outcome, earns: false);
        }

        return tally;
    }

    private sealed record CriterionRanking(Standing?[] Standings, Ladder Ladder, bool ZeroScoresZero);

    private IndicatorRanking Rank(RankedMethod method, List<RankKey> keys)
    {
        var order = method.OrderBy is { } fact ? scheme.Facts.IndexOf(fact) : -1;
        var tallies = new OutcomeTally[participants.Length];
        keys.Clear();
        for (var i = 0; i < participants.Length; i++)
        {
            if (absent[i]) continue;
            for (var c = 0; c < criteria.Length; c++) tallies[i].Add(findings.OutcomeOf(i, first + c), earns: false);
            if (Key(i, tallies[i], order) is { } key) keys.Add(key);
        }

        var ranking = scheme.Rankings[method.Ranking];
        var standings = Standings.Of(CollectionsMarshal.AsSpan(keys), lowerIsBetter: false, ranking.Ties, participants.Length);
        return new IndicatorRanking(standings, tallies, new Ladder(ranking, Nominal, keys.Count), order);
    }

    private sealed record IndicatorRanking(Standing?[] Standings, OutcomeTally[] Tallies, Ladder Ladder, int Order);

    // readings.md section 9, 6: those who met the target by order value, then those who met it without one, tied; those who
    // missed it share the next place; a missing fact without a miss has no rank.
    private RankKey? Key(int participant, OutcomeTally tally, int order)
    {
        if (tally.AnyFailed) return null;
        if (scheme.Lag.Order == LagOrder.ExcludeThenRank && Lag(participant, tally) != LagReason.None) return null;
        if (tally.AnyUnmet) return new RankKey(participant, Finding.Behind, Rational.Zero);
        if (tally.AnyMissing) return null;
        var row = participants[participant].Row;
        return order >= 0 && row.Has(order)
            ? new RankKey(participant, Finding.Ahead, row.Number(order))
            : new RankKey(participant, Finding.Ordinary, Rational.Zero);
    }

    private IndicatorScore Place(int participant, IndicatorRanking ranking)
    {
        var tally = ranking.Tallies[participant];
        var standing = ranking.Standings[participant];
        var lag = Lag(participant, tally);
        var before = !tally.AnyFailed && standing is { } place ? ranking.Ladder.PointsOf(place) : Rational.Zero;
        var outcome = lag != LagReason.None ? Outcome.Lagging
            : tally.AnyFailed ? Outcome.RuleFailed
            : standing is not null ? Outcome.Ranked
            : tally.AnyMissing ? Outcome.FactMissing
            : tally.Outcome;
        return new IndicatorScore(before, outcome, lag, tally.Complete);
    }

    private Award[] Conditions(int participant, Rational points)
    {
        if (criteria.Length > MonthFindings.MostKeyed) return ConditionsAnew(participant, points);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byPoints, (findings.KeyOf(participant, first, criteria.Length), points), out _);
        return known ??= ConditionsAnew(participant, points);
    }

    // A single criterion carries the indicator's points; several undivided ones carry outcomes only (readings.md section 9, 7).
    private Award[] ConditionsAnew(int participant, Rational points)
    {
        var single = criteria.Length == 1;
        var awards = new Award[criteria.Length];
        for (var c = 0; c < awards.Length; c++)
        {
            var outcome = findings.OutcomeOf(participant, first + c);
            Rational? given = outcome == Outcome.RuleFailed ? null : single && outcome == Outcome.Met ? points : Rational.Zero;
            awards[c] = new Award(criteria[c], given, single ? Nominal : 0m, outcome, null, null);
        }

        return awards;
    }

    // A broken rule is shown as what it is: no lag turns it into a zero.
    private LagReason Lag(int participant, OutcomeTally tally)
    {
        if (tally.AnyFailed) return LagReason.None;
        if (IsDeclaredLagging(participant)) return LagReason.Declared;
        var derives = scheme.Lag.Derive == LagDerivation.Always
            || (scheme.Lag.Derive == LagDerivation.WhereNoExplicitPoints && Version.Method is RankedMethod);
        return derives && tally.AnyUnmet ? LagReason.Derived : LagReason.None;
    }

    private bool IsDeclaredLagging(int participant) => lagFact >= 0 && participants[participant].Row.Flag(lagFact);
}
