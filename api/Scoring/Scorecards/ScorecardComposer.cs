using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Composes one participant's results into areas and a final score: the plan's formula (plan.txt L100).</summary>
internal sealed class ScorecardComposer
{
    private readonly Scheme scheme;
    private readonly IndicatorScorer[] scorers;
    private readonly MonthFacts facts;
    private readonly MonthFindings findings;
    private readonly bool keepAwards;
    private readonly AdjustmentScorer[] bonuses;
    private readonly AdjustmentScorer[] penalties;

    private readonly AreaPlan[] areas;

    // The indicators of a participant that takes part in all of them, as nearly all do.
    private readonly int[] everything;

    // By indicator: the points it is worth, and the points that can be earned.
    private readonly decimal[] nominals;
    private readonly decimal[] attainables;

    public ScorecardComposer(Edition edition, IndicatorScorer[] scorers, MonthFacts facts, MonthFindings findings, bool keepAwards)
    {
        scheme = edition.Scheme;
        this.scorers = scorers;
        this.facts = facts;
        this.findings = findings;
        this.keepAwards = keepAwards;
        bonuses = [.. scheme.Bonus.Entries.Select(entry => new AdjustmentScorer(entry, scheme.Facts))];
        penalties = [.. scheme.Penalties.Entries.Select(entry => new AdjustmentScorer(entry, scheme.Facts))];
        nominals = [.. edition.Indicators.Select(item => item.Indicator.Nominal)];
        attainables = [.. edition.Indicators.Select(item => item.Version.ExplicitPoints ?? item.Indicator.Nominal)];
        everything = [.. Enumerable.Range(0, scorers.Length)];
        var end = 0;
        areas = new AreaPlan[scheme.Areas.Count];
        for (var a = 0; a < areas.Length; a++)
        {
            var first = end;
            while (end < scorers.Length && edition.Indicators[end].Area == scheme.Areas[a]) end++;
            var weight = scheme.Final.Weights == Weighting.Area ? scheme.Areas[a].Weight / 100m : 1m;
            areas[a] = new AreaPlan(scheme.Areas[a], end, nominals[first..end].Sum(), attainables[first..end].Sum(), weight, new AreaScore(scheme.Areas[a], Rational.Zero, 0m));
        }
    }

    // An edition lists its indicators area by area. Where an area's indicators end in it, its points if a participant takes part in all of it, and its score for one
    // that takes part in none.
    private sealed record AreaPlan(Area Area, int End, decimal Nominal, decimal Attainable, decimal Weight, AreaScore Untouched);

    public Scorecard Compose(int participant)
    {
        var taken = facts.Participants[participant].NotTakingPart.Count == 0 ? everything : [.. everything.Where(index => scorers[index].IsTaking(participant))];
        var scores = new IndicatorScore[taken.Length];
        var results = ScoreInto(scores, participant, taken);
        var areaScores = new AreaScore[areas.Length];
        Rational? accumulated = Rational.Zero;
        var possible = Rational.Zero;
        var next = 0;
        for (var a = 0; a < areas.Length; a++)
        {
            var (points, nominal, attainable) = AddUp(areas[a], taken, scores, ref next);
            if (scheme.Points.Mismatch == PointsMismatch.ScaleAreaTo100 && attainable != 0m && attainable != nominal) points = points * nominal / attainable;
            areaScores[a] = nominal == 0m && points == Rational.Zero ? areas[a].Untouched : new AreaScore(areas[a].Area, points, nominal);
            var share = Weigh(areas[a], points, nominal, attainable);
            accumulated += share.Points;
            possible += share.Possible;
        }

        return Finish(participant, results, Array.TrueForAll(scores, score => score.Complete), areaScores, accumulated, possible);
    }

    private IReadOnlyList<Result> ScoreInto(IndicatorScore[] scores, int participant, int[] taken)
    {
        var results = keepAwards ? new Result[taken.Length] : null;
        for (var i = 0; i < taken.Length; i++)
        {
            var scorer = scorers[taken[i]];
            var awards = keepAwards ? new Award[scorer.Criteria] : null;
            scores[i] = scorer.ScoreOf(participant, awards);
            if (results is not null) results[i] = scorer.ResultOf(participant, in scores[i], awards!);
        }

        return results is null ? new PointsOnlyResults(scores) : results;
    }

