namespace ScoringGraph.Bench.Measuring;

/// <summary>The lines of a run as a Markdown table.</summary>
internal static class SummaryTable
{
    public static void Print(IReadOnlyList<Line> lines)
    {
        string[] head = ["what", "measured", "ratio", "goal", ""];
        var rows = lines.Select(line => new[] { line.What, line.Measured, line.Ratio, line.Wanted, Mark(line.Goal) }).ToArray();
        var widths = head.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max()).ToArray();
        Console.WriteLine();
        Print(head, widths);
        Print([.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in rows) Print(row, widths);
    }

    private static void Print(string[] cells, int[] widths) =>
        Console.WriteLine($"| {string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column])))} |");

    private static string Mark(Goal goal) => goal switch { Goal.Met => "met", Goal.NotMet => "NOT MET", Goal.Skipped => "SKIPPED", _ => "" };
}
