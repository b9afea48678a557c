using System.Globalization;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;

namespace ScoringGraph.Workbooks;

/// <summary>A month's facts in a workbook: the empty form to fill in, and the reading of a filled-in one.</summary>
public static class FactsWorkbook
{
    private const int RecordsToFill = 20;

    /// <summary>The ending of workbooks' names.</summary>
    public const string Ending = ".xlsx";

    /// <summary>A workbook with a column for every fact that the month asks for.</summary>
    public static byte[] Form(CompiledEdition edition)
    {
        var scheme = edition.Edition.Scheme;
        var needed = FactsTemplate.Of(edition).Facts;
        var lists = Lists(needed.Select(item => item.Fact));
        Sheet[] sheets =
        [
            new FactsSheet(needed, scheme.Participants, null).Sheet,
            new ParticipationSheet(edition.Edition.Indicators, scheme.Participants, null).Sheet,
            .. lists.Length > 0 ? [new RecordsSheet(lists, [], RecordsToFill).Sheet] : Array.Empty<Sheet>(),
        ];
        var cover = new CoverSheet(edition);
        cover.Section("工作表 Sheets");
        foreach (var sheet in sheets) cover.Both(sheet.Name, sheet.TextAt(1, 1), sheet.TextAt(2, 1));
        return WorkbookWriter.Write([cover.Sheet, .. sheets]);
    }

    /// <summary>The facts of a filled-in or an exported workbook; null with every problem, each with its sheet and cell.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="month">The month that is wanted; null for the one that the workbook names.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static MonthFacts? Read(byte[] content, string name, Scheme scheme, Month? month, ProblemList problems)
    {
        var own = new ProblemList();
        var facts = WorkbookReader.Read(content) is { } sheets ? Read(sheets, scheme, month, own) : NoWorkbook(own);
        foreach (var problem in own.Problems) problems.Add(problem with { Path = PathOf(name, problem.Place), Place = null });
        return problems.HasErrors ? null : facts;
    }

    private static MonthFacts? Read(IReadOnlyList<ReadSheet> sheets, Scheme scheme, Month? month, ProblemList problems)
    {
        var hasRecords = Lists(scheme.Facts.Definitions).Length > 0;
        string[] wanted = [CoverSheet.Name, FactsSheet.Name, ParticipationSheet.Name, .. hasRecords ? [RecordsSheet.Name] : Array.Empty<string>()];
        foreach (var missing in wanted.Where(wantedName => sheets.All(sheet => sheet.Name != wantedName)))
            problems.Add("XLSX002", "", null, $"缺少工作表“{missing}”；请用 `template --format xlsx` 输出的工作簿填写。", $"Sheet `{missing}` is missing; fill in the workbook that `template --format xlsx` writes.");
        if (problems.HasErrors) return null;
        ReadSheet Find(string name) => sheets.First(sheet => sheet.Name == name);
        // Of another scheme's or month's workbook hardly a name would be right.
        if (MonthOf(Find(CoverSheet.Name), scheme, month, problems) is not { } stated || problems.HasErrors) return null;
        var builder = new MonthFactsBuilder(scheme, month ?? stated, problems);
        new FactsSheetReader(Find(FactsSheet.Name), scheme, builder, problems).Read();
        new ParticipationSheetReader(Find(ParticipationSheet.Name), scheme, builder, problems).Read();
        if (hasRecords) new RecordsSheetReader(Find(RecordsSheet.Name), scheme, builder, problems).Read();
        return builder.Build();
    }

    private static Month? MonthOf(ReadSheet cover, Scheme scheme, Month? wanted, ProblemList problems)
    {
        var (code, stated) = (Beside(cover, CoverSheet.SchemeLabel), Beside(cover, CoverSheet.MonthLabel));
        if (code.Text != scheme.Code) problems.AddUnknown("FACT019", "", code.Place, "方案", "scheme", code.Text, [scheme.Code]);
        if (!Month.TryParse(stated.Text, out var month))
        {
            problems.Add("XLSX003", "", stated.Place, $"`{stated.Text}` 不是月份，请写成 2017-10。", $"`{stated.Text}` is not a month; write it as 2017-10.");
            return null;
        }

        if (wanted is { } other && other != month)
            problems.Add("FACT016", "", stated.Place, $"文件是 {month} 的，而要求的是 {wanted}。", $"The file is for {month}, but {wanted} was asked for.");
        return month;
    }

    private static (string Text, Place Place) Beside(ReadSheet cover, string label)
    {
        var row = cover.Cells.Where(item => item.At.Column == 1 && item.Cell.Text == label).Select(item => item.At.Row).FirstOrDefault(1);
        return (cover.TextAt(row, 2), new Place(CoverSheet.Name, row, 2));
    }

    private static FactDefinition[] Lists(IEnumerable<FactDefinition> facts) => [.. facts.Where(fact => fact.Type == FactType.List)];

    private static MonthFacts? NoWorkbook(ProblemList problems)
    {
        problems.Add("XLSX001", "", null, "这不是 Excel 工作簿（.xlsx），或已损坏。", "This is no Excel workbook (.xlsx), or it is damaged.");
        return null;
    }

    // Where others have a line and a column, a workbook has a sheet and a cell.
    private static string PathOf(string name, Place? place) =>
        place is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{place.File}!{Address.Of(place.Column, place.Line)}");
}
