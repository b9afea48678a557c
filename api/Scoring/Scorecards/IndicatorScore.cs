using System.Collections;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>What an indicator came to for one participant: the points without the reasons.</summary>
internal readonly record struct IndicatorScore(EditionIndicator Indicator, Rational? PointsBeforeLag, Outcome Outcome, LagReason Lag, bool Complete)
{
    /// <summary>Null if a rule failed; 0 if it lags.</summary>
    public Rational? Points => Result.PointsAfter(PointsBeforeLag, Lag);
}

/// <summary>Results of which only the points were asked for: kept as numbers, put into words when looked at.</summary>
internal sealed class PointsOnlyResults(IndicatorScore[] scores) : IReadOnlyList<Result>
{
    public int Count => scores.Length;

    public Result this[int index] => ResultOf(scores[index]);

    public IEnumerator<Result> GetEnumerator() => scores.Select(ResultOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Result ResultOf(IndicatorScore score) =>
        new(score.Indicator, score.PointsBeforeLag, score.Outcome, score.Lag, null, null, score.Complete, []);
}
