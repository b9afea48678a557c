using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ScoringGraph.Workbooks.Tests;

public class FactsWorkbookTests
{
    private static readonly CompiledEdition November = Schemes.Edition(Schemes.Nantong, "2017-11");

    public static TheoryData<string> Untouched => [.. Recalculated.Months.Where(item => !item.Value.IsChanged).Select(item => item.Key)];

    [Theory]
    [MemberData(nameof(Untouched))]
    public void The_facts_of_an_exported_workbook_score_the_same(string name)
    {
        var month = Recalculated.Months[name];
        Assert.Equal(Written(month.Edition, month.Facts), Written(month.Edition, Read(month.Workbook, month.Edition).Facts!));
    }

    [Theory]
    [MemberData(nameof(Untouched))]
    public void The_facts_of_an_exported_workbook_are_the_facts_that_were_scored(string name)
    {
        var month = Recalculated.Months[name];
        Assert.Equal(Reported(month.Facts), Reported(Read(month.Workbook, month.Edition).Facts!));
    }

    [Fact]
    public void A_fact_that_no_rule_reads_this_month_is_exported_too()
    {
        var facts = Schemes.Sample(Schemes.Nantong, November.Edition.Month);
        var read = FactsTemplate.Of(November).Facts.Select(item => item.Fact).ToHashSet();
        var catalogue = facts.Participants[0].Row.Catalogue;
        var unread = catalogue.Definitions.First(fact => fact.Type == FactType.Integer && !read.Contains(fact));
        facts.Participants[0].Row.Set(catalogue.IndexOf(unread.Name), 3m);
        var back = Read(Recalculated.Export(November, facts), November).Facts!;
        Assert.Equal(3m, back.Participants[0].Row.Value(catalogue.IndexOf(unread.Name)));
        Assert.Equal(Reported(facts), Reported(back));
    }

    [SkippableTheory]
    [InlineData("sample-2017-11")]
    [InlineData("seed-3")]
    [InlineData("seed-6")]
    [InlineData("changed")]
    public void A_workbook_that_a_spreadsheet_saved_is_read_alike(string name)
    {
        Skip.If(LibreOffice.WhyNot is not null, LibreOffice.WhyNot);
        var month = Recalculated.Months[name];
        Assert.Equal(Written(month.Edition, month.Facts), Written(month.Edition, Read(Recalculated.Saved(name), month.Edition).Facts!));
    }

    [Fact]
    public void A_form_that_nobody_filled_in_holds_no_facts()
    {
        var facts = Read(FactsWorkbook.Form(November), November).Facts!;
        Assert.Equal(November.Edition.Scheme.Participants.Select(participant => participant.Code), facts.Participants.Select(participant => participant.Participant));
        Assert.All(facts.Participants, participant =>
        {
            Assert.Empty(participant.NotTakingPart);
            Assert.All(participant.Row.Catalogue.Definitions.Select((fact, index) => (fact, index)), item => Assert.Equal(item.fact.Defaults.ContainsKey(November.Edition.Month), participant.Row.Has(item.index)));
        });
    }

