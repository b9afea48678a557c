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

    /// <summary>Adds participants until there are so many, each with the sample facts of one that is there.</summary>
    public static void Grow(string rules, int participants)
    {
        var first = Read(rules, "scheme.json")["participants"]!.AsArray();
        var names = first.Select(item => (string)item!["code"]!).ToArray();
        var added = Enumerable.Range(names.Length, participants - names.Length).Select(index => (Code: $"地区{index:00}", Like: names[index % names.Length])).ToArray();
        Change(rules, "scheme.json", scheme =>
        {
            foreach (var (code, _) in added)
                scheme["participants"]!.AsArray().Add(new JsonObject { ["code"] = code, ["name"] = new JsonObject { ["zh"] = code, ["en"] = code }, ["kind"] = "county", ["source"] = "outside" });
        });
        foreach (var month in new[] { "2017-10", "2017-11", "2017-12" })
            Change(rules, $"samples/{month}.json", sample =>
            {
                foreach (var (code, like) in added) sample["facts"]![code] = sample["facts"]![like]!.DeepClone();
            });
    }

    private static JsonNode Read(string rules, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(rules, Scheme, file)))!;

    private static void Change(string rules, string file, Action<JsonNode> change)
    {
        var json = Read(rules, file);
        change(json);
        File.WriteAllText(Path.Combine(rules, Scheme, file), json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
