using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Scores nothing: an indicator whose rules and facts stay as they are keeps the results of an earlier scoring.</summary>
/// <param name="month">What the month is scored from.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="results">Its results, by participant; null for whoever takes no part.</param>
internal sealed class CarriedScorer(ScoringInputs month, EditionIndicator indicator, Result?[] results) : IndicatorScorer(month, indicator, first: 0)
{
    public override Result? Score(int participant, out IndicatorScore score)
    {
        var result = results[participant]!;
        score = new IndicatorScore(result.PointsBeforeLag ?? Rational.Zero, result.Outcome, result.Lag, result.Complete);
        return result;
    }

    public override decimal? FinalAtMost(int participant) =>
        results[participant]!.Awards.Min(award => award.Outcome == Outcome.Vetoed ? ((VetoAward)award.Criterion.Award).FinalAtMost : null);

    /// <summary>The results of a scored month, by the place of their indicator in the edition, then by participant.</summary>
    public static Result?[][] ResultsOf(MonthScore score)
    {
        var results = score.Edition.Indicators.Select(_ => new Result?[score.Scorecards.Count]).ToArray();
        for (var participant = 0; participant < score.Scorecards.Count; participant++)
        {
            // Results are in the order of the edition, without those that the participant takes no part in.
            var index = 0;
            foreach (var result in score.Scorecards[participant].Results)
            {
                while (!ReferenceEquals(score.Edition.Indicators[index], result.Indicator)) index++;
                results[index][participant] = result;
            }
        }

        return results;
    }
}
