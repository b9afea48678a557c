using System.Text.RegularExpressions;

namespace ScoringGraph.Graph.Tests;

/// <summary>What an answer must never show: stacks, types, files, and what the driver says.</summary>
internal static partial class Leaks
{
    /// <summary>The first leak and what stands around it; empty if there is none.</summary>
    public static string In(string answer) => Inside().Match(answer) is { Success: true } leak
        ? answer[Math.Max(0, leak.Index - 60)..Math.Min(answer.Length, leak.Index + 100)]
        : "";

    [GeneratedRegex(@"\bat [\w.<>`]+\(|System\.|Microsoft\.|GraphQL\.|ScoringGraph\.|Exception\b|StackTrace|\.cs\b|\.dll\b|SQLite|SqliteE|SELECT |FROM ""|(?<![\w/])(?:/[\w.-]+){3,}|[A-Z]:\\|Nullable`|Dictionary`|List`|Object reference|KeyNotFound")]
    private static partial Regex Inside();
}
