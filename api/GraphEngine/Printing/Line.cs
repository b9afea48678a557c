namespace ScoringGraph.GraphEngine;

/// <summary>The width of a line, and where a directive goes when it does not fit.</summary>
internal static class Line
{
    public const int Width = 80;

    public static string WithDirective(string line, string directive, string indent)
    {
        var last = line[(line.LastIndexOf('\n') + 1)..];
        return last.Length + 1 + directive.Length <= Width ? line + " " + directive : line + "\n" + indent + "  " + directive;
    }
}
