using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ScoringGraph.Workbooks.Cells;

/// <summary>What a cell of a workbook that was read holds.</summary>
internal enum Held
{
    Text,
    Number,
    Boolean,

    /// <summary>An error such as `#DIV/0!`.</summary>
    Error,

    /// <summary>A formula that was never calculated.</summary>
    Formula,
}

/// <summary>A cell of a workbook that was read. Empty cells are left out.</summary>
/// <param name="Held">What it holds.</param>
/// <param name="Text">The text, or the number as the file has it.</param>
internal sealed record ReadCell(Held Held, string Text);

/// <summary>A sheet of a workbook that was read.</summary>
internal sealed class ReadSheet(string name, SortedDictionary<(int Row, int Column), ReadCell> cells)
{
    public string Name => name;

    /// <summary>The cells that hold something, row by row.</summary>
    public IEnumerable<((int Row, int Column) At, ReadCell Cell)> Cells => cells.Select(item => (item.Key, item.Value));

    public ReadCell? this[int row, int column] => cells.GetValueOrDefault((row, column));

    public string TextAt(int row, int column) => this[row, column]?.Text.Trim() ?? "";
}

/// <summary>Reads the cells of a workbook as they were last calculated.</summary>
internal static class WorkbookReader
{
    // More than any month needs, and less than fills the memory.
    private const long MostCharacters = 100_000_000;

    /// <summary>The sheets; null if it is no workbook.</summary>
    public static IReadOnlyList<ReadSheet>? Read(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.WorkbookPart is not { Workbook: { } workbook } part) return null;
            string[] texts = [.. part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
            return [.. workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => SheetOf(sheet, part, texts)).OfType<ReadSheet>()];
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or IOException or System.Xml.XmlException or FormatException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static ReadSheet? SheetOf(DocumentFormat.OpenXml.Spreadsheet.Sheet sheet, WorkbookPart workbook, string[] texts)
    {
        if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart { Worksheet: { } worksheet }) return null;
        var cells = new SortedDictionary<(int Row, int Column), ReadCell>();
        foreach (var cell in worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            if (cell.CellReference?.Value is not { } address || CellOf(cell, texts) is not { } held) continue;
            var (column, row) = Address.Parse(address);
            cells[(row, column)] = held;
        }

        return new ReadSheet(sheet.Name?.Value ?? "", cells);
    }

    private static ReadCell? CellOf(DocumentFormat.OpenXml.Spreadsheet.Cell cell, string[] texts)
    {
        var type = cell.DataType?.Value;
        var text = type == CellValues.InlineString ? cell.InlineString?.InnerText : cell.CellValue?.Text;
        if (text is null) return cell.CellFormula is null ? null : new ReadCell(Held.Formula, cell.CellFormula.Text);
        if (type == CellValues.SharedString) text = texts[int.Parse(text, CultureInfo.InvariantCulture)];
        if (type == CellValues.Boolean) return new ReadCell(Held.Boolean, text);
        if (type == CellValues.Error) return new ReadCell(Held.Error, text);
        if (type is null || type == CellValues.Number) return new ReadCell(Held.Number, text);
        return string.IsNullOrWhiteSpace(text) ? null : new ReadCell(Held.Text, text);
    }
}
