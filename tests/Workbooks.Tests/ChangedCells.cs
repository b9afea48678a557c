using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;

namespace ScoringGraph.Workbooks.Tests;

/// <summary>An exported workbook in which an auditor typed other facts.</summary>
internal static class ChangedCells
{
    /// <summary>A workbook with other facts than it was exported with, and these facts.</summary>
    public static (MonthFacts Facts, byte[] Workbook) Of(CompiledEdition edition, MonthFacts facts)
    {
        var workbook = Recalculated.Export(edition, facts);
        var catalogue = edition.Edition.Scheme.Facts;
        var sheet = WorkbookReader.Read(workbook)!.Single(item => item.Name == FactsSheet.Name);
        var changes = new List<(string Address, bool? Answer, decimal? Number)>();
        var participants = facts.Participants.ToArray();
        for (var participant = 0; participant < participants.Length; participant++)
        {
            var row = new FactRow(catalogue);
            for (var index = 0; index < catalogue.Definitions.Count; index++)
                if (participants[participant].Row.Value(index) is { } value)
                    row.SetValue(index, value);
            for (var column = 2; sheet.TextAt(FactsSheet.NamesRow, column).Length > 0; column++)
            {
                var index = catalogue.IndexOf(sheet.TextAt(FactsSheet.NamesRow, column));
                if ((participant + column) % 5 > 0 || !row.Has(index)) continue;
                var address = Cells.Address.Of(column, FactsSheet.FirstRow + participant);
                if (catalogue[index].Type == FactType.Boolean)
                {
                    row.Set(index, !row.Flag(index));
                    changes.Add((address, row.Flag(index), null));
                }
                else if (catalogue[index].Type == FactType.Integer && row.Number(index) > (catalogue[index].Min ?? 0m))
                {
                    row.Set(index, row.Number(index) - 1m);
                    changes.Add((address, null, row.Number(index)));
                }
            }

            participants[participant] = participants[participant] with { Row = row };
        }

        return (facts with { Participants = participants }, With(workbook, FactsSheet.Name, changes));
    }

    /// <summary>The workbook with other values in some cells of a sheet; null for both empties the cell.</summary>
    public static byte[] With(byte[] workbook, string sheetName, IEnumerable<(string Address, bool? Answer, decimal? Number)> changes) => Edited(workbook, sheetName, cells =>
    {
        foreach (var (address, answer, number) in changes)
        {
            var cell = cells[address];
            cell.DataType = answer is null ? CellValues.Number : CellValues.Boolean;
            cell.CellValue = answer is null && number is null ? null : new CellValue(answer is { } yes ? (yes ? "1" : "0") : number!.Value.ToString(CultureInfo.InvariantCulture));
        }
    });

    /// <summary>The workbook with whatever is done to the cells of a sheet.</summary>
    public static byte[] Edited(byte[] workbook, string sheetName, Action<Dictionary<string, DocumentFormat.OpenXml.Spreadsheet.Cell>> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var part = document.WorkbookPart!;
            var id = part.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == sheetName).Id!;
            edit(((WorksheetPart)part.GetPartById(id!)).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(cell => cell.CellReference!.Value!));
        }

        return stream.ToArray();
    }
}
