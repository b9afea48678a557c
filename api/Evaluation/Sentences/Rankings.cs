using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>Ranking methods in words.</summary>
internal static class Rankings
{
    /// <summary>How places become points.</summary>
    /// <param name="method">The method.</param>
    /// <param name="max">The first place's points; null where that depends on the criterion.</param>
    /// <param name="grows">True for a ranking by growth.</param>
    public static Text Of(RankingMethod method, decimal? max, bool grows)
    {
        var (steps, floor) = (Steps(method, max), Floor(method));
        Text[] parts = [new($"{steps.Zh}，{floor.Zh}", $"{steps.En}, {floor.En}"), TiesOf(method.Ties), .. method.ZeroScoresZero ? [Zero(true)] : Array.Empty<Text>(), .. grows ? [Growth(method)] : Array.Empty<Text>()];
        return new(string.Join("；", parts.Select(part => part.Zh)), string.Join("; ", parts.Select(part => part.En)));
    }

    public static Text Steps(RankingMethod method, decimal? max)
    {
        var isShare = method.Decrement.Kind == DecrementKind.ShareOfMax;
        if (max is not { } points)
            return isShare
                ? new($"第一名得满分，以后每名少满分的 {Numbers.Percent(method.Decrement.Value)}", $"the first place earns all points, each further place {Numbers.Percent(method.Decrement.Value)} of them fewer")
                : new($"第一名得满分，以后每名少 {method.Decrement.Value} 分", $"the first place earns all points, each further place {method.Decrement.Value} fewer");
        var step = Numbers.Show(new Ladder(method, points, 1).Step);
        return new($"第一名得 {Numbers.Show(points)} 分，以后每名少 {step} 分", $"the first place earns {Numbers.Count(Numbers.Show(points), "point")}, each further place {step} fewer");
    }

    public static Text Floor(RankingMethod method) => method.Floor is { } floor
        ? new($"最低 {Numbers.Show(floor)} 分", $"never below {Numbers.Show(floor)}")
        : new("不设最低分，可为负分", "with no lower limit, not even 0");

    public static Text TiesOf(Ties ties) => ties switch
    {
        Ties.Competition => new("并列的名次相同，并占用其后的名次", "those who tie share a place and use up the places behind it"),
        Ties.Dense => new("并列的名次相同，下一名紧接其后", "those who tie share a place and the next place follows"),
        _ => new("并列的平分所占各名次的得分", "those who tie share the mean points of the places they take"),
    };

    public static Text Apart => new("各组参评地区分别排名", "each group of participants is ranked apart");

    public static Text Zero(bool scoresZero) => scoresZero
        ? new("数值为 0 的得 0 分", "a value of 0 earns nothing")
        : new("数值为 0 的照常按名次得分", "a value of 0 earns the points of its place");

    public static Text Growth(RankingMethod method) => method.Growth == GrowthBasis.Absolute
        ? new("增幅为本月数减上月数", "growth is this month's number minus last month's")
        : new($"增幅为增加数与上月数之比，{ZeroBaseOf(method.ZeroBase).Zh}", $"growth is the increase relative to last month, {ZeroBaseOf(method.ZeroBase).En}");

    private static Text ZeroBaseOf(ZeroBase zeroBase) => zeroBase switch
    {
        ZeroBase.First => new("上月为 0 而本月有数的，排在最前，其间按本月数排列", "and growth from 0 ranks first, by this month's number"),
        ZeroBase.Last => new("上月为 0 而本月有数的，排在最后，其间按本月数排列", "and growth from 0 ranks last, by this month's number"),
        _ => new("上月为 0 而本月有数的，不参加排名", "and growth from 0 is not ranked"),
    };
}
