using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>How a number becomes points, in words.</summary>
public static class AwardSentences
{
    public static Text Of(GradedAward award) => award switch
    {
        InterpolatedAward goals => Goals(goals),
        BandedAward table => new Text(
            string.Join("；", table.Bands.Select(band => $"{RangeZh(band)}得 {Numbers.Show(band.Points)} 分")),
            string.Join("; ", table.Bands.Select(band => $"{RangeEn(band)} gives {Numbers.Show(band.Points)}"))),
        DeductionAward deduction => new Text(
            $"满分 {Numbers.Show(deduction.Points)} 分，每项扣 {Numbers.Show(deduction.Each)} 分，最低 {Numbers.Show(deduction.Floor)} 分",
            $"{Numbers.Show(deduction.Points)} at first, {Numbers.Show(deduction.Each)} fewer for each, never below {Numbers.Show(deduction.Floor)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(award), award, null),
    };

    public static Text Of(NormalisedAward award)
    {
        var (points, isPercentile) = (Numbers.Show(award.Points), award.Method == NormalisationMethod.Percentile);
        var (zh, en) = award.Population == Population.Group ? ("同组地区", "of the group") : ("参评地区", "of all");
        return isPercentile
            ? new Text($"按优于其他{zh}的比例得分，满分 {points} 分", $"the share {en} that is worse gives the share of {Numbers.Count(points, "point")}")
            : new Text($"{zh}中最差的得 0 分，最好的得 {points} 分，其间按比例计分", $"the worst {en} gets 0, the best {points}, in between in proportion");
    }

    public static Text Of(VetoAward award) => award.FinalAtMost is { } limit
        ? new Text($"一票否决：本项指标得 0 分，最终得分不超过 {Numbers.Show(limit)} 分", $"a veto: the indicator earns 0, and the final score is at most {Numbers.Show(limit)}")
        : new Text("一票否决：本项指标得 0 分", "a veto: the indicator earns 0");

    private static string RangeZh(Band band) => string.Join("、", new[]
    {
        band.Lower is { } lower ? $"{Numbers.Show(lower.Value)} {(lower.IsIn ? "及以上" : "以上（不含）")}" : null,
        band.Upper is { } upper ? $"{Numbers.Show(upper.Value)} {(upper.IsIn ? "及以下" : "以下（不含）")}" : null,
    }.OfType<string>().DefaultIfEmpty("任何数值"));

    private static string RangeEn(Band band) => string.Join(" and ", new[]
    {
        band.Lower is { } lower ? $"{(lower.IsIn ? "at least" : "above")} {Numbers.Show(lower.Value)}" : null,
        band.Upper is { } upper ? $"{(upper.IsIn ? "at most" : "below")} {Numbers.Show(upper.Value)}" : null,
    }.OfType<string>().DefaultIfEmpty("any value"));

    private static Text Goals(InterpolatedAward award)
    {
        var (none, full, points) = (Numbers.Show(award.None), Numbers.Show(award.Full), Numbers.Show(award.Points));
        var isLinear = award.Scale == GoalScale.Linear;
        return award.None < award.Full
            ? new Text(
                $"{none} 及以下得 0 分，{full} 及以上得 {points} 分，其间按{(isLinear ? "" : "对数")}比例计分",
                $"{none} or less gives 0, {full} or more gives {points}, in between in proportion{(isLinear ? "" : " to the logarithm")}")
            : new Text(
                $"{none} 及以上得 0 分，{full} 及以下得 {points} 分，其间按{(isLinear ? "" : "对数")}比例计分",
                $"{none} or more gives 0, {full} or less gives {points}, in between in proportion{(isLinear ? "" : " to the logarithm")}");
    }
}
