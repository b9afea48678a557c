namespace ScoringGraph.GraphEngine;

/// <summary>The width of a line, and where directives go when they do not fit.</summary>
internal static class Line
{
    public const int Width = 80;

    public static string WithDirectives(string line, IEnumerable<string> directives, string indent)
    {
        var all = directives.ToList();
        var last = line[(line.LastIndexOf('\n') + 1)..];
        return last.Length + all.Sum(d => d.Length + 1) <= Width
            ? line + string.Concat(all.Select(d => " " + d))
            : line + string.Concat(all.Select(d => "\n" + indent + "  " + d));
    }
}
