namespace ScoringGraph.Workbooks.Cells;

/// <summary>A sheet of a workbook that is to be written.</summary>
internal sealed class Sheet(string name)
{
    private readonly SortedDictionary<(int Row, int Column), (Cell Cell, Look Look)> cells = [];
    private readonly List<Choice> choices = [];

    public string Name => name;

    /// <summary>How many rows and columns stay in view.</summary>
    public (int Rows, int Columns) Frozen { get; init; }

    /// <summary>The width of each column, in characters.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>The row of the heads to filter by; null for none.</summary>
    public int? FilterRow { get; init; }

    /// <summary>What may be typed into some of its cells.</summary>
    public IReadOnlyList<Choice> Choices => choices;

    /// <summary>Its cells, row by row and from left to right.</summary>
    public IEnumerable<((int Row, int Column) At, Cell Cell, Look Look)> Cells => cells.Select(item => (item.Key, item.Value.Cell, item.Value.Look));

    /// <summary>The last row that holds anything.</summary>
    public int LastRow { get; private set; }

    public void Put(int row, int column, Cell cell, Look look = Look.Plain)
    {
        cells[(row, column)] = (cell, look);
        LastRow = Math.Max(LastRow, row);
    }

    /// <summary>The text in a cell; empty if it holds none.</summary>
    public string TextAt(int row, int column) => cells.TryGetValue((row, column), out var held) ? held.Cell.Value as string ?? "" : "";

    public void Limit(Choice choice) => choices.Add(choice);
}

/// <summary>The values that some cells are limited to.</summary>
/// <param name="Cells">The cells, such as `C7:C15`.</param>
/// <param name="First">The list of values in quotes, or the lowest number.</param>
/// <param name="Last">The highest number; null for a list.</param>
/// <param name="IsWhole">Whether numbers are whole.</param>
internal sealed record Choice(string Cells, string First, string? Last = null, bool IsWhole = false);
