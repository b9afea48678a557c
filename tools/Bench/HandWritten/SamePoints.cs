using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Bench.HandWritten;

/// <summary>Makes sure that both scorers give the same points, exactly, before either is timed.</summary>
internal static class SamePoints
{
    /// <summary>Throws at the first difference.</summary>
    public static void Check(MonthScore score, NovemberCard[] cards)
    {
        for (var i = 0; i < cards.Length; i++)
        {
            var (ours, theirs) = (score.Scorecards[i], cards[i]);
            foreach (var result in ours.Results) Same(ours, result.Indicator.Indicator.Code, result.Points, theirs.Points[IndexOf(score, result)]);
            for (var area = 0; area < NovemberPlan.Areas; area++) Same(ours, ours.Areas[area].Area.Code, ours.Areas[area].Points, theirs.Areas[area]);
            Same(ours, "accumulated", ours.Accumulated, theirs.Accumulated);
            Same(ours, "possible", ours.Possible, theirs.Possible);
            Same(ours, "bonus", ours.Bonus, theirs.Bonus);
            Same(ours, "penalty", ours.Penalty, theirs.Penalty);
            Same(ours, "final", ours.Final, theirs.Final is { } final ? Rational.Of(final.Top, final.Bottom) : null);
            Same(ours, "rank", ours.Rank ?? 0, theirs.Rank);
        }
    }

    private static int IndexOf(MonthScore score, Result result)
    {
        for (var i = 0; i < score.Edition.Indicators.Count; i++)
            if (ReferenceEquals(score.Edition.Indicators[i], result.Indicator))
                return i;
        return -1;
    }

    private static void Same(Scorecard card, string what, Rational? ours, Rational? theirs)
    {
        if (ours != theirs) throw new InvalidOperationException($"{card.Participant} {what}: {ours} by the rules, {theirs} by hand.");
    }
}
