using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ScoringGraph.Workbooks.Cells;

/// <summary>
/// Writes sheets as a workbook in Office Open XML. Formulas are written without results, and the workbook asks to be calculated when
/// it is opened: whatever number it then shows was computed by the spreadsheet.
/// </summary>
internal sealed class WorkbookWriter
{
    // In characters; wider sheets are printed on several pages side by side.
    private const int WidestPage = 450;

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    private WorkbookWriter()
    {
    }

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook)) new WorkbookWriter().Write(document, sheets);
        return stream.ToArray();
    }

    private void Write(SpreadsheetDocument document, IReadOnlyList<Sheet> sheets)
    {
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Looks.Stylesheet();
        var list = new Sheets();
        for (var index = 0; index < sheets.Count; index++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            Write(part, sheets[index], isFirst: index == 0);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheets[index].Name, SheetId = (uint)index + 1, Id = workbook.GetIdOfPart(part) });
        }

        workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
            texts.OrderBy(item => item.Value).Select(item => new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(item.Key) { Space = SpaceProcessingModeValues.Preserve })));
        workbook.Workbook = new Workbook(list, new CalculationProperties { FullCalculationOnLoad = true });
    }

    private void Write(WorksheetPart part, Sheet sheet, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = sheet.Widths.Sum() <= WidestPage }));
        writer.WriteElement(new SheetViews(ViewOf(sheet, isFirst)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(sheet.Widths.Select((width, index) => new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        foreach (var row in sheet.Cells.GroupBy(item => item.At.Row))
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)row.Key, Height = RowHeights.Of(row.Select(item => (item.Cell, item.Look, sheet.Widths[item.At.Column - 1]))), CustomHeight = true });
            foreach (var (at, cell, look) in row) writer.WriteElement(CellOf(at, cell, look));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (sheet.FilterRow is { } heads) writer.WriteElement(new AutoFilter { Reference = $"A{heads}:{Address.Of(sheet.Widths.Count, sheet.LastRow)}" });
        foreach (var element in Looks.Highlights(sheet)) writer.WriteElement(element);
        if (sheet.Choices.Count > 0) writer.WriteElement(new DataValidations(sheet.Choices.Select(ValidationOf)) { Count = (uint)sheet.Choices.Count });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static SheetView ViewOf(Sheet sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst };
        var (rows, columns) = sheet.Frozen;
        if (rows + columns == 0) return view;
        view.Append(new Pane
        {
            VerticalSplit = rows > 0 ? rows : null,
            HorizontalSplit = columns > 0 ? columns : null,
            TopLeftCell = Address.Of(columns + 1, rows + 1),
            ActivePane = columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        });
        return view;
    }

    private DocumentFormat.OpenXml.Spreadsheet.Cell CellOf((int Row, int Column) at, Cell cell, Look look)
    {
        var written = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = Address.Of(at.Column, at.Row), StyleIndex = (uint)look };
        if (cell.Formula is { } formula)
        {
            written.CellFormula = new CellFormula(formula);
            return written;
        }

        (CellValues Type, string Text)? value = cell.Value switch
        {
            null => null,
            bool answer => (CellValues.Boolean, answer ? "1" : "0"),
            decimal number => (CellValues.Number, Formula.Number(number)),
            DateOnly day => (CellValues.Number, Days.ToNumber(day).ToString(CultureInfo.InvariantCulture)),
            var text => (CellValues.SharedString, TextNumber((string)text).ToString(CultureInfo.InvariantCulture)),
        };
        if (value is not { } known) return written;
        written.DataType = known.Type;
        written.CellValue = new CellValue(known.Text);
        return written;
    }

    private int TextNumber(string text)
    {
        if (!texts.TryGetValue(text, out var number)) texts[text] = number = texts.Count;
        return number;
    }

    private static DataValidation ValidationOf(Choice choice) => choice.Last is null
        ? new DataValidation(new Formula1(choice.First)) { Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, SequenceOfReferences = new([choice.Cells]) }
        : new DataValidation(new Formula1(choice.First), new Formula2(choice.Last))
        {
            Type = choice.IsWhole ? DataValidationValues.Whole : DataValidationValues.Decimal,
            Operator = DataValidationOperatorValues.Between,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new([choice.Cells]),
        };
}
