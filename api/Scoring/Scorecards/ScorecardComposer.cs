using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Composes one participant's results into areas and a final score: the plan's formula (plan.txt L100).</summary>
internal sealed class ScorecardComposer
{
    private readonly Scheme scheme;

    // By area: where its indicators stand in the edition, and its points if a participant takes part in all of it.
    private readonly (Area Area, int[] Indicators, decimal Nominal, decimal Attainable)[] areas;

    // By indicator: the points it is worth, and the points that can be earned.
    private readonly decimal[] nominals;
    private readonly decimal[] attainables;

    public ScorecardComposer(Edition edition)
    {
        scheme = edition.Scheme;
        nominals = [.. edition.Indicators.Select(item => item.Indicator.Nominal)];
        attainables = [.. edition.Indicators.Select(item => item.Version.ExplicitPoints ?? item.Indicator.Nominal)];
        areas =
        [
            .. from area in scheme.Areas
               let own = Enumerable.Range(0, edition.Indicators.Count).Where(i => edition.Indicators[i].Area == area).ToArray()
               select (area, own, own.Sum(i => nominals[i]), own.Sum(i => attainables[i])),
        ];
    }

    public Scorecard Compose(MonthFacts facts, int participant, Result?[] results, MonthFindings findings)
    {
        var own = new List<Result>(results.Length);
        var areaScores = new AreaScore[areas.Length];
        Rational? accumulated = Rational.Zero;
        var possible = Rational.Zero;
        for (var a = 0; a < areas.Length; a++)
        {
            var (points, nominal, attainable) = AddUp(areas[a].Indicators, results, own);
            if (scheme.Points.Mismatch == PointsMismatch.ScaleAreaTo100 && attainable != 0m && attainable != nominal) points = points * nominal / attainable;
            areaScores[a] = new AreaScore(areas[a].Area, points, nominal);
            var share = Weigh(areas[a], points, nominal, attainable);
            accumulated += share.Points;
            possible += share.Possible;
        }

        return Finish(facts.Participants[participant], facts.Month, participant, own, areaScores, accumulated, possible, findings);
    }

    private (Rational? Points, decimal Nominal, decimal Attainable) AddUp(int[] indicators, Result?[] results, List<Result> own)
    {
        Rational? points = Rational.Zero;
        var (nominal, attainable) = (0m, 0m);
        foreach (var index in indicators)
        {
            if (results[index] is not { } result) continue;
            own.Add(result);
            points += result.Points;
            nominal += nominals[index];
            attainable += attainables[index];
        }

        return (points, nominal, attainable);
    }

    private (Rational? Points, Rational Possible) Weigh((Area Area, int[] Indicators, decimal Nominal, decimal Attainable) area, Rational? points, decimal nominal, decimal attainable)
    {
        var weight = scheme.Final.Weights == Weighting.Area ? area.Area.Weight / 100m : 1m;
        // Scaled points reach the nominal points, so these are what can be attained.
        var byNominal = scheme.Points.Denominator == Denominator.Nominal || scheme.Points.Mismatch != PointsMismatch.AsWritten;
        var part = byNominal ? nominal : attainable;
        var whole = byNominal ? area.Nominal : area.Attainable;
        if (scheme.Final.Normalise == Normalisation.All) return (points * weight, whole * weight);
        if (scheme.Final.PartialArea == PartialArea.Shrink || part == 0m || part == whole) return (points * weight, part * weight);
        return (points * whole / part * weight, whole * weight);
    }

    private Scorecard Finish(
        ParticipantFacts participant, Month month, int index, List<Result> results, AreaScore[] areaScores, Rational? accumulated, Rational possible, MonthFindings findings)
    {
        var entry = 0;
        Adjustment[] Adjust(IReadOnlyList<AdjustmentEntry> entries) =>
            [.. entries.Select(item => AdjustmentScorer.Score(item, participant.Participant, participant.Row, findings.Events[entry++][index], month))];
        var bonus = Adjust(scheme.Bonus.Entries);
        var penalty = Adjust(scheme.Penalties.Entries);
        var uncapped = bonus.Sum(item => item.Points);
        var capped = Math.Min(uncapped, scheme.Bonus.Cap ?? uncapped);
        var subtracted = penalty.Sum(item => item.Points);
        subtracted = Math.Min(subtracted, scheme.Penalties.Cap ?? subtracted);
        var noFinal = results.Count == 0 || possible == Rational.Zero ? NoFinal.TakesNoPart : accumulated is null ? NoFinal.RuleFailed : NoFinal.None;
        return new Scorecard
        {
            Participant = participant.Participant,
            Results = results,
            Areas = areaScores,
            Accumulated = accumulated,
            Possible = possible,
            BonusEntries = bonus,
            PenaltyEntries = penalty,
            BonusUncapped = uncapped,
            Bonus = capped,
            Penalty = subtracted,
            Final = noFinal == NoFinal.None ? Clamp((accumulated!.Value * 100 / possible) + capped - subtracted) : null,
            NoFinal = noFinal,
            Complete = results.TrueForAll(result => result.Complete),
        };
    }

    private Rational Clamp(Rational final) =>
        scheme.Final.Clamp is { } clamp ? Rational.Max(clamp.Min, Rational.Min(final, clamp.Max)) : final;
}
