using System.Text.RegularExpressions;

namespace ScoringGraph.Graph.Tests;

/// <summary>What an answer must never show: stacks, types, files, and what the driver says.</summary>
internal static partial class Leaks
{
    /// <summary>The first leak and what stands around it; empty if there is none.</summary>
    public static string In(string answer)
    {
        var shown = Parameter().Replace(answer, "");
        return Inside().Match(shown) is { Success: true } leak ? shown[Math.Max(0, leak.Index - 60)..Math.Min(shown.Length, leak.Index + 100)] : "";
    }

    // A place within scheme.json looks like a path.
    [GeneratedRegex("\"pointer\":\"[^\"]*\"")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\bat [\w.<>`]+\(|System\.|Microsoft\.|GraphQL\.|ScoringGraph\.|Exception\b|StackTrace|\.cs\b|\.dll\b|SQLite|SqliteE|SELECT |FROM ""|(?<![\w/])(?:/[\w.-]+){3,}|[A-Z]:\\|Nullable`|Dictionary`|List`|Object reference|KeyNotFound")]
    private static partial Regex Inside();
}
