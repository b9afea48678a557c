using System.Globalization;
using System.Text.Json.Nodes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Tests;

/// <summary>Makes a copied scheme larger in one respect, with sample facts for what is added.</summary>
internal static class GrownRules
{
    private static readonly string[] Reported = ["2017-10", "2017-11", "2017-12"];

    /// <summary>Adds participants until there are so many, each with the sample facts of one that is there.</summary>
    public static void Participants(string rules, int count)
    {
        var first = RulesCopy.Read(rules, "scheme.json")["participants"]!.AsArray();
        var names = first.Select(item => (string)item!["code"]!).ToArray();
        var added = Enumerable.Range(names.Length, count - names.Length).Select(index => (Code: $"地区{index:00}", Like: names[index % names.Length])).ToArray();
        RulesCopy.Change(rules, "scheme.json", scheme =>
        {
            foreach (var (code, _) in added)
                scheme["participants"]!.AsArray().Add(new JsonObject { ["code"] = code, ["name"] = new JsonObject { ["zh"] = code, ["en"] = code }, ["kind"] = "county", ["source"] = "outside" });
        });
        foreach (var month in Reported)
            RulesCopy.Change(rules, $"samples/{month}.json", sample =>
            {
                foreach (var (code, like) in added) sample["facts"]![code] = sample["facts"]![like]!.DeepClone();
            });
    }

    /// <summary>Adds months until there are so many, each with the rules and sample facts of the last.</summary>
    public static void Months(string rules, int count)
    {
        var last = Reported[^1];
        foreach (var month in Enumerable.Range(1, count - Reported.Length).Select(after => Month.Of(DateOnly.Parse($"{last}-01", CultureInfo.InvariantCulture).AddMonths(after)).ToString()))
        {
            RulesCopy.Change(rules, "scheme.json", scheme => scheme["months"]!.AsArray().Add((JsonNode)month));
            var sample = RulesCopy.Read(rules, $"samples/{last}.json");
            sample["month"] = month;
            RulesCopy.Write(rules, $"samples/{month}.json", sample);
        }
    }

    /// <summary>Repeats the criteria of every indicator so many times. They add up to more than its points then, which is only warned of.</summary>
    public static void Criteria(string rules, int times)
    {
        foreach (var file in RulesCopy.IndicatorFiles(rules))
            RulesCopy.Change(rules, file, rule =>
            {
                var criteria = rule["workflow"]!["Rules"]!.AsArray();
                foreach (var criterion in Enumerable.Repeat(criteria.ToArray(), times - 1).SelectMany(all => all))
                {
                    var copy = criterion!.DeepClone();
                    copy["RuleName"] = $"C{criteria.Count + 1}";
                    criteria.Add(copy);
                }
            });
    }

    /// <summary>Divides the points of every indicator among so many of the same rules.</summary>
    public static void Indicators(string rules, int times)
    {
        RulesCopy.Change(rules, "scheme.json", scheme =>
        {
            foreach (var group in scheme["areas"]!.AsArray().SelectMany(area => area!["groups"]!.AsArray()))
                group!["indicators"] = new JsonArray([.. group["indicators"]!.AsArray().SelectMany(indicator => Divided(indicator!, times))]);
        });
        foreach (var file in RulesCopy.IndicatorFiles(rules))
            for (var index = 1; index < times; index++)
            {
                var rule = RulesCopy.Read(rules, file);
                var code = CodeOf((string)rule["indicator"]!, index);
                rule["indicator"] = code;
                rule["workflow"]!["WorkflowName"] = code;
                RulesCopy.Write(rules, Path.Combine(Path.GetDirectoryName(file)!, code + ".json"), rule);
            }
    }

    private static IEnumerable<JsonNode> Divided(JsonNode indicator, int times) => Enumerable.Range(0, times).Select(index =>
    {
        var part = indicator.DeepClone();
        part["code"] = CodeOf((string)part["code"]!, index);
        part["slug"] = $"{part["slug"]}{(index == 0 ? "" : $"Part{index}")}";
        part["nominal"] = (decimal)part["nominal"]! / times;
        return part;
    });

    private static string CodeOf(string indicator, int index) => index == 0 ? indicator : $"{indicator}{index:00}";
}
