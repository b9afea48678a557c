using System.Globalization;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes the impact of changed rules for people: by month who moves, by how much, and why.</summary>
internal static class ImpactTable
{
    public static void Write(ImpactReport report, Text scheme, Language language)
    {
        var zh = language == Language.Zh;
        Console.WriteLine($"{scheme.In(language)}  {(zh ? "改动" : "changes")}: {(report.Files.Count == 0 ? zh ? "没有" : "none" : string.Join(", ", report.Files))}");
        Console.WriteLine(report.Scope == ImpactScope.Everything
            ? zh ? "scheme.json、facts.json 或 readings.json 有改动，因此全部重新评分。" : "scheme.json, facts.json or readings.json changes, so everything was scored again."
            : zh ? $"只重新评分：{Listed(report.Indicators, "无")}；其余沿用。" : $"Scored again: {Listed(report.Indicators, "nothing")}; everything else keeps its points.");
        foreach (var month in report.Months) Write(month, language);
        Write(report.Cases, language);
        Console.WriteLine();
        Console.WriteLine($"{(zh ? "报告" : "report")} {report.ReportHash}");
        Console.WriteLine($"{(zh ? "数据" : "data")}   {report.DataFingerprint}");
    }

    public static void Write(MonthImpact month, Language language)
    {
        Console.WriteLine();
        Console.WriteLine(month.Statement.In(language));
        if (month.Participants.Count == 0) return;
        var zh = language == Language.Zh;
        List<IReadOnlyList<string>> rows = [[zh ? "地区" : "Participant", zh ? "得分" : "Final", zh ? "变化" : "Change", zh ? "名次" : "Place"], .. month.Participants.Select(item => Row(item))];
        var lines = TextTable.Lines(rows).ToArray();
        Console.WriteLine($"  {lines[0]}");
        foreach (var (line, participant) in lines[1..].Zip(month.Participants))
        {
            Console.WriteLine($"  {line}");
            if (participant.Indicators.Count == 0) Console.WriteLine($"      {participant.Reason.In(language)}");
            foreach (var indicator in participant.Indicators)
            {
                Console.WriteLine($"      {indicator.Reason.In(language)}");
                foreach (var criterion in indicator.Criteria) Console.WriteLine($"        {criterion.Reason.In(language)}");
            }
        }
    }

    private static string[] Row(ParticipantImpact item) =>
        [item.Participant, $"{Show(item.FinalBefore)} → {Show(item.FinalAfter)}", item.Change is { } change ? change.ToString("+0.####;−0.####;0", CultureInfo.InvariantCulture) : "-", $"{Show(item.RankBefore)} → {Show(item.RankAfter)}"];

    private static void Write(IReadOnlyList<CaseImpact> cases, Language language)
    {
        var zh = language == Language.Zh;
        Console.WriteLine();
        var broken = cases.Count(one => !one.Passes);
        Console.WriteLine(zh ? $"用例：{cases.Count} 处结果改变，其中 {broken} 处与预期不符。" : $"Cases: {cases.Count} values change, {broken} of them to what is not expected.");
        foreach (var one in cases.GroupBy(item => (item.File, item.Case)))
        {
            Console.WriteLine($"  {one.Key.File}:{one.First().Line} {(zh ? $"「{one.Key.Case.Zh}」" : $"\"{one.Key.Case.En}\"")}");
            foreach (var value in one)
                Console.WriteLine($"      {value.Expectation}  {value.Before ?? "-"} → {value.After ?? "-"}  {(value.Passes ? "" : zh ? $"（预期 {value.Expected}）" : $"(expected {value.Expected})")}".TrimEnd());
        }
    }

    private static string Listed(IReadOnlyList<string> codes, string none) => codes.Count == 0 ? none : string.Join(", ", codes);

    private static string Show(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "-";
}
