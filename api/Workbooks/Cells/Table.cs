namespace ScoringGraph.Workbooks.Cells;

/// <summary>A column of a table.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Look">How its cells look.</param>
internal sealed record Column(string Head, double Width, Look Look = Look.Plain);

/// <summary>Rows that belong together: those of all participants for one thing.</summary>
/// <param name="First">The first row.</param>
/// <param name="Count">How many rows there are.</param>
internal readonly record struct Block(int First, int Count)
{
    public int Last => First + Count - 1;
}

/// <summary>A sheet that is one table: its title, what it says, a head for each column, and rows.</summary>
internal sealed class Table
{
    /// <summary>Where the rows begin.</summary>
    public const int FirstRow = HeadRow + 1;

    private const int TitleRow = 1;
    private const int NoteRow = 2;
    private const int HeadRow = 3;

    private readonly IReadOnlyList<Column> columns;

    /// <param name="name">The sheet's name.</param>
    /// <param name="title">Its title, in both languages.</param>
    /// <param name="note">What it says.</param>
    /// <param name="fixedColumns">How many columns stay in view.</param>
    /// <param name="columns">The columns.</param>
    public Table(string name, string title, string note, int fixedColumns, params IReadOnlyList<Column> columns)
    {
        this.columns = columns;
        Sheet = new Sheet(name) { Frozen = (HeadRow, fixedColumns), FilterRow = HeadRow, Widths = [.. columns.Select(column => column.Width)] };
        Sheet.Put(TitleRow, 1, title, Look.Title);
        Sheet.Put(NoteRow, 1, note);
        for (var index = 0; index < columns.Count; index++) Sheet.Put(HeadRow, index + 1, columns[index].Head, Look.Head);
    }

    public Sheet Sheet { get; }

    /// <summary>The rows filled so far.</summary>
    public Block Rows => new(FirstRow, Sheet.LastRow - HeadRow);

    /// <summary>Puts a cell into a row.</summary>
    public Cell this[Column column, int row]
    {
        set => Sheet.Put(row, NumberOf(column), value, column.Look);
    }

    /// <summary>A cell as formulas of the same sheet name it: `C7`.</summary>
    public string Here(Column column, int row) => Address.Of(NumberOf(column), row);

    /// <summary>A column's cells of some rows, as formulas of the same sheet name them.</summary>
    public string Here(Column column, Block rows) => $"{Address.Fixed(NumberOf(column), rows.First)}:{Address.Fixed(NumberOf(column), rows.Last)}";

    /// <summary>A cell as formulas of other sheets name it.</summary>
    public string There(Column column, int row) => $"'{Sheet.Name}'!{Address.Fixed(NumberOf(column), row)}";

    /// <summary>A column's cells of some rows, as formulas of other sheets name them.</summary>
    public string There(Column column, Block rows) => $"'{Sheet.Name}'!{Here(column, rows)}";

    private int NumberOf(Column column)
    {
        for (var index = 0; index < columns.Count; index++)
            if (ReferenceEquals(columns[index], column))
                return index + 1;
        throw new ArgumentException($"{Sheet.Name} has no column {column.Head}.", nameof(column));
    }
}
