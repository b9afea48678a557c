using System.Globalization;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes a scored period as a table, best first: the final score of each month beside that of the period.</summary>
internal static class PeriodTable
{
    public static void Write(Scheme scheme, PeriodScore score, Language language)
    {
        var (zh, period, isGrouped) = (language == Language.Zh, score.Period, scheme.Final.Population == Population.Group);
        Console.WriteLine($"{scheme.Name.In(language)}  {period.Name.In(language)}");
        var weights = period.Months.Select(month => $"{month.Month}{(month.Weight == 1m ? "" : $"×{Show(month.Weight)}")}");
        List<string> header = [zh ? "名次" : "Rank", zh ? "地区" : "Participant", zh ? "得分" : "Final", .. weights, zh ? "备注" : "Note"];
        if (isGrouped) header.Insert(0, zh ? "组别" : "Group");
        var rows = new List<List<string>> { header };
        var groups = score.Scorecards.Select(card => card.Group).ToArray();
        foreach (var card in score.Scorecards.OrderBy(card => isGrouped ? Array.IndexOf(groups, card.Group) : 0).ThenBy(card => card.Rank ?? int.MaxValue))
        {
            List<string> row =
            [
                card.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-",
                card.Participant,
                Show(card.Final?.Round(period.Policy.RoundingDigits)),
                .. card.Months.Select(month => Show(month.Final?.Round(scheme.Final.RoundingDigits))),
                PeriodNotes.Of(period, card)?.In(language) ?? "",
            ];
            rows.Add(isGrouped ? [scheme.NameOfGroup(card.Group).In(language), .. row] : row);
        }

        foreach (var line in TextTable.Lines(rows)) Console.WriteLine(line);
    }

    private static string Show(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "-";
}
