using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What may be reported, one statement for each property of a fact.</summary>
internal static class FactStatements
{
    public static IEnumerable<Statement> Of(FactDefinition fact)
    {
        Statement Part(string key, string zh, string en, Text says) =>
            new(ChangeKind.Fact, $"fact {fact.Name} {key}", new($"数据项 {fact.Name} ", $"fact {fact.Name}"), new($"{zh}：{says.Zh}", $"{en}: {says.En}"));
        return
        [
            Part("label", "名称", "label", fact.Label),
            Part("type", "类型", "type", TypeOf(fact.Type)),
            Part("unit", "单位", "unit", fact.Unit ?? SchemeStatements.Same("—")),
            Part("range", "取值范围", "range", new($"{Bound(fact.Min)} 至 {Bound(fact.Max)}", $"{Bound(fact.Min)} to {Bound(fact.Max)}")),
            Part("reportedBy", "填报人", "reporter", fact.ReportedBy == Reporter.Participant ? new("参评地区", "the participant") : new("评价单位", "the assessor")),
            Part("measure", "统计口径", "measure", fact.Measure == Measure.Flow ? new("当月数", "the month's movement") : new("月末数", "the standing at the month's end")),
            Part("absent", "未填报时", "absence", fact.Absent == Absence.Missing ? new("视为缺少数据", "a missing fact") : new("视为没有", "there is none")),
            .. fact.Defaults.Select(item => Part($"default {item.Key}", $"{item.Key} 的默认值", $"default for {item.Key}", SchemeStatements.Same(Numbers.Show(item.Value)))),
            .. fact.Choices.Select(choice => Part($"choice {choice.Code}", $"选项 {choice.Code}", $"choice {choice.Code}", choice.Label)),
            .. fact.Fields.Select(field => Part($"field {field.Name}", $"字段 {field.Name}", $"field {field.Name}", new($"{field.Label.Zh}（{field.Type}）", $"{field.Label.En} ({field.Type})"))),
        ];
    }

    private static Text TypeOf(FactType type) => type switch
    {
        FactType.Integer => new("整数", "a whole number"),
        FactType.Decimal => new("小数", "a decimal number"),
        FactType.Boolean => new("是或否", "yes or no"),
        FactType.Enum => new("若干选项之一", "one of several choices"),
        _ => new("若干条记录", "a list of records"),
    };

    private static string Bound(decimal? bound) => bound is { } number ? Numbers.Show(number) : "∞";
}
