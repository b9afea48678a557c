using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Composes one participant's results into areas and a final score: the plan's formula (plan.txt L100).</summary>
internal sealed class ScorecardComposer
{
    private readonly Edition edition;
    private readonly Scheme scheme;
    private readonly IndicatorScorer[] scorers;
    private readonly MonthFacts facts;
    private readonly MonthFindings findings;
    private readonly bool keepAwards;
    private readonly AdjustmentScorer bonuses;
    private readonly AdjustmentScorer penalties;

    private readonly AreaPlan[] areas;

    // The indicators in which a veto may limit the final score.
    private readonly int[] vetoing;

    // Null where everything adds up.
    private readonly MeanComposer? means;

    // The indicators of a participant that takes part in all of them, as nearly all do.
    private readonly int[] everything;

    // The scores of one participant after the other, where its results are kept instead.
    private readonly IndicatorScore[] buffer;

    // By indicator: the points it is worth, and the points that can be earned.
    private readonly Rational[] nominals;
    private readonly Rational[] attainables;

    public ScorecardComposer(Edition edition, IndicatorScorer[] scorers, MonthFacts facts, MonthFindings findings, bool keepAwards)
    {
        this.edition = edition;
        scheme = edition.Scheme;
        this.scorers = scorers;
        this.facts = facts;
        this.findings = findings;
        this.keepAwards = keepAwards;
        bonuses = new AdjustmentScorer(scheme.Bonus.Entries, 0, scheme.Facts, facts, findings);
        penalties = new AdjustmentScorer(scheme.Penalties.Entries, scheme.Bonus.Entries.Count, scheme.Facts, facts, findings);
        nominals = [.. edition.Indicators.Select(item => (Rational)item.Indicator.Nominal)];
        attainables = [.. edition.Indicators.Select(item => (Rational)(item.Version.ExplicitPoints ?? item.Indicator.Nominal))];
        means = scheme.HasMeans ? new MeanComposer(edition) : null;
        everything = [.. Enumerable.Range(0, scorers.Length)];
        vetoing = [.. everything.Where(index => edition.Indicators[index].Version.Criteria.Any(criterion => criterion.Award is VetoAward { FinalAtMost: not null }))];
        buffer = new IndicatorScore[scorers.Length];
        var end = 0;
        areas = new AreaPlan[scheme.Areas.Count];
        for (var a = 0; a < areas.Length; a++)
        {
            var first = end;
            while (end < scorers.Length && edition.Indicators[end].Area == scheme.Areas[a]) end++;
            var weight = scheme.Final.Weights == Weighting.Area ? scheme.Areas[a].Weight / 100m : 1m;
            var indicators = everything.AsSpan(first, end - first);
            areas[a] = new AreaPlan(scheme.Areas[a], end, Sum(nominals, indicators), Sum(attainables, indicators), weight);
        }
    }

    // An edition lists its indicators area by area. Where an area's indicators end in it, and its points if a participant takes part in all of it.
    private sealed record AreaPlan(Area Area, int End, Rational Nominal, Rational Attainable, Rational Weight);

    public Scorecard Compose(int participant)
    {
        var taken = facts.Participants[participant].NotTakingPart.Count == 0 ? everything : [.. everything.Where(index => scorers[index].IsTaking(participant))];
        var scores = keepAwards ? buffer : new IndicatorScore[taken.Length];
        var results = ScoreInto(scores, participant, taken);
        return means is null ? Add(participant, taken, scores, results) : Finish(participant, results, means.Compose(taken, scores));
    }