    [Fact]
    public void Every_problem_comes_at_once_with_its_sheet_and_cell()
    {
        var form = Edited(FactsSheet.Name, cells =>
        {
            Type(cells["B8"], CellValues.Number, "23.5");
            Type(cells["C8"], CellValues.String, "12");
            Type(cells["D8"], CellValues.Error, "#DIV/0!");
            Type(cells["E8"], CellValues.Number, "-1");
            Type(cells["K8"], CellValues.String, "maybe");
            cells["L8"].CellFormula = new CellFormula("B8>3");
            Type(cells["A9"], CellValues.String, "海安市");
            Type(cells["A11"], CellValues.String, "如皋市");
            Type(cells["C3"], CellValues.String, "businessStartupCaseSampled");
            Type(cells["F3"], CellValues.String, "businessStartupCasesReported");
        });
        form = ChangedCells.Edited(form, ParticipationSheet.Name, cells => Type(cells["B5"], CellValues.String, "perhaps"));
        form = ChangedCells.Edited(form, RecordsSheet.Name, cells =>
        {
            Type(cells["C5"], CellValues.String, "减证便民");
            Type(cells["B6"], CellValues.String, "海门市");
            Type(cells["E6"], CellValues.String, "下周");
        });
        var problems = Read(form, November).Problems;
        Assert.Equal(
            [
                "FACT010 facts.xlsx:事实!A9",
                "FACT011 facts.xlsx:事实!C3",
                "FACT012 facts.xlsx:事实!B8",
                "FACT012 facts.xlsx:事实!K8",
                "FACT012 facts.xlsx:记录!E6",
                "FACT013 facts.xlsx:事实!E8",
                "FACT015 facts.xlsx:事实!A11",
                "FACT015 facts.xlsx:事实!F3",
                "XLSX004 facts.xlsx:记录!B5",
                "XLSX005 facts.xlsx:事实!D8",
                "XLSX005 facts.xlsx:事实!L8",
                "XLSX007 facts.xlsx:参加!B5",
            ],
            problems.Select(problem => $"{problem.Code} {problem.Path}").Order(StringComparer.Ordinal));
        Assert.Equal("FACT012 facts.xlsx:事实!B8 `businessStartupCasesReported` should be a whole number, not 23.5.", problems.First(problem => problem.Path.EndsWith("!B8", StringComparison.Ordinal)).In(Language.En));
        Assert.Equal("XLSX007 facts.xlsx:参加!B5 应是 TRUE（参加）或 FALSE（不参加），而不是 `perhaps`。", problems.First(problem => problem.Code == "XLSX007").In(Language.Zh));
    }

    [Fact]
    public void A_number_stored_as_text_is_no_number()
    {
        var problem = Assert.Single(Read(Edited(FactsSheet.Name, cells => Type(cells["C8"], CellValues.String, "12")), November).Problems);
        Assert.Equal("XLSX006 facts.xlsx:事实!C8 `12` 是以文本形式存储的数字；请把单元格格式改为“常规”后重新输入。", problem.In(Language.Zh));
    }

    [Fact]
    public void What_a_spreadsheet_makes_of_a_day_a_month_and_a_yes_is_understood()
    {
        var form = ChangedCells.Edited(FactsWorkbook.Form(November), RecordsSheet.Name, cells =>
        {
            // 2017-11-06 as the day it is, and 2017-12 as the first day of the month that spreadsheets make of it.
            var sheet = WorkbookReader.Read(FactsWorkbook.Form(November))!.Single(item => item.Name == RecordsSheet.Name);
            var row = sheet.Cells.First(item => item.Cell.Text == "earlyCompletions").At.Row;
            Cell Field(string name) => cells[Address.Of(sheet.Cells.First(item => item.At.Row == RecordsSheet.NamesRow && item.Cell.Text == name).At.Column, row)];
            Type(cells[Address.Of(RecordsSheet.ParticipantColumn, row)], CellValues.String, "海门市");
            Type(Field("completedDate"), CellValues.Number, Days.ToNumber(new DateOnly(2017, 11, 6)).ToString(CultureInfo.InvariantCulture));
            Type(Field("targetMonth"), CellValues.Number, Days.ToNumber(new DateOnly(2017, 12, 1)).ToString(CultureInfo.InvariantCulture));
        });
        form = ChangedCells.Edited(form, FactsSheet.Name, cells => Type(cells["K8"], CellValues.String, "是"));
        var (facts, problems) = Read(form, November);
        Assert.Empty(problems);
        var row = facts!.Participants[0].Row;
        var record = Assert.Single(row.Records(row.Catalogue.IndexOf("earlyCompletions")));
        Assert.Equal((new DateOnly(2017, 11, 6), Month.Parse("2017-12")), (record.Date("completedDate"), record.Month("targetMonth")));
        Assert.True(row.Flag(row.Catalogue.IndexOf("serviceNetDataSameSource")));
    }

