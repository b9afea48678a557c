using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>Which months are scored together, and how.</summary>
internal static class PeriodStatements
{
    public static IEnumerable<Statement> Of(Scheme scheme) => scheme.Periods.GroupBy(period => period.Policy).SelectMany(kind => (Statement[])[.. Policy(kind.Key), .. kind.SelectMany(Months)]);

    private static IEnumerable<Statement> Policy(PeriodPolicy policy)
    {
        var subject = NameOf(policy.Kind);
        Statement Part(string key, Text says) => new(ChangeKind.Period, $"period {policy.Kind} {key}", subject, says);
        return
        [
            Part("aggregate", policy.Aggregate == MonthAggregate.Mean
                ? new("各月最终得分按权重平均", "the months' final scores come together as their mean, by weight")
                : new("各月最终得分乘以权重后相加", "the months' final scores, times their weights, add up")),
            Part("incomplete", policy.Incomplete == IncompletePeriod.Provisional
                ? new("有月份没有得分或数据不全的，按已有得分的月份计算，得分为暂定", "while a month has no score or lacks facts, the months with a score count, and the score is provisional")
                : new("有月份没有得分或数据不全的，没有得分", "while a month has no score or lacks facts, there is no score")),
            Part("veto", policy.VetoedAtMost is { } limit
                ? new($"有月份被一票否决的，不超过 {Numbers.Show(limit)} 分", $"after a veto in any month it is at most {Numbers.Show(limit)}")
                : new("一票否决只影响当月", "a veto stays within its month")),
            Part("rounding", new($"四舍五入，保留 {policy.RoundingDigits} 位小数", $"it is rounded half up to {Numbers.Count($"{policy.RoundingDigits}", "decimal")}")),
            Part("ties", Rankings.TiesOf(policy.Ties)),
            .. PolicyStatements.Grounds($"period {policy.Kind}", subject, policy.Clause, policy.Readings),
        ];
    }

    private static IEnumerable<Statement> Months(Period period)
    {
        Text subject = new($"评价期 {period.Code}", $"period {period.Code}");
        yield return new(ChangeKind.Period, $"period {period.Code} name", subject, period.Name);
        yield return new(ChangeKind.Period, $"period {period.Code} kind", subject, NameOf(period.Policy.Kind));
        var listed = period.Months.Select(month => $"{month.Month}{(month.Weight == 1m ? "" : $" × {Numbers.Show(month.Weight)}")}");
        yield return new(ChangeKind.Period, $"period {period.Code} months", subject, SchemeStatements.Listed(listed.Select(SchemeStatements.Same)));
    }

    private static Text NameOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Quarter => new("季度", "quarter"),
        PeriodKind.HalfYear => new("半年", "half year"),
        _ => new("年度", "year"),
    };
}
