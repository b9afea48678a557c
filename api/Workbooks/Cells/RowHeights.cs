namespace ScoringGraph.Workbooks.Cells;

/// <summary>How high rows are: a file has to say so, for spreadsheets make room for broken lines only while somebody types.</summary>
internal static class RowHeights
{
    private const double Line = 15;
    private const double TitleLine = 20;

    // A clause of many lines is read in its cell; rows that fill the window could not be compared.
    private const int MostLines = 8;

    // The first of the characters that take the room of two.
    private const char FirstWide = '\u2e80';

    /// <summary>The height of a row, in points.</summary>
    /// <param name="cells">Its cells, each with its look and the width of its column in characters.</param>
    public static double Of(IEnumerable<(Cell Cell, Look Look, double Width)> cells) => cells.Max(item => item.Look switch
    {
        Look.Title => TitleLine,
        Look.Head or Look.Wrapped when item.Cell.Value is string text => Line * Math.Min(MostLines, text.Split('\n').Sum(part => LinesOf(part, item.Width))),
        _ => Line,
    });

    private static int LinesOf(string text, double width) => Math.Max(1, (int)Math.Ceiling(text.Sum(letter => letter < FirstWide ? 1.1 : 2.2) / width));
}
