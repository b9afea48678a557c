using System.Globalization;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes a scored month as a table, best first.</summary>
internal static class ScoreTable
{
    public static void Write(MonthScore score, Language language)
    {
        var scheme = score.Edition.Scheme;
        var zh = language == Language.Zh;
        Console.WriteLine($"{scheme.Name.In(language)}  {score.Edition.Month}");
        var header = new List<string> { zh ? "名次" : "Rank", zh ? "地区" : "Participant", zh ? "得分" : "Final", zh ? "累加" : "Points", zh ? "满分" : "Of", zh ? "加分" : "Bonus", zh ? "减分" : "Penalty" };
        header.AddRange(scheme.Areas.Select(area => area.Code));
        header.Add(zh ? "备注" : "Note");
        var rows = new List<List<string>> { header };
        var isGrouped = scheme.Final.Population == Population.Group;
        var groups = scheme.GroupsOf(score.Scorecards.Select(card => card.Participant));
        if (isGrouped) header.Insert(0, zh ? "组别" : "Group");
        foreach (var (card, group) in score.Scorecards.Zip(groups).OrderBy(item => isGrouped ? Array.IndexOf(groups, item.Second) : 0).ThenBy(item => item.First.Rank ?? int.MaxValue))
            rows.Add(isGrouped ? [scheme.NameOfGroup(group).In(language), .. Row(card, scheme.Final.RoundingDigits, language)] : Row(card, scheme.Final.RoundingDigits, language));
        foreach (var line in TextTable.Lines(rows)) Console.WriteLine(line);
    }

    private static List<string> Row(Scorecard card, int digits, Language language)
    {
        var row = new List<string>
        {
            card.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-",
            card.Participant,
            Show(card.Final, digits),
            Show(card.Accumulated, digits),
            Show(card.Possible, digits),
            card.Bonus == card.BonusUncapped ? Show(card.Bonus, digits) : $"{Show(card.Bonus, digits)}({Show(card.BonusUncapped, digits)})",
            Show(card.Penalty, digits),
        };
        row.AddRange(card.Areas.Select(area => Show(area.Points, digits)));
        row.Add(Note(card, language));
        return row;
    }

    private static string Note(Scorecard card, Language language) => card.NoFinal switch
    {
        NoFinal.TakesNoPart => language == Language.Zh ? "未参加任何指标" : "takes part in nothing",
        NoFinal.RuleFailed => language == Language.Zh ? "规则出错" : "a rule failed",
        NoFinal.FactMissing => language == Language.Zh ? "缺少数据，无法计算" : "a fact is missing, no mean without it",
        _ when card.Results.Any(result => result.Outcome == Outcome.Vetoed) => language == Language.Zh ? "一票否决" : "vetoed",
        _ when !card.Complete => language == Language.Zh ? "数据不全（暂定）" : "incomplete (provisional)",
        _ => "",
    };

    private static string Show(Rational? value, int digits) => value is { } number ? number.Round(digits).ToString("0.############", CultureInfo.InvariantCulture) : "-";
}
