using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ScoringGraph.Evaluation.Tests.Changes;

/// <summary>A JSON text with one value changed, once for every value that means something; most of them are still legal.</summary>
internal static partial class Mutations
{
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.Ordinal)
    {
        ["higherIsBetter"] = "lowerIsBetter",
        ["lowerIsBetter"] = "higherIsBetter",
        ["general"] = "area2",
        ["area2"] = "general",
        ["competition"] = "dense",
        ["points"] = "shareOfMax",
        ["shareOfMax"] = "points",
        ["whereNoExplicitPoints"] = "always",
        ["rankThenZero"] = "excludeThenRank",
        ["asWritten"] = "scaleAreaTo100",
        ["nominal"] = "attainable",
        ["area"] = "none",
        ["participating"] = "all",
        ["shrink"] = "rescale",
        ["relative"] = "absolute",
        ["first"] = "last",
        ["participant"] = "assessor",
        ["assessor"] = "participant",
        ["flow"] = "state",
        ["state"] = "flow",
        ["none"] = "missing",
        ["text"] = "outside",
    };

    public static IEnumerable<(string Place, Func<string> Text)> Of(string text)
    {
        var root = JsonNode.Parse(text)!;
        foreach (var path in Leaves(root, "$").ToArray())
        {
            if (path.EndsWith(".$schema", StringComparison.Ordinal)) continue;
            foreach (var value in Others(At(root, path)!))
            {
                yield return ($"{path} {At(root, path)!.ToJsonString()} -> {value}", () =>
                {
                    var copy = JsonNode.Parse(text)!;
                    At(copy, path)!.ReplaceWith(value);
                    return copy.ToJsonString();
                }
                );
            }
        }
    }

    private static IEnumerable<object> Others(JsonNode leaf)
    {
        switch (leaf.GetValueKind())
        {
            case JsonValueKind.Number: yield return leaf.GetValue<decimal>() + 1m; break;
            case JsonValueKind.True: yield return false; break;
            case JsonValueKind.False: yield return true; break;
            case JsonValueKind.String:
                var text = leaf.GetValue<string>();
                if (OtherWords.TryGetValue(text, out var word)) yield return word;
                if (Plan.Loaded.Scheme.Facts.Find(text) is { } fact && Plan.Loaded.Scheme.Facts.Definitions.FirstOrDefault(other => other.Type == fact.Type && other != fact) is { } another) yield return another.Name;
                if (Plan.Loaded.Scheme.Readings.Any(reading => reading.Id == text)) yield return text == "A-01" ? "A-02" : "A-01";
                if (Threshold().IsMatch(text)) yield return Threshold().Replace(text, match => (decimal.Parse(match.Value, CultureInfo.InvariantCulture) + 1m).ToString(CultureInfo.InvariantCulture), 1);
                if (text.Contains(">=", StringComparison.Ordinal)) yield return text.Replace(">=", "<", StringComparison.Ordinal);
                if (text.Contains("&&", StringComparison.Ordinal)) yield return text.Replace("&&", "||", StringComparison.Ordinal);
                yield return text + "改";
                break;
        }
    }

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Leaves(item, $"{path}[{index}]")),
        JsonValue => [path],
        _ => [],
    };

    private static JsonNode? At(JsonNode root, string path) => Step().Matches(path).Aggregate((JsonNode?)root, (node, step) =>
        step.Groups["index"] is { Success: true } index ? node![int.Parse(index.Value, CultureInfo.InvariantCulture)] : node![step.Groups["name"].Value]);

    [GeneratedRegex(@"(?<=[<>=] )\d+(\.\d+)?")]
    private static partial Regex Threshold();

    [GeneratedRegex(@"\[(?<index>\d+)\]|\.(?<name>[^.\[]+)")]
    private static partial Regex Step();
}
