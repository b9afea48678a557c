using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>Everything a scheme says beside its rules, one statement each: who is scored by what, and how points become a final score.</summary>
internal static class SchemeStatements
{
    public static IReadOnlyList<Statement> Of(CheckedScheme declared)
    {
        var scheme = declared.Scheme;
        return
        [
            .. Documents(scheme),
            .. People(scheme),
            .. scheme.Areas.SelectMany(Structure),
            .. PolicyStatements.Of(scheme),
            .. PeriodStatements.Of(scheme),
            .. AdjustmentStatements.Of(declared),
            .. scheme.Facts.Definitions.SelectMany(FactStatements.Of),
            .. scheme.Readings.Select(Reading),
        ];
    }

    private static IEnumerable<Statement> Documents(Scheme scheme)
    {
        var document = scheme.Document;
        Statement Part(string key, string zh, string en, string? value) => new(ChangeKind.Document, $"document {key}", new($"文件{zh}", $"document's {en}"), Same(value ?? "—"));
        yield return new(ChangeKind.Document, "code", new("方案代码", "scheme's code"), Same(scheme.Code));
        yield return new(ChangeKind.Document, "name", new("方案名称", "scheme's name"), scheme.Name);
        yield return Part("title", "标题", "title", document.Title);
        yield return Part("number", "文号", "number", document.Number);
        yield return Part("date", "日期", "date", document.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        yield return Part("issuer", "发文单位", "issuer", document.Issuer);
        yield return Part("sha256", "文本的校验值", "checksum", document.Sha256);
        yield return Part("precedence", "正文与附件不一致时的取舍", "precedence", document.Precedence);
        yield return new(ChangeKind.Months, "months", new("评价月份", "months scored"), Listed(scheme.Months.Select(month => Same(month.ToString()))));
    }

    private static IEnumerable<Statement> People(Scheme scheme) =>
    [
        .. scheme.Participants.Select(item => new Statement(ChangeKind.Participant, $"participant {item.Code}", new($"参评地区 {item.Code}", $"participant {item.Code}"),
            new($"{item.Name.Zh}，{item.Kind}，{item.Source}{GroupOf(item).Zh}", $"{item.Name.En}, {item.Kind}, {item.Source}{GroupOf(item).En}"), $"{item.Name}|{item.Name.En}|{item.Kind}|{item.Source}|{item.Group}")),
        .. scheme.ParticipantGroups.Select(item => new Statement(ChangeKind.Participant, $"group {item.Code}", new($"参评地区组 {item.Code}", $"group of participants {item.Code}"), item.Name)),
        .. scheme.Departments.Select(item => new Statement(ChangeKind.Department, $"department {item.Code}", new($"部门 {item.Code}", $"department {item.Code}"),
            new(WithAliases(item.Name.Zh, "，又称 ", item.Aliases), WithAliases(item.Name.En, ", also ", item.Aliases)))),
    ];

    private static Text GroupOf(Participant item) => item.Group == item.Kind ? Same("") : new($"，{item.Group} 组", $", group {item.Group}");

    private static IEnumerable<Statement> Structure(Area area) =>
    [
        Tree(area.Code, "name", "名称", "name", new(WithAliases(area.Name.Zh, "，又称 ", area.Aliases), WithAliases(area.Name.En, ", also ", area.Aliases))),
        Tree(area.Code, "weight", "权重", "weight", Same($"{Numbers.Show(area.Weight)}%")),
        Tree(area.Code, "aggregate", "各主要任务", "groups", PolicyStatements.Together(area.Aggregate)),
        Tree(area.Code, "slug", "英文键", "key", Same(area.Slug)),
        Tree(area.Code, "clause", "原文", "clause", Quote(area.Clause)),
        Tree(area.Code, "departments", "责任部门", "departments", Listed(area.Departments.Select(Same))),
        .. area.Groups.SelectMany(group => Structure(area, group)),
    ];

    private static IEnumerable<Statement> Structure(Area area, IndicatorGroup group) =>
    [
        Tree(group.Code, "name", "名称", "name", group.Name),
        Tree(group.Code, "points", "分值", "points", Awards.Points(group.Points)),
        Tree(group.Code, "clause", "原文", "clause", Quote(group.Clause)),
        Tree(group.Code, "aggregate", "各指标", "indicators", PolicyStatements.Together(group.Aggregate)),
        Tree(group.Code, "area", "所属的评价内容", "area", Same(area.Code)),
        .. group.Indicators.SelectMany(indicator => new[]
        {
            Tree(indicator.Code, "name", "名称", "name", indicator.Name),
            Tree(indicator.Code, "nominal", "分值", "points", Awards.Points(indicator.Nominal)),
            Tree(indicator.Code, "slug", "英文键", "key", Same(indicator.Slug)),
            Tree(indicator.Code, "annexRow", "在附件中的行", "row in the annex", Same(indicator.AnnexRow is { } row ? $"{row}" : "—")),
            Tree(indicator.Code, "clause", "原文", "clause", Quote(indicator.Clause)),
            Tree(indicator.Code, "group", "所属的主要任务", "group", Same(group.Code)),
        }),
    ];

    private static Statement Tree(string code, string key, string zh, string en, Text says) => new(ChangeKind.Structure, $"{code} {key}", new(code, code), new($"{zh}：{says.Zh}", $"{en}: {says.En}"));

    private static Statement Reading(Reading reading) => new(
        ChangeKind.Reading, $"reading {reading.Id}", new($"读法 {reading.Id}", $"reading {reading.Id}"), new($"{reading.Title.Zh}：{reading.Default.Zh}", $"{reading.Title.En}: {reading.Default.En}"),
        string.Join('|', [reading.Importance.ToString(System.Globalization.CultureInfo.InvariantCulture), .. reading.Lines.Select(line => $"{line}"), .. reading.Quotes, .. reading.Alternatives.Select(text => $"{text.Zh}/{text.En}")]));

    internal static Text Quote(Clause? clause) => clause is null ? Same("—") : new($"「{clause.Text.ReplaceLineEndings(" ")}」（L{clause.Line}）", $"「{clause.Text.ReplaceLineEndings(" ")}」 (L{clause.Line})");

    internal static Text Listed(IEnumerable<Text> items)
    {
        var all = items.ToArray();
        return all.Length == 0 ? Same("—") : new(string.Join("、", all.Select(item => item.Zh)), string.Join(", ", all.Select(item => item.En)));
    }

    internal static Text Same(string words) => new(words, words);

    private static string WithAliases(string name, string also, IReadOnlyList<string> aliases) => aliases.Count == 0 ? name : $"{name}{also}{string.Join(also, aliases)}";
}
