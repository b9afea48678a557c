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
    private readonly ParticipantFacts[] participants;
    private readonly Finding[][] findings;

    // Where the indicator's first criterion stands among a participant's findings.
    private readonly int first;
    private readonly Criterion[] criteria;
    private readonly int lagFact;
    private readonly bool[] taking;

    // By criterion and outcome: awards that are the same for everybody, made when first given.
    private readonly Award?[,] sameForAll;

    // By criterion, null where it is not ranked.
    private readonly CriterionRanking?[] rankings;

    // The ranking of the indicator as a whole, null where its criteria add up.
    private readonly IndicatorRanking? whole;

    public IndicatorScorer(Edition edition, int index, ParticipantFacts[] participants, Finding[][] findings, int first)
    {
        indicator = edition.Indicators[index];
        scheme = edition.Scheme;
        this.participants = participants;
        this.findings = findings;
        this.first = first;
        criteria = [.. Version.Criteria];
        sameForAll = new Award?[criteria.Length, Enum.GetValues<Outcome>().Length];
        lagFact = Version.LagDeclaredBy is { } fact ? scheme.Facts.IndexOf(fact) : -1;
        taking = Array.ConvertAll(participants, IsTaking);
        whole = Version.Method is RankedMethod method ? Rank(method) : null;
        rankings = new CriterionRanking?[criteria.Length];
        for (var c = 0; c < rankings.Length && whole is null; c++)
            if (criteria[c].Award is RankedAward award)
                rankings[c] = Rank(award, first + c);
    }

    private RuleVersion Version => indicator.Version;

    private decimal Nominal => indicator.Indicator.Nominal;

    /// <summary>False if the participant takes no part in the indicator.</summary>
    public bool IsTaking(int participant) => taking[participant];

    /// <summary>How many criteria the indicator has.</summary>
    public int Criteria => criteria.Length;

    /// <summary>The points of a participant that takes part.</summary>
    /// <param name="participant">Its index.</param>
    /// <param name="awards">Filled with the awards behind the points; null if they are not wanted.</param>
    public IndicatorScore ScoreOf(int participant, Award[]? awards) => whole is null ? Sum(participant, awards) : Place(participant, whole, awards);

    /// <summary>The points and what is known of them.</summary>
    public Result ResultOf(int participant, in IndicatorScore score, Award[] awards) =>
        new(indicator, score.PointsBeforeLag, score.Outcome, score.Lag, whole?.Standings[participant], OrderValue(participant), score.Complete, awards);

    private Rational? OrderValue(int participant)
    {
        var row = participants[participant].Row;
        return whole is { Order: >= 0 and var order } && row.Has(order) ? row.Number(order) : null;
    }

    private bool IsTaking(ParticipantFacts participant) =>
        participant.NotTakingPart.Count == 0 || !participant.NotTakingPart.Contains(indicator.Indicator.Code);

    private IndicatorScore Sum(int participant, Award[]? awards)
    {
        var sum = Rational.Zero;
        var tally = default(OutcomeTally);
        for (var c = 0; c < criteria.Length; c++)
        {
            ref readonly var finding = ref findings[participant][first + c];
            var (points, outcome) = Earn(criteria[c].Award, in finding, rankings[c], participant);
            var earns = !points.IsZero;
            tally.Add(outcome, earns);
            if (earns) sum += points;
            if (awards is not null) awards[c] = AwardOf(c, in finding, points, outcome, participant);
        }

        var lag = Lag(participant, tally);
        return new IndicatorScore(indicator, tally.AnyFailed ? null : Scale(sum), lag != LagReason.None ? Outcome.Lagging : tally.Outcome, lag, tally.Complete);
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

    private CriterionRanking Rank(RankedAward award, int column)
    {
        var method = scheme.Rankings[award.Ranking];
        var keys = new RankKey[participants.Length];
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var finding = ref findings[i][column];
            if (!taking[i] || finding.Outcome != Outcome.Ranked) continue;
            if (scheme.Lag.Order == LagOrder.ExcludeThenRank && Lag(i, BeforeRanking(i)) != LagReason.None) continue;
            keys[count++] = new RankKey(i, finding.Tier, finding.Value);
        }

        var standings = Standings.Of(keys.AsSpan(0, count), award.Direction == Direction.LowerIsBetter, method.Ties, participants.Length);
        return new CriterionRanking(standings, new Ladder(method, award.Points, count), method.ZeroScoresZero);
    }

    // A place alone misses no target, so whether a participant lags is known before anybody is ranked.
    private OutcomeTally BeforeRanking(int participant)
    {
        var tally = default(OutcomeTally);
        for (var c = 0; c < criteria.Length; c++)
        {
            ref readonly var finding = ref findings[participant][first + c];
            tally.Add(criteria[c].Award is RankedAward ? finding.Outcome : Earn(criteria[c].Award, in finding, null, participant).Outcome, earns: false);
        }

        return tally;
    }

    private sealed record CriterionRanking(Standing?[] Standings, Ladder Ladder, bool ZeroScoresZero);

    private IndicatorRanking Rank(RankedMethod method)
    {
        var order = method.OrderBy is { } fact ? scheme.Facts.IndexOf(fact) : -1;
        var keys = new RankKey[participants.Length];
        var tallies = new OutcomeTally[participants.Length];
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (!taking[i]) continue;
            for (var c = 0; c < criteria.Length; c++) tallies[i].Add(findings[i][first + c].Outcome, earns: false);
            if (Key(i, tallies[i], order) is { } key) keys[count++] = key;
        }

        var ranking = scheme.Rankings[method.Ranking];
        var standings = Standings.Of(keys.AsSpan(0, count), lowerIsBetter: false, ranking.Ties, participants.Length);
        return new IndicatorRanking(standings, tallies, new Ladder(ranking, Nominal, count), order);
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

    private IndicatorScore Place(int participant, IndicatorRanking ranking, Award[]? awards)
    {
        var tally = ranking.Tallies[participant];
        var standing = ranking.Standings[participant];
        var lag = Lag(participant, tally);
        Rational? before = tally.AnyFailed ? null : standing is { } place ? ranking.Ladder.PointsOf(place) : Rational.Zero;
        var outcome = lag != LagReason.None ? Outcome.Lagging
            : tally.AnyFailed ? Outcome.RuleFailed
            : standing is not null ? Outcome.Ranked
            : tally.AnyMissing ? Outcome.FactMissing
            : tally.Outcome;
        if (awards is not null) AddConditions(participant, before, awards);
        return new IndicatorScore(indicator, before, outcome, lag, tally.Complete);
    }

    // A single criterion carries the indicator's points; several undivided ones carry outcomes only (readings.md section 9, 7).
    private void AddConditions(int participant, Rational? before, Award[] awards)
    {
        var single = criteria.Length == 1;
        for (var c = 0; c < awards.Length; c++)
        {
            var outcome = findings[participant][first + c].Outcome;
            var possible = single ? Nominal : 0m;
            awards[c] = outcome == Outcome.RuleFailed ? SameForAll(c, null, possible, outcome)
                : single && outcome == Outcome.Met ? new Award(criteria[c], before, possible, outcome, null, null)
                : SameForAll(c, Rational.Zero, possible, outcome);
        }
    }

    // A broken rule is shown as what it is: no lag turns it into a zero.
    private LagReason Lag(int participant, OutcomeTally tally)
    {
        if (tally.AnyFailed) return LagReason.None;
        if (lagFact >= 0 && participants[participant].Row.Flag(lagFact)) return LagReason.Declared;
        var derives = scheme.Lag.Derive == LagDerivation.Always
            || (scheme.Lag.Derive == LagDerivation.WhereNoExplicitPoints && Version.Method is RankedMethod);
        return derives && tally.AnyUnmet ? LagReason.Derived : LagReason.None;
    }
}
