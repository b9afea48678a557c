using System.Globalization;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;

namespace ScoringGraph.Workbooks.Tests;

public class ScoreWorkbookTests
{
    public static TheoryData<string> Months => [.. Recalculated.Months.Keys];

    [SkippableTheory]
    [MemberData(nameof(Months))]
    public void Recalculated_by_a_spreadsheet_every_number_equals_ours(string name)
    {
        Skip.If(LibreOffice.WhyNot is not null, LibreOffice.WhyNot);
        var month = Recalculated.Months[name];
        var sheets = Recalculated.SheetsOf(name).ToDictionary(sheet => sheet.Name);
        Assert.DoesNotContain(sheets.Values.SelectMany(sheet => sheet.Cells), item => item.Cell.Held is Held.Error or Held.Formula);
        var differences = new List<string>();
        foreach (var (card, participant) in month.Edition.Score(month.Facts).Scorecards.Zip(month.Facts.Participants)) Compare(card, participant, month, sheets, differences);
        Assert.Empty(differences);
        Assert.Equal(month.IsChanged ? "≠" : "OK", AllChecks(sheets[CoverSheet.Name])[..(month.IsChanged ? 1 : 2)]);
    }

    [Fact]
    public void Every_result_is_a_formula_that_was_not_calculated_by_us()
    {
        foreach (var (name, month) in Recalculated.Months.Where(item => !item.Value.IsChanged))
        {
            var sheets = WorkbookReader.Read(month.Workbook)!.ToDictionary(sheet => sheet.Name);
            foreach (var (sheet, head) in new[] { ("最终得分", "最终得分 "), ("最终得分", "名次"), ("评价内容", "得分"), ("指标", "得分"), ("指标", "结果"), ("指标要求", "条件成立"), ("指标要求", "结果"), ("指标要求", "得分"), ("排名", "名次"), ("排名", "领先者") })
                Assert.All(new ReadTable(sheets[sheet]).Column(head), cell => Assert.True(cell?.Held == Held.Formula, $"{name}: {sheet} {head} holds {cell}"));
        }
    }

    [Fact]
    public void A_number_with_more_digits_than_a_spreadsheet_keeps_is_refused()
    {
        var edition = Schemes.Edition(Schemes.Hdi, "2021-12");
        var facts = Schemes.Sample(Schemes.Hdi, edition.Edition.Month);
        facts.Participants[0].Row.Set(0, 77.123456789012345m);
        var problems = new ProblemList();
        Assert.Null(ScoreWorkbook.Of(edition, facts, problems));
        var problem = Assert.Single(problems.Problems);
        Assert.Equal(("XLSX010", $"{facts.Participants[0].Participant}/{edition.Edition.Scheme.Facts[0].Name}"), (problem.Code, problem.Path));
    }

    private static void Compare(Scorecard card, ParticipantFacts participant, RecalculatedMonth month, Dictionary<string, ReadSheet> sheets, List<string> differences)
    {
        var who = card.Participant;
        var (finals, areas, indicators, criteria) = (new ReadTable(sheets["最终得分"]), new ReadTable(sheets["评价内容"]), new ReadTable(sheets["指标"]), new ReadTable(sheets["指标要求"]));
        var digits = month.Edition.Edition.Scheme.Final.RoundingDigits;
        void Is(string what, string? ours, string theirs)
        {
            if ((ours ?? "") != theirs) differences.Add($"{who} {what}: ours {ours}, the spreadsheet's {theirs}");
        }

        var final = finals.Row(who);
        Is("accumulated", Number(card.Accumulated), final.Number("累加得分"));
        Is("possible", Number(card.Possible), final.Number("参加考评总分"));
        Is("bonus", Number(card.Bonus), final.Number("加分 "));
        Is("penalty", Number(card.Penalty), final.Number("减分"));
        Is("final", Number(card.Final), final.Number("最终得分 "));
        Is("rounded final", card.Final?.Round(digits).ToString("0.####", CultureInfo.InvariantCulture), final.Number("最终得分（"));
        Is("rank", card.Rank?.ToString(CultureInfo.InvariantCulture), final.Number("名次"));
        Is("status", card.NoFinal switch { NoFinal.None => card.Complete ? "COMPLETE" : "INCOMPLETE", NoFinal.TakesNoPart => "TAKES_NO_PART", _ => "FACT_MISSING" }, final.Text("状态"));
        foreach (var area in card.Areas) Is(area.Area.Code, Number(area.Points), areas.Row(area.Area.Code, who).Number("得分"));
        foreach (var adjustment in card.BonusEntries.Concat(card.PenaltyEntries))
            Is(adjustment.Entry.Code, Number(adjustment.Points), new ReadTable(sheets["加减分"]).Row(adjustment.Entry.Code, who).Number("分数"));
        foreach (var item in month.Edition.Edition.Indicators)
        {
            var code = item.Indicator.Code;
            var result = card.Results.FirstOrDefault(result => result.Indicator.Indicator.Code == code);
            var row = indicators.Row(code, who);
            Assert.Equal(participant.NotTakingPart.Contains(code), result is null);
            Is(code, Number(result?.Points), row.Number("得分"));
            Is($"{code} before lag", Number(result?.PointsBeforeLag), row.Number("滞后前得分"));
            Is($"{code} outcome", result is null ? "" : OutcomeNames.NameOf(result.Outcome), row.Text("结果"));
            Is($"{code} place", result?.Standing?.Place.ToString(CultureInfo.InvariantCulture), row.Number("名次"));
            for (var index = 0; index < item.Version.Criteria.Count; index++)
            {
                var criterion = Criterion.CodeOf(code, month.Edition.Edition.Month, item.Version.Criteria[index].Number);
                var award = result?.Awards[index];
                var asked = criteria.Row(criterion, who);
                Is(criterion, Number(award?.Points), asked.Number("得分"));
                Is($"{criterion} outcome", award is null ? "" : OutcomeNames.NameOf(award.Outcome), asked.Text("结果"));
                Is($"{criterion} place", award?.Standing?.Place.ToString(CultureInfo.InvariantCulture), asked.Number("名次"));
            }
        }
    }

    // Points of a logarithm or a root are given to 12 digits, of which binary floating point may miss the last.
    private static string? Number(Rational? value) => value?.Round(9).ToString("0.#########", CultureInfo.InvariantCulture);

    private static string AllChecks(ReadSheet cover) => cover.Cells.Where(item => item.At.Column == 1 && item.Cell.Text.StartsWith("全部核对", StringComparison.Ordinal)).Select(item => cover.TextAt(item.At.Row, 2)).Single();
}
