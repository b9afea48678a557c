namespace ScoringGraph.Cli.Output;

/// <summary>Aligns columns for a terminal.</summary>
internal static class TextTable
{
    /// <summary>The rows as lines, each column as wide as its widest cell.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => Width(row[column]))).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column]))).TrimEnd());
    }

    // A Chinese character takes two columns of a terminal.
    private static int Width(string text) => text.Sum(character => character >= '\u2E80' ? 2 : 1);

    private static string Pad(string text, int width) => text + new string(' ', width - Width(text));
}
