using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Bench.Http;

/// <summary>
/// PostGraphile shows the tables as they are: whole numbers of hundred-millionths as text, moments as ticks, enums by their C# names,
/// and the row that links a month with its current evaluation. Here the same reads as the graph has it.
/// </summary>
internal static class PostGraphileAnswer
{
    public static JsonNode Read(JsonNode answer) => Object(answer.AsObject());

    private static JsonObject Object(JsonObject row)
    {
        var read = new JsonObject();
        foreach (var (name, value) in row)
            if (name == "current") read.Add("evaluation", Object(value!["evaluation"]!.AsObject()));
            else read.Add(name, Value(name, value));
        // What hangs from the evaluation there hangs from the month here.
        if (read["evaluation"] is JsonObject evaluation && evaluation.Remove("scorecards", out var cards)) read.Add("scorecards", cards);
        return read;
    }

    private static JsonNode? Value(string name, JsonNode? value) => value switch
    {
        null => null,
        JsonObject row => Object(row),
        JsonArray rows => new JsonArray([.. rows.Select(row => Value(name, row))]),
        _ => Scalar(name, value),
    };

    private static JsonNode Scalar(string name, JsonNode value) => name switch
    {
        "final" or "accumulated" or "possible" or "bonus" or "penalty" or "points" or "nominal" => JsonValue.Create(Long(value) / 100_000_000m),
        "outcome" or "noFinal" => JsonValue.Create(JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.GetValue<string>())),
        "evaluatedAt" => JsonValue.Create(new DateTime(Long(value), DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)),
        _ => value.DeepClone(),
    };

    private static long Long(JsonNode value) => long.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture);
}
