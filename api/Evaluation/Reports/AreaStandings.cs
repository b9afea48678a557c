using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>How a participant stands in an area.</summary>
/// <param name="Card">Its scorecard.</param>
/// <param name="Score">Its points in the area.</param>
/// <param name="Share">Its points by those possible for it.</param>
/// <param name="Place">1 for the largest share; equal shares share a place, and the places behind are used up.</param>
internal sealed record AreaStanding(Scorecard Card, AreaScore Score, Rational Share, int Place)
{
    /// <summary>Whether the points may change, as facts are missing.</summary>
    public bool IsOpen => Card.Results.Any(result => result.Indicator.Area == Score.Area && !result.Complete);
}

/// <summary>Everybody's standing in an area, best first, by share: whoever takes part in less of it is compared fairly. Whoever has no points in it is left out.</summary>
internal sealed class AreaStandings
{
    public AreaStandings(MonthScore score, Area area)
    {
        Area = area;
        var shares =
            (from card in score.Scorecards
             let own = card.Areas.First(item => item.Area == area)
             where own.Nominal != 0m
             let points = own.Points
             where points is not null
             let share = (points.Value / own.Nominal).Simplified
             orderby share descending
             select (card, own, share)).ToArray();
        Standings = [.. shares.Select(item => new AreaStanding(item.card, item.own, item.share, 1 + shares.Count(other => other.share > item.share)))];
    }

    public Area Area { get; }

    public IReadOnlyList<AreaStanding> Standings { get; }

    /// <summary>Null if nobody has points.</summary>
    public Rational? Best => Standings.Count == 0 ? null : Standings[0].Share;

    /// <summary>Null if nobody has points.</summary>
    public Rational? Median => Shares.Median([.. Standings.Select(item => item.Share)]);

    public AreaStanding? Of(string participant) => Standings.FirstOrDefault(item => item.Card.Participant == participant);
}

/// <summary>Numbers between 0 and 1.</summary>
internal static class Shares
{
    /// <summary>The middle one of ordered numbers; of an even number of them, the mean of the two in the middle; null of none.</summary>
    public static Rational? Median(IReadOnlyList<Rational> ordered) =>
        ordered.Count == 0 ? null : ((ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2).Simplified;

    /// <summary>In percent, rounded half up to two digits.</summary>
    public static string Percent(Rational share) => $"{Numbers.Show((share * 100).Round(2))}%";
}
