using System.Collections;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>What an indicator came to for one participant: the points without the reasons.</summary>
/// <param name="Earned">The points without the lag; 0 if a rule failed.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Lag">Why it lags, if it does.</param>
/// <param name="Complete">False while a needed fact is missing or a rule failed.</param>
internal readonly record struct IndicatorScore(Rational Earned, Outcome Outcome, LagReason Lag, bool Complete)
{
    public bool IsKnown => Outcome != Outcome.RuleFailed;

    public Rational? PointsBeforeLag => IsKnown ? Earned : null;

    /// <summary>0 if it lags, or if a rule failed.</summary>
    public Rational Points => Lag == LagReason.None ? Earned : Rational.Zero;
}

/// <summary>Results of which only the points were asked for: kept as numbers, put into words when looked at.</summary>
/// <param name="edition">The rules applied.</param>
/// <param name="taken">The indicators the participant takes part in, by their place in the edition.</param>
/// <param name="scores">Their scores.</param>
internal sealed class PointsOnlyResults(Edition edition, int[] taken, IndicatorScore[] scores) : IReadOnlyList<Result>
{
    public int Count => scores.Length;

    public Result this[int index] =>
        new(edition.Indicators[taken[index]], scores[index].PointsBeforeLag, scores[index].Outcome, scores[index].Lag, null, null, scores[index].Complete, []);

    public IEnumerator<Result> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