    private (Rational? Points, decimal Nominal, decimal Attainable) AddUp(AreaPlan area, int[] taken, IndicatorScore[] scores, ref int next)
    {
        var points = Rational.Zero;
        var isKnown = true;
        var (nominal, attainable) = (0m, 0m);
        for (; next < taken.Length && taken[next] < area.End; next++)
        {
            if (scores[next].Points is { } given) points += given;
            else isKnown = false;
            if (ReferenceEquals(taken, everything)) continue;
            nominal += nominals[taken[next]];
            attainable += attainables[taken[next]];
        }

        if (ReferenceEquals(taken, everything)) (nominal, attainable) = (area.Nominal, area.Attainable);
        return (isKnown ? points : null, nominal, attainable);
    }

    private (Rational? Points, Rational Possible) Weigh(AreaPlan area, Rational? points, decimal nominal, decimal attainable)
    {
        var weight = area.Weight;
        // Scaled points reach the nominal points, so these are what can be attained.
        var byNominal = scheme.Points.Denominator == Denominator.Nominal || scheme.Points.Mismatch != PointsMismatch.AsWritten;
        var part = byNominal ? nominal : attainable;
        var whole = byNominal ? area.Nominal : area.Attainable;
        if (scheme.Final.Normalise == Normalisation.All) return (points * weight, whole * weight);
        if (scheme.Final.PartialArea == PartialArea.Shrink || part == 0m || part == whole) return (points * weight, part * weight);
        return (points * whole / part * weight, whole * weight);
    }

    private Scorecard Finish(int index, IReadOnlyList<Result> results, bool complete, AreaScore[] areaScores, Rational? accumulated, Rational possible)
    {
        var (bonus, uncapped) = Adjust(bonuses, index, 0);
        var (penalty, subtracted) = Adjust(penalties, index, bonuses.Length);
        var capped = Math.Min(uncapped, scheme.Bonus.Cap ?? uncapped);
        subtracted = Math.Min(subtracted, scheme.Penalties.Cap ?? subtracted);
        var noFinal = results.Count == 0 || possible == Rational.Zero ? NoFinal.TakesNoPart : accumulated is null ? NoFinal.RuleFailed : NoFinal.None;
        return new Scorecard
        {
            Participant = facts.Participants[index].Participant,
            Results = results,
            Areas = areaScores,
            Accumulated = accumulated,
            Possible = possible,
            BonusEntries = bonus,
            PenaltyEntries = penalty,
            BonusUncapped = uncapped,
            Bonus = capped,
            Penalty = subtracted,
            Final = noFinal == NoFinal.None ? Clamp(OutOf100(accumulated!.Value, possible) + (capped - subtracted)) : null,
            NoFinal = noFinal,
            Complete = complete,
        };
    }

    private (Adjustment[] Entries, decimal Points) Adjust(AdjustmentScorer[] entries, int index, int firstEntry)
    {
        if (entries.Length == 0) return ([], 0m);
        var participant = facts.Participants[index];
        var adjustments = new Adjustment[entries.Length];
        var points = 0m;
        for (var i = 0; i < entries.Length; i++)
        {
            adjustments[i] = entries[i].Score(participant.Participant, participant.Row, findings.Events[firstEntry + i][index], facts.Month);
            points += adjustments[i].Points;
        }

        return (adjustments, points);
    }

    // Most often the quotient ends, and a decimal is compared faster than a fraction when the scorecards are ranked.
    private static Rational OutOf100(Rational points, Rational possible)
    {
        if (!points.IsDecimal || !possible.IsDecimal) return points * 100 / possible;
        var quotient = points.Numerator * 100m / possible.Numerator;
        return quotient.Scale <= 12 && (Rational)quotient * possible == points * 100 ? quotient : points * 100 / possible;
    }

    private Rational Clamp(Rational final) =>
        scheme.Final.Clamp is { } clamp ? Rational.Max(clamp.Min, Rational.Min(final, clamp.Max)) : final;
}
