using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Snapshooter;

namespace ScoringGraph.Graph.Tests;

/// <summary>The example operations of schema/views; their variables have defaults, so each runs as it stands.</summary>
internal static partial class View
{
    public static IReadOnlyList<string> Names => [.. Directory.GetFiles(Repository.Views, "*.graphql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Views, name + ".graphql"));

    public static string OperationOf(string text) => OperationName().Match(text).Groups[1].Value;

    public static SnapshotFullName Snapshot(string name) => new(name + ".snap", Path.Combine(Repository.Root, "tests", "Graph.Tests", "Views"));

    /// <summary>The first rows of every list, and how many more there are.</summary>
    public static JsonNode? FirstRows(JsonNode? json, int rows = 3)
    {
        switch (json)
        {
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, FirstRows(member.Value, rows))));
            case JsonArray items:
                var kept = items.Take(rows).Select(item => FirstRows(item, rows));
                return new JsonArray([.. kept, .. items.Count > rows ? new JsonNode?[] { $"… {items.Count - rows} more" } : []]);
            default:
                return json?.DeepClone();
        }
    }

    [GeneratedRegex(@"^(?:query|mutation) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