    [Fact]
    public void Whoever_does_not_take_part_is_read_from_the_form()
    {
        var facts = Read(ChangedCells.With(FactsWorkbook.Form(November), ParticipationSheet.Name, [("C5", false, null), ("C6", true, null)]), November).Facts!;
        Assert.Equal([November.Edition.Indicators[1].Indicator.Code], facts.Participants[0].NotTakingPart);
        Assert.Empty(facts.Participants[1].NotTakingPart);
    }

    [Fact]
    public void Another_scheme_another_month_and_another_file_are_told_from_facts()
    {
        Assert.Equal(("FACT016", "facts.xlsx:封面!B5"), CodeOf(Read(FactsWorkbook.Form(November), November, Month.Parse("2017-12"))));
        Assert.Equal(("FACT019", "facts.xlsx:封面!B4"), CodeOf(Read(FactsWorkbook.Form(November), Schemes.Edition(Schemes.Hdi, "2021-12"), null)));
        Assert.Equal(["XLSX001"], Read("participant,fact,value\n"u8.ToArray(), November).Problems.Select(problem => problem.Code));
        Assert.Equal(["XLSX001"], Read(FactsWorkbook.Form(November)[..2000], November).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_sheet_that_is_missing_is_named()
    {
        var without = WorkbookWriter.Write([new Cells.Sheet("Sheet1") { Widths = [10] }]);
        Assert.Equal(["封面", "事实", "参加", "记录"], Read(without, November).Problems.Select(problem => problem.Message.Zh.Split('“', '”')[1]));
    }

    private static (string, string) CodeOf((MonthFacts? Facts, IReadOnlyList<Problem> Problems) read)
    {
        Assert.Null(read.Facts);
        var problem = Assert.Single(read.Problems);
        return (problem.Code, problem.Path);
    }

    private static (MonthFacts? Facts, IReadOnlyList<Problem> Problems) Read(byte[] workbook, CompiledEdition edition) => Read(workbook, edition, edition.Edition.Month);

    private static (MonthFacts? Facts, IReadOnlyList<Problem> Problems) Read(byte[] workbook, CompiledEdition edition, Month? month)
    {
        var problems = new ProblemList();
        var facts = FactsWorkbook.Read(workbook, "facts.xlsx", edition.Edition.Scheme, month, problems);
        return (facts, problems.Problems);
    }

    private static byte[] Edited(string sheet, Action<Dictionary<string, Cell>> edit) => ChangedCells.Edited(FactsWorkbook.Form(November), sheet, edit);

    private static void Type(Cell cell, CellValues type, string text)
    {
        cell.DataType = type;
        cell.CellValue = new CellValue(text);
    }

    // A list without records and one that was not reported are the same where a fact says that empty means none.
    private static IEnumerable<string> Reported(MonthFacts facts) =>
        from participant in facts.Participants
        from item in participant.Row.Catalogue.Definitions.Index()
        let value = ValueOf(participant.Row, item.Index, item.Item)
        where participant.Row.Has(item.Index) && (item.Item.Absent != Absence.None || value.Length > 0)
        select $"{participant.Participant} {item.Item.Name} {value}";

    private static string ValueOf(FactRow row, int index, FactDefinition fact) =>
        fact.Type == FactType.List ? string.Join(" | ", row.Records(index).Select(TextOf)) : TextOf(row.Value(index));

    private static string TextOf(FactRecord record) => string.Join(' ', record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={TextOf(field.Value)}"));

    private static string TextOf(object? value) => value is decimal number ? number.ToString("0.############", CultureInfo.InvariantCulture) : $"{value}";

    private static string Written(CompiledEdition edition, MonthFacts facts) => string.Join('\n',
        from card in edition.Score(facts).Scorecards
        from result in card.Results
        select $"{card.Participant} {card.Final} {card.Rank} {card.BonusUncapped} {card.Penalty} {result.Indicator.Indicator.Code} {result.Points} {OutcomeNames.NameOf(result.Outcome)} {string.Join(' ', result.Awards.Select(award => award.Points))}");
}
