using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>What a criterion would have to find for lost points to be earned.</summary>
/// <param name="Earns">The next step, or everything.</param>
/// <param name="IsReached">Whether a finding is enough.</param>
/// <param name="Amounts">The values of its amount at which that turns.</param>
internal sealed record Goal(EarnedPart Earns, Func<Finding, bool> IsReached, params IReadOnlyList<Rational> Amounts)
{
    /// <summary>A condition that is to hold.</summary>
    public static readonly Goal Met = new(EarnedPart.Full, finding => finding.Outcome == Outcome.Met);

    /// <summary>The goals of an award that lost points.</summary>
    /// <param name="award">What it gave.</param>
    /// <param name="own">What the criterion found.</param>
    /// <param name="better">Those who stand before the participant, the nearest first; empty where nobody is ranked.</param>
    public static IEnumerable<Goal> Of(Award award, Finding own, IReadOnlyList<RankKey> better) => award.Criterion.Award switch
    {
        PerUnitAward perUnit => Steps(Units(own, perUnit), perUnit.MaxUnits),
        AssessedAward assessed => [new(EarnedPart.Full, finding => finding.Outcome == Outcome.Assessed && finding.Value >= assessed.Max, assessed.Max)],
        BandedAward table => Bands(table, award.Points ?? 0),
        GradedAward graded => [Graded(graded, EarnedPart.Full, graded.Possible, graded is InterpolatedAward goals ? goals.Full : 0)],
        RankedAward or NormalisedAward when own.Outcome != Outcome.Ranked => [new(EarnedPart.Next, finding => finding.Outcome == Outcome.Ranked)],
        RankedAward ranked => Places(better, ranked.Direction, drawsLevel: true),
        NormalisedAward compared => Places(better, compared.Direction, compared.Method != NormalisationMethod.Percentile || WouldAllBeLevel(award, better)),
        _ => [Met],
    };

    private static Rational Units(Finding own, PerUnitAward award) => own.Outcome == Outcome.Met ? Rational.Max(0, Rational.Min(own.Value, award.MaxUnits)) : 0;

    private static IEnumerable<Goal> Steps(Rational units, int most)
    {
        var next = decimal.Floor(units.ToDecimal()) + 1m;
        if (next < most) yield return new(EarnedPart.Next, finding => finding.Outcome == Outcome.Met && finding.Value >= next, next);
        yield return new(EarnedPart.Full, finding => finding.Outcome == Outcome.Met && finding.Value >= most, most);
    }

    private static IEnumerable<Goal> Bands(BandedAward table, Rational points)
    {
        Rational[] ends = [.. table.Bands.SelectMany(band => new[] { band.Lower, band.Upper }).OfType<BandEnd>().Select(end => (Rational)end.Value).Distinct()];
        decimal[] better = [.. table.Bands.Select(band => band.Points).Where(given => given > points).Distinct().Order()];
        if (better.Length > 1) yield return Graded(table, EarnedPart.Next, better[0], ends);
        if (better.Length > 0) yield return Graded(table, EarnedPart.Full, better[^1], ends);
    }

    private static Goal Graded(GradedAward award, EarnedPart earns, decimal points, params IReadOnlyList<Rational> turns) =>
        new(earns, finding => finding.Outcome == Outcome.Met && award.PointsOf(finding.Value) >= points, turns);

    // Whoever draws level shares the place; but a share of those who are behind grows only by leaving one behind.
    private static IEnumerable<Goal> Places(IReadOnlyList<RankKey> better, Direction direction, bool drawsLevel)
    {
        if (better.Count == 0) yield break;
        var (next, best) = (better[0], better[^1]);
        if (next.Tier != best.Tier || next.Value != best.Value) yield return new(EarnedPart.Next, finding => IsBefore(finding, next, direction, drawsLevel), next.Value);
        yield return new(EarnedPart.Full, finding => IsBefore(finding, best, direction, drawsLevel), best.Value);
    }

    // Where nobody differs, all get everything.
    private static bool WouldAllBeLevel(Award award, IReadOnlyList<RankKey> better) =>
        better.Count == award.Standing?.OutOf - 1 && better.All(key => key.Tier == better[0].Tier && key.Value == better[0].Value);

    private static bool IsBefore(Finding finding, RankKey other, Direction direction, bool orLevel)
    {
        if (finding.Outcome != Outcome.Ranked || finding.Tier != other.Tier) return finding.Outcome == Outcome.Ranked && finding.Tier < other.Tier;
        var order = finding.Value.CompareTo(other.Value);
        return orLevel && order == 0 ? true : direction == Direction.HigherIsBetter ? order > 0 : order < 0;
    }
}
