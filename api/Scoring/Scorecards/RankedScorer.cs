using System.Runtime.InteropServices;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Scores an indicator that gives its points by place, to whoever meets its conditions.</summary>
internal sealed class RankedScorer : IndicatorScorer
{
    private readonly OutcomeTally[] tallies;
    private readonly Standing?[] standings;
    private readonly Ladder ladder;

    // Where the assessor's order value stands among the facts; -1 if there is none.
    private readonly int order;

    // All who answer alike and get the same points share their awards.
    private readonly Dictionary<(ulong Answers, Rational Points), Award[]> byPoints = [];

    public RankedScorer(ScoringInputs month, EditionIndicator indicator, RankedMethod method, int first)
        : base(month, indicator, first)
    {
        order = method.OrderBy is { } fact ? month.Scheme.Facts.IndexOf(fact) : -1;
        tallies = new OutcomeTally[month.Participants.Length];
        month.Keys.Clear();
        for (var i = 0; i < tallies.Length; i++)
        {
            if (!IsTaking(i)) continue;
            for (var c = 0; c < Criteria.Length; c++) tallies[i].Add(month.Findings.OutcomeOf(i, first + c), earns: false);
            if (Key(i, tallies[i]) is { } key) month.Keys.Add(key);
        }

        var ranking = month.Scheme.Rankings[method.Ranking];
        standings = month.Rank(ranking.Population, lowerIsBetter: false, ranking.Ties);
        ladder = new Ladder(ranking, Nominal, month.Keys.Count);
    }

    public override Result? Score(int participant, out IndicatorScore score)
    {
        score = Place(participant);
        return Month.KeepAwards
            ? new Result(Indicator, score.PointsBeforeLag, score.Outcome, score.Lag, standings[participant], OrderValue(participant), score.Complete, Conditions(participant, score.Earned))
            : null;
    }

    private Rational? OrderValue(int participant)
    {
        var row = Month.Participants[participant].Row;
        return order >= 0 && row.Has(order) ? row.Number(order) : null;
    }

    // readings.md section 9, 6: those who met the target by order value, then those who met it without one, tied; those who
    // missed it share the next place; a missing fact without a miss has no rank.
    private RankKey? Key(int participant, OutcomeTally tally)
    {
        if (tally.AnyFailed) return null;
        if (ExcludesLagging && Lag(participant, tally) != LagReason.None) return null;
        if (tally.AnyUnmet) return new RankKey(participant, Finding.Behind, Rational.Zero);
        if (tally.AnyMissing) return null;
        return OrderValue(participant) is { } value ? new RankKey(participant, Finding.Ahead, value) : new RankKey(participant, Finding.Ordinary, Rational.Zero);
    }

    private IndicatorScore Place(int participant)
    {
        var tally = tallies[participant];
        var standing = standings[participant];
        var lag = Lag(participant, tally);
        var before = !tally.AnyFailed && standing is { } place ? ladder.PointsOf(place) : Rational.Zero;
        var outcome = lag != LagReason.None ? Outcome.Lagging
            : tally.AnyFailed ? Outcome.RuleFailed
            : standing is not null ? Outcome.Ranked
            : tally.AnyMissing ? Outcome.FactMissing
            : tally.Outcome;
        return new IndicatorScore(before, outcome, lag, tally.Complete);
    }

    private Award[] Conditions(int participant, Rational points)
    {
        if (Criteria.Length > MonthFindings.MostKeyed) return ConditionsAnew(participant, points);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byPoints, (Month.Findings.KeyOf(participant, First, Criteria.Length), points), out _);
        return known ??= ConditionsAnew(participant, points);
    }

    // A single criterion carries the indicator's points; several undivided ones carry outcomes only (readings.md section 9, 7).
    private Award[] ConditionsAnew(int participant, Rational points)
    {
        var single = Criteria.Length == 1;
        var awards = new Award[Criteria.Length];
        for (var c = 0; c < awards.Length; c++)
        {
            var outcome = Month.Findings.OutcomeOf(participant, First + c);
            Rational? given = outcome == Outcome.RuleFailed ? null : single && outcome == Outcome.Met ? points : Rational.Zero;
            awards[c] = new Award(Criteria[c], given, single ? Nominal : 0m, outcome, null, null);
        }

        return awards;
    }
}
