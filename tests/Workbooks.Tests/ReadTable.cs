using System.Globalization;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Tests;

/// <summary>A table of a recalculated workbook, read by its heads and by what its rows are about.</summary>
internal sealed class ReadTable
{
    private const int HeadRow = Table.FirstRow - 1;

    // Sheets are read once, and looked into once a number.
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ReadSheet, Dictionary<string, int>> Known = [];

    private readonly ReadSheet sheet;
    private readonly Dictionary<string, int> rows;

    public ReadTable(ReadSheet sheet)
    {
        this.sheet = sheet;
        rows = Known.GetValue(sheet, RowsOf);
    }

    public TableRow Row(params IEnumerable<string> about) => new(this, rows[string.Join(" ", about)]);

    /// <summary>The cells of a column, row by row.</summary>
    public IEnumerable<ReadCell?> Column(string head)
    {
        var column = ColumnOf(head);
        return rows.Values.Select(row => sheet[row, column]);
    }

    private int ColumnOf(string head)
    {
        for (var column = 1; sheet.TextAt(HeadRow, column) is { Length: > 0 } text; column++)
            if (text.StartsWith(head, StringComparison.Ordinal))
                return column;
        throw new ArgumentException($"{sheet.Name} has no column {head}.", nameof(head));
    }

    // What a row is about: the code of an area, entry, indicator or criterion, and the participant.
    private static Dictionary<string, int> RowsOf(ReadSheet sheet)
    {
        int[] keys = sheet.Name switch
        {
            "最终得分" => [1],
            "评价内容" => [1, 3],
            "加减分" => [2, 4],
            "指标" => [3, 5],
            "指标要求" => [2, 3],
            _ => [1, 2],
        };
        return sheet.Cells.Select(item => item.At.Row).Where(row => row > HeadRow).Distinct().ToDictionary(row => string.Join(" ", keys.Select(key => sheet.TextAt(row, key))));
    }

    internal sealed class TableRow(ReadTable table, int row)
    {
        /// <summary>A number to nine digits; empty if there is none.</summary>
        public string Number(string head) => table.sheet[row, table.ColumnOf(head)] is { Held: Held.Number } cell
            ? Math.Round(decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture), 9).ToString("0.#########", CultureInfo.InvariantCulture)
            : "";

        public string Text(string head) => table.sheet.TextAt(row, table.ColumnOf(head));
    }
}
