using System.Runtime.InteropServices;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Scores an indicator whose criteria add up.</summary>
internal sealed class SumScorer : IndicatorScorer
{
    private static int Outcomes { get; } = Enum.GetValues<Outcome>().Length;

    // By criterion and outcome: awards that are the same for everybody, made when first given.
    private readonly Award?[,] sameForAll;

    // Where every criterion is a yes or no, all who answer alike share what follows; null elsewhere.
    private readonly Dictionary<ulong, (IndicatorScore Score, Result? Result)>? byAnswers;

    // By criterion, null where it is not ranked.
    private readonly CriterionRanking?[] rankings;

    // By criterion, null where values are not set against each other.
    private readonly NormalisedScale?[] scales;

    public SumScorer(ScoringInputs month, EditionIndicator indicator, int first)
        : base(month, indicator, first)
    {
        sameForAll = new Award?[Criteria.Length, Outcomes];
        if (Criteria.Length <= MonthFindings.MostKeyed && Array.TrueForAll(Criteria, criterion => criterion.Award is PointsAward)) byAnswers = [];
        rankings = [.. Criteria.Select((criterion, c) => criterion.Award is RankedAward award ? Rank(award, first + c) : null)];
        scales = [.. Criteria.Select((criterion, c) => criterion.Award is NormalisedAward award ? Compare(award, first + c) : null)];
    }

    public override Result? Score(int participant, out IndicatorScore score)
    {
        if (byAnswers is null) return ScoreAnew(participant, out score);
        var key = (Month.Findings.KeyOf(participant, First, Criteria.Length) << 1) | (IsDeclaredLagging(participant) ? 1UL : 0UL);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byAnswers, key, out var exists);
        if (!exists) known.Result = ScoreAnew(participant, out known.Score);
        score = known.Score;
        return known.Result;
    }

    public override decimal? FinalAtMost(int participant) => Criteria.Select((criterion, c) =>
        criterion.Award is VetoAward veto && Month.Findings.OutcomeOf(participant, First + c) == Outcome.NotMet ? veto.FinalAtMost : null).Min();

    private Result? ScoreAnew(int participant, out IndicatorScore score)
    {
        var awards = Month.KeepAwards ? new Award[Criteria.Length] : null;
        score = Sum(participant, awards);
        return awards is null ? null : new Result(Indicator, score.PointsBeforeLag, score.Outcome, score.Lag, null, null, score.Complete, awards);
    }

    private IndicatorScore Sum(int participant, Award[]? awards)
    {
        var sum = Rational.Zero;
        var tally = default(OutcomeTally);
        for (var c = 0; c < Criteria.Length; c++)
        {
            var finding = Month.Findings[participant, First + c];
            var (points, outcome) = Earn(Criteria[c].Award, in finding, rankings[c], scales[c], participant);
            var earns = !points.IsZero;
            tally.Add(outcome, earns);
            if (earns) sum += points;
            if (awards is not null) awards[c] = AwardOf(c, in finding, points, outcome, participant);
        }

        var lag = Lag(participant, tally);
        return new IndicatorScore(tally.AnyFailed || tally.AnyVetoed ? Rational.Zero : Scale(sum), lag != LagReason.None ? Outcome.Lagging : tally.Outcome, lag, tally.Complete);
    }

    private Award AwardOf(int c, in Finding finding, Rational points, Outcome outcome, int participant)
    {
        var (criterion, possible) = (Criteria[c], Criteria[c].Award.Possible);
        if (outcome == Outcome.RuleFailed) return SameForAll(c, null, possible, outcome);
        if (criterion.Award is PointsAward or VetoAward || outcome is Outcome.FactMissing or Outcome.NotApplicable) return SameForAll(c, points, possible, outcome);
        return new Award(criterion, points, possible, outcome, (rankings[c]?.Standings ?? scales[c]?.Standings)?[participant], finding.Value);
    }

    private Award SameForAll(int c, Rational? points, decimal possible, Outcome outcome) =>
        sameForAll[c, (int)outcome] ??= new Award(Criteria[c], points, possible, outcome, null, null);

    private Rational Scale(Rational sum) =>
        Month.Scheme.Points.Mismatch == PointsMismatch.ScaleIndicatorToNominal && Indicator.Version.ExplicitPoints is { } possible && possible != Nominal
            ? sum * Nominal / possible
            : sum;

    private static (Rational Points, Outcome Outcome) Earn(AwardStep step, in Finding finding, CriterionRanking? ranking, NormalisedScale? scale, int participant)
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
            case GradedAward graded when finding.Outcome == Outcome.Met:
                var given = graded.PointsOf(finding.Value);
                return (given, given == graded.Possible ? Outcome.Met : given.IsZero ? Outcome.NotMet : Outcome.Partial);
            case RankedAward when ranking!.Standings[participant] is { } standing:
                return (ranking.ZeroScoresZero && finding.Value.IsZero ? Rational.Zero : ranking.Ladder.PointsOf(standing), Outcome.Ranked);
            case NormalisedAward when scale?.Standings[participant] is not null:
                return (scale.PointsOf(participant, finding.Value), Outcome.Ranked);
            case VetoAward when finding.Outcome == Outcome.NotMet:
                return (Rational.Zero, Outcome.Vetoed);
            default:
                return (Rational.Zero, finding.Outcome);
        }
    }

    private CriterionRanking Rank(RankedAward award, int column)
    {
        var method = Month.Scheme.Rankings[award.Ranking];
        Gather(column);
        var standings = Month.Rank(method.Population, award.Direction == Direction.LowerIsBetter, method.Ties);
        return new CriterionRanking(standings, new Ladder(method, award.Points, Month.Keys.Count), method.ZeroScoresZero);
    }

    private NormalisedScale Compare(NormalisedAward award, int column)
    {
        Gather(column);
        return new NormalisedScale(award, Month.Keys, award.Population == Population.Group ? Month.Groups : [.. Enumerable.Repeat("", Month.Participants.Length)]);
    }

    // Everybody who has a value to be ranked by.
    private void Gather(int column)
    {
        Month.Keys.Clear();
        for (var i = 0; i < Month.Participants.Length; i++)
        {
            var finding = Month.Findings[i, column];
            if (!IsTaking(i) || finding.Outcome != Outcome.Ranked) continue;
            if (ExcludesLagging && Lag(i, BeforeRanking(i)) != LagReason.None) continue;
            Month.Keys.Add(new RankKey(i, finding.Tier, finding.Value));
        }
    }

    // A place alone misses no target, so whether a participant lags is known before anybody is ranked.
    private OutcomeTally BeforeRanking(int participant)
    {
        var tally = default(OutcomeTally);
        for (var c = 0; c < Criteria.Length; c++)
        {
            var finding = Month.Findings[participant, First + c];
            tally.Add(Criteria[c].Award is RankedAward or NormalisedAward ? finding.Outcome : Earn(Criteria[c].Award, in finding, null, null, participant).Outcome, earns: false);
        }

        return tally;
    }

    private sealed record CriterionRanking(Standing?[] Standings, Ladder Ladder, bool ZeroScoresZero);
}
