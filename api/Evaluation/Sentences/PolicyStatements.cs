using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>How a scheme ranks, what lags, and how points become a final score.</summary>
internal static class PolicyStatements
{
    public static IEnumerable<Statement> Of(Scheme scheme) =>
    [
        .. scheme.Rankings.Values.OrderBy(ranking => ranking.Name, StringComparer.Ordinal).SelectMany(Ranking),
        .. Lag(scheme.Lag),
        .. Points(scheme.Points),
        .. Final(scheme.Final),
    ];

    private static IEnumerable<Statement> Ranking(RankingMethod ranking)
    {
        Statement Part(string key, Text says) => new(ChangeKind.Ranking, $"ranking {ranking.Name} {key}", new($"排名方法 {ranking.Name}", $"ranking method {ranking.Name}"), says);
        return
        [
            Part("steps", Rankings.Steps(ranking, null)),
            Part("floor", Rankings.Floor(ranking)),
            Part("ties", Rankings.TiesOf(ranking.Ties)),
            Part("zero", Rankings.Zero(ranking.ZeroScoresZero)),
            Part("growth", Rankings.Growth(ranking)),
            .. ranking.Population == Population.Group ? [Part("population", Rankings.Apart)] : Array.Empty<Statement>(),
            .. Grounds($"ranking {ranking.Name}", new($"排名方法 {ranking.Name}", $"ranking method {ranking.Name}"), ranking.Clause, ranking.Readings),
        ];
    }

    private static IEnumerable<Statement> Lag(LagPolicy lag)
    {
        Text subject = new("工作滞后", "lag");
        return
        [
            new(ChangeKind.LagPolicy, "lag derive", subject, lag.Derive switch
            {
                LagDerivation.Always => new("经评价单位认定，或者有任何一条标准未达到的，为滞后，该指标当月得 0 分", "an indicator lags, and earns 0 that month, if the assessor declares so or any criterion is missed"),
                LagDerivation.Never => new("只有经评价单位认定的才为滞后，该指标当月得 0 分", "an indicator lags, and earns 0 that month, only if the assessor declares so"),
                _ => new("经评价单位认定，或者全项按名次计分的指标有要求未达到的，为滞后，该指标当月得 0 分", "an indicator lags, and earns 0 that month, if the assessor declares so, or if it is scored by place as a whole and a requirement is missed"),
            }),
            new(ChangeKind.LagPolicy, "lag order", subject, lag.Order == LagOrder.RankThenZero
                ? new("滞后的仍占其名次，再计 0 分", "whoever lags keeps the place and then earns 0")
                : new("滞后的不参加排名，其后的依次递补", "whoever lags is left out of the ranking, and those behind move up")),
            .. Grounds("lag", subject, lag.Clause, lag.Readings),
        ];
    }

    private static IEnumerable<Statement> Points(PointsPolicy points)
    {
        Text subject = new("分值不等", "points that differ");
        return
        [
            new(ChangeKind.FinalScore, "points mismatch", subject, points.Mismatch switch
            {
                PointsMismatch.AsWritten => new("各条分值之和与指标分值不等的，按各条分值计分", "where the criteria do not add up to the indicator's points, they give what they say"),
                PointsMismatch.ScaleIndicatorToNominal => new("各条分值之和与指标分值不等的，按比例折算为指标分值", "where the criteria do not add up to the indicator's points, they are scaled to them"),
                _ => new("各条分值之和与指标分值不等的，评价内容按比例折算为 100 分", "where the criteria do not add up to the indicator's points, the area is scaled to 100"),
            }),
            new(ChangeKind.FinalScore, "points denominator", subject, points.Denominator == Denominator.Nominal
                ? new("总分值按指标分值计算", "the total counts the indicators' points")
                : new("总分值按可得分值计算", "the total counts the points that can be earned")),
            .. Grounds("points", subject, null, points.Readings),
        ];
    }

    private static IEnumerable<Statement> Final(FinalPolicy final)
    {
        Text subject = new("最终得分", "final score");
        Statement Part(string key, string zh, string en) => new(ChangeKind.FinalScore, $"final {key}", subject, new(zh, en));
        return
        [
            new(ChangeKind.FinalScore, "final formula", subject, Formula(final), $"{final.Normalise}"),
            final.Weights == Weighting.Area ? Part("weights", "各评价内容按权重折算", "areas count by their weights") : Part("weights", "各评价内容不按权重折算", "areas count without weights"),
            final.PartialArea == PartialArea.Shrink
                ? Part("partial", "只参加部分指标的评价内容，权重相应缩小", "an area taken part in only partly loses the weight of what is left out")
                : Part("partial", "只参加部分指标的评价内容，按原权重折算", "an area taken part in only partly keeps its full weight"),
            final.Clamp is { } clamp
                ? Part("clamp", $"不低于 {Numbers.Show(clamp.Min)} 分，不高于 {Numbers.Show(clamp.Max)} 分", $"it is at least {Numbers.Show(clamp.Min)} and at most {Numbers.Show(clamp.Max)}")
                : Part("clamp", "不设上下限", "it has no lower or upper limit"),
            Part("rounding", $"四舍五入，保留 {final.RoundingDigits} 位小数", $"it is rounded half up to {Numbers.Count($"{final.RoundingDigits}", "decimal")}"),
            new(ChangeKind.FinalScore, "final ties", subject, Rankings.TiesOf(final.Ties)),
            .. final.Population == Population.Group ? [new(ChangeKind.FinalScore, "final population", subject, Rankings.Apart)] : Array.Empty<Statement>(),
            .. Grounds("final", subject, final.Clause, final.Readings),
        ];
    }

    private static Text Formula(FinalPolicy final)
    {
        var outOf = Numbers.Show(final.OutOf);
        var (zh, en) = final.Aggregate != Aggregate.WeightedSum
            ? ($"各评价内容的得分率{Together(final.Aggregate).Zh}", $"what was reached in each area: areas {Together(final.Aggregate).En}")
            : final.Normalise == Normalisation.Participating
            ? ("累加得分除以参加的项目的总分值", "the points earned, divided by the points of what the participant takes part in")
            : ("累加得分除以全部项目的总分值", "the points earned, divided by the points of the whole scheme");
        return new($"{zh}，乘以 {outOf}，加上加分，减去扣分", $"{en}, times {outOf}, plus the bonus, minus the penalties");
    }

    /// <summary>How the parts of a level come together.</summary>
    internal static Text Together(Aggregate aggregate) => aggregate switch
    {
        Aggregate.WeightedSum => new("相加", "add up"),
        Aggregate.ArithmeticMean => new("取加权算术平均", "come together as their weighted arithmetic mean"),
        _ => new("取加权几何平均", "come together as their weighted geometric mean"),
    };

    /// <summary>The clause and the readings that something rests on; none where it has none.</summary>
    internal static IEnumerable<Statement> Grounds(string key, Text subject, Clause? clause, IReadOnlyList<string> readings)
    {
        if (clause is not null) yield return new(ChangeKind.Clause, $"{key} clause", subject, SchemeStatements.Quote(clause));
        if (readings.Count > 0) yield return new(ChangeKind.Source, $"{key} readings", subject, new($"按读法 {string.Join("、", readings)}", $"read as {string.Join(", ", readings)}"));
    }
}
