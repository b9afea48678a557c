using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests;

/// <summary>A copy of the rules folder, to be changed.</summary>
internal static class RulesCopy
{
    private const string Scheme = "nantong-2017";

    public static string In(TemporaryFolder folder)
    {
        var copy = folder["rules"];
        foreach (var file in Directory.EnumerateFiles(Repository.Rules, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Rules, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public static void Replace(string rules, string file, string old, string now)
    {
        var path = Path.Combine(rules, Scheme, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public static JsonNode Read(string rules, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(rules, Scheme, file)))!;

    public static void Write(string rules, string file, JsonNode json) =>
        File.WriteAllText(Path.Combine(rules, Scheme, file), json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

    public static void Change(string rules, string file, Action<JsonNode> change)
    {
        var json = Read(rules, file);
        change(json);
        Write(rules, file, json);
    }

    /// <summary>The indicators' files of all months, such as `2017-10/A1.G1.I1.json`.</summary>
    public static IReadOnlyList<string> IndicatorFiles(string rules) =>
        [.. Directory.GetDirectories(Path.Combine(rules, Scheme), "2017-*").SelectMany(month => Directory.GetFiles(month)).Select(file => Path.GetRelativePath(Path.Combine(rules, Scheme), file))];
}
