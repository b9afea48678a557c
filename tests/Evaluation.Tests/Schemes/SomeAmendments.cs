using System.Text.Json.Nodes;
using CsCheck;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>Random amendments of the real plan, each sound.</summary>
internal static class SomeAmendments
{
    private static readonly Gen<(string Section, string Member, string Json)> Parameter = Gen.OneOf(
        Gen.Int[0, 4].Select(digits => ("final", "rounding", $$"""{"digits": {{digits}}, "mode": "halfUp"}""")),
        Word("final", "normalise", "participating", "all"),
        Word("final", "weights", "area", "none"),
        Word("final", "ties", "competition", "dense"),
        Gen.Select(Gen.Int[-20, 20], Gen.Int[60, 110]).Select((min, max) => ("final", "clamp", $$"""{"min": {{min}}, "max": {{max}}}""")),
        Word("points", "mismatch", "asWritten", "scaleIndicatorToNominal", "scaleAreaTo100"),
        Word("points", "denominator", "nominal", "attainable"),
        Word("lag", "derive", "whereNoExplicitPoints", "always", "never"),
        Word("lag", "order", "rankThenZero", "excludeThenRank"),
        Gen.Int[0, 12].Select(points => ("penalties", "cap", $"{points}")),
        Gen.Int[0, 12].Select(points => ("bonus", "cap", $$"""{"points": {{points}}, "period": "month", "scope": "all", "readings": []}""")),
        Gen.Int[1, 9].Select(step => ("rankings", "general", $$"""{"decrement": {"kind": "points", "value": {{step}}}, "floor": 0, "ties": "dense", "readings": []}""")));

    // Areas in pairs, so that whatever several months amend adds up.
    private static readonly Gen<JsonObject> Weights = Gen.Select(Gen.Int[1, 4], Gen.Int[-4, 4], (area, more) => Areas(($"A{area}", more), ($"A{area + 4}", -more)));

    /// <summary>What a file says beside its effective month.</summary>
    public static Gen<JsonObject> Any { get; } = Gen.Select(Parameter.List[1, 4], Weights, Gen.Bool, (parameters, weights, weighs) =>
    {
        var amendment = weighs ? weights : [];
        foreach (var (section, member, json) in parameters)
        {
            amendment[section] ??= new JsonObject();
            amendment[section]![member] = JsonNode.Parse(json);
        }

        return amendment;
    });

    /// <summary>The file of a month.</summary>
    public static string From(string month, JsonObject amendment)
    {
        var file = amendment.DeepClone().AsObject();
        file["effective"] = month;
        return file.ToJsonString();
    }

    /// <summary>scheme.json as it would be if it said the same from the start.</summary>
    public static string InScheme(JsonObject amendment)
    {
        var scheme = JsonNode.Parse(Plan.Loaded.Files.TextOf("scheme.json")!)!.AsObject();
        foreach (var (name, content) in amendment)
            if (name == "areas")
                foreach (var area in content!.AsArray()) scheme["areas"]!.AsArray().Single(item => item!["code"]!.ToString() == area!["code"]!.ToString())!["weight"] = area!["weight"]!.DeepClone();
            else
                foreach (var (member, value) in content!.AsObject()) scheme[name]![member] = value!.DeepClone();
        return scheme.ToJsonString();
    }

    private static Gen<(string Section, string Member, string Json)> Word(string section, string member, params string[] words) => Gen.Int[0, words.Length - 1].Select(index => (section, member, $"\"{words[index]}\""));

    private static JsonObject Areas(params (string Code, int More)[] areas) => new()
    {
        ["areas"] = new JsonArray([.. areas.Select(area => new JsonObject { ["code"] = area.Code, ["weight"] = Plan.Loaded.Scheme.Areas.Single(item => item.Code == area.Code).Weight + area.More })]),
    };
}