    private Scorecard Add(int participant, int[] taken, IndicatorScore[] scores, IReadOnlyList<Result> results)
    {
        var areaScores = new AreaScore[areas.Length];
        var (accumulated, possible) = (Rational.Zero, Rational.Zero);
        var (isKnown, complete) = (true, true);
        var next = 0;
        for (var a = 0; a < areas.Length; a++)
        {
            var area = areas[a];
            var (first, points, isAreaKnown) = (next, Rational.Zero, true);
            for (; next < taken.Length && taken[next] < area.End; next++)
            {
                ref readonly var score = ref scores[next];
                points += score.Points;
                isAreaKnown &= score.IsKnown;
                complete &= score.Complete;
            }

            var indicators = taken.AsSpan(first, next - first);
            var isWhole = ReferenceEquals(taken, everything);
            var nominal = isWhole ? area.Nominal : Sum(nominals, indicators);
            var attainable = isWhole ? area.Attainable : Sum(attainables, indicators);
            if (scheme.Points.Mismatch == PointsMismatch.ScaleAreaTo100 && !attainable.IsZero && attainable != nominal) points = points * nominal / attainable;
            var share = Weigh(area, points, nominal, attainable);
            areaScores[a] = new AreaScore(area.Area, isAreaKnown ? points : null, nominal.ToDecimal()) { Adds = share.Points };
            accumulated += share.Points;
            possible += share.Possible;
            isKnown &= isAreaKnown;
        }

        return Finish(participant, results, new Composition(areaScores, isKnown ? accumulated : null, possible, complete, isKnown ? NoFinal.None : NoFinal.RuleFailed));
    }

    private IReadOnlyList<Result> ScoreInto(IndicatorScore[] scores, int participant, int[] taken)
    {
        var results = keepAwards ? new Result[taken.Length] : null;
        for (var i = 0; i < taken.Length; i++)
        {
            var result = scorers[taken[i]].Score(participant, out scores[i]);
            if (results is not null) results[i] = result!;
        }

        return results is null ? new PointsOnlyResults(edition, taken, scores) : results;
    }

    private static Rational Sum(Rational[] points, ReadOnlySpan<int> indicators)
    {
        var sum = Rational.Zero;
        foreach (var indicator in indicators) sum += points[indicator];
        return sum;
    }

    private (Rational Points, Rational Possible) Weigh(AreaPlan area, Rational points, Rational nominal, Rational attainable)
    {
        var weight = area.Weight;
        // Scaled points reach the nominal points, so these are what can be attained.
        var byNominal = scheme.Points.Denominator == Denominator.Nominal || scheme.Points.Mismatch != PointsMismatch.AsWritten;
        var part = byNominal ? nominal : attainable;
        var whole = byNominal ? area.Nominal : area.Attainable;
        if (scheme.Final.Normalise == Normalisation.All) return (points * weight, whole * weight);
        if (scheme.Final.PartialArea == PartialArea.Shrink || part.IsZero || part == whole) return (points * weight, part * weight);
        return (points * whole / part * weight, whole * weight);
    }

    private Scorecard Finish(int index, IReadOnlyList<Result> results, in Composition whole)
    {
        var (bonus, uncapped) = bonuses.Score(index);
        var (penalty, subtracted) = penalties.Score(index);
        var capped = Math.Min(uncapped, scheme.Bonus.Cap ?? uncapped);
        subtracted = Math.Min(subtracted, scheme.Penalties.Cap ?? subtracted);
        var noFinal = results.Count == 0 || whole.Possible == Rational.Zero ? NoFinal.TakesNoPart : whole.Lacking;
        return new Scorecard
        {
            Participant = facts.Participants[index].Participant,
            Results = results,
            Areas = whole.Areas,
            Accumulated = whole.Accumulated,
            Possible = whole.Possible,
            BonusEntries = bonus,
            PenaltyEntries = penalty,
            BonusUncapped = uncapped,
            Bonus = capped,
            Penalty = subtracted,
            Final = noFinal == NoFinal.None ? Limited(Clamp(Scaled(whole.Accumulated!.Value, whole.Possible) + (capped - subtracted)), index) : null,
            NoFinal = noFinal,
            Complete = whole.Complete,
        };
    }

    // Nearly always 100 points are possible, and otherwise a quotient that ends is better known by its digits.
    private Rational Scaled(Rational points, Rational possible) => possible == scheme.Final.OutOf ? points : (points * scheme.Final.OutOf / possible).Simplified;

    private Rational Limited(Rational final, int participant)
    {
        foreach (var index in vetoing)
            if (scorers[index].IsTaking(participant) && scorers[index].FinalAtMost(participant) is { } limit)
                final = Rational.Min(final, limit);
        return final;
    }

    private Rational Clamp(Rational final) =>
        scheme.Final.Clamp is { } clamp ? Rational.Max(clamp.Min, Rational.Min(final, clamp.Max)) : final;
}
