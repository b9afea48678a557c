using System.Runtime.InteropServices;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>The points of one criterion that sets values against each other.</summary>
internal sealed class NormalisedScale
{
    private readonly NormalisedAward award;
    private readonly IReadOnlyList<string> groups;
    private readonly Dictionary<string, (Rational Worst, Rational Best)> ends = new(StringComparer.Ordinal);

    /// <summary>Compares everybody.</summary>
    /// <param name="award">The declared step.</param>
    /// <param name="keys">Whoever has a value.</param>
    /// <param name="groups">By participant: among whom it is compared.</param>
    public NormalisedScale(NormalisedAward award, List<RankKey> keys, IReadOnlyList<string> groups)
    {
        (this.award, this.groups) = (award, groups);
        var lowerIsBetter = award.Direction == Direction.LowerIsBetter;
        Standings = Ranking.Standings.Apart(CollectionsMarshal.AsSpan(keys), lowerIsBetter, Ties.Competition, groups);
        foreach (var group in keys.GroupBy(key => groups[key.Candidate], StringComparer.Ordinal))
        {
            var (least, most) = (group.Min(key => key.Value), group.Max(key => key.Value));
            ends.Add(group.Key, lowerIsBetter ? (most, least) : (least, most));
        }
    }

    public Standing?[] Standings { get; }

    /// <summary>The points of a participant that has a value.</summary>
    public Rational PointsOf(int participant, Rational value)
    {
        var standing = Standings[participant]!.Value;
        if (standing.Tied == standing.OutOf) return award.Points;
        if (award.Method == NormalisationMethod.Percentile)
            return (award.Points * (BigFraction)(decimal)(standing.OutOf - standing.Ahead - standing.Tied) / (decimal)(standing.OutOf - 1)).Root(1, BigFraction.PointDigits);
        var (worst, best) = ends[groups[participant]];
        return (award.Points * ((BigFraction)value - worst) / ((BigFraction)best - worst)).Root(1, BigFraction.PointDigits);
    }
}
