using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ScoringGraph.Graph.Tests;

/// <summary>One line of bad-input.json: what somebody sends, and what they must hear. `⟪x⟫×3` stands for `xxx`.</summary>
internal sealed partial class BadInput(JsonObject line)
{
    private static readonly string File = Path.Combine(Repository.Root, "tests", "Graph.Tests", "BadInput", "bad-input.json");

    public static IReadOnlyList<BadInput> All { get; } = [.. JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsArray().Select(line => new BadInput(line!.AsObject()))];

    public int Case => (int)line["case"]!;

    public string Name => $"{Case} {line["what"]}";

    /// <summary>Which test covers it, where a request alone cannot bring it about.</summary>
    public string? Elsewhere => Text("elsewhere");

    /// <summary>How the server is set; null for as usual.</summary>
    public string? Setting => Text("setting");

    public bool IsGet => Text("method") == "GET";

    public string? Query => Text("query");

    public string Body => Text("body") ?? new JsonObject { ["query"] = Query, ["variables"] = line["variables"]?.DeepClone() }.ToJsonString();

    public string ContentType => Text("contentType") ?? "application/json";

    public string Accept => Text("accept") ?? "application/graphql-response+json";

    /// <summary>Whether it comes without a token.</summary>
    public bool IsAnonymous => line["anonymous"] is not null;

    /// <summary>The token it comes with; null for a good one of its role.</summary>
    public string? Token => Text("token");

    public string Role => Text("role") ?? "administrator";

    /// <summary>Operations that bring about what it meets.</summary>
    public IReadOnlyList<string> Before => Texts("before");

    /// <summary>What became of the storage: `gone`, `full`, or null.</summary>
    public string? Storage => Text("storage");

    /// <summary>Messages over a WebSocket; empty for HTTP.</summary>
    public IReadOnlyList<string> Messages => Texts("socket");

    public int CloseCode => (int)line["close"]!;

    public int Status => (int)line["status"]!;

    public string? Allow => Text("allow");

    public bool IsEmpty => line["empty"] is not null;

    /// <summary>The mutation whose payload tells the errors; null if the response itself does.</summary>
    public string? Payload => Text("payload");

    /// <summary>Patterns that the payload's errors match, one each.</summary>
    public IReadOnlyList<string> Errors => Texts("errors");

    /// <summary>Where an error differs from what was promised; empty if it does not.</summary>
    public IEnumerable<string> Differences(JsonElement error)
    {
        var extensions = error.TryGetProperty("extensions", out var found) ? found : default;
        var code = extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("code", out var given) ? given.GetString() : null;
        if (code != Text("code")) yield return $"code {code}";
        if (!Regex.IsMatch(error.GetProperty("message").GetString()!, Text("message") ?? "")) yield return "message";
        if (line["location"] is { } place && !JsonNode.DeepEquals(place, Location(error))) yield return $"location, not {place.ToJsonString()}";
        if (line["path"] is { } path && !JsonNode.DeepEquals(path, error.TryGetProperty("path", out var shown) ? JsonNode.Parse(shown.GetRawText()) : null)) yield return "path";
        foreach (var (key, value) in line["extensions"]?.AsObject() ?? [])
            if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty(key, out var actual) || !JsonNode.DeepEquals(value, JsonNode.Parse(actual.GetRawText())))
                yield return $"extension {key}";
    }

    private static JsonArray? Location(JsonElement error) => error.TryGetProperty("locations", out var places)
        ? [places[0].GetProperty("line").GetInt32(), places[0].GetProperty("column").GetInt32()]
        : null;

    private string? Text(string key) => line[key] is { } text ? Repeated().Replace((string)text!, m => string.Concat(Enumerable.Repeat(m.Groups[1].Value, int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture)))) : null;

    private IReadOnlyList<string> Texts(string key) => [.. line[key]?.AsArray().Select(text => (string)text!) ?? []];

    [GeneratedRegex("⟪(.*?)⟫×([0-9]+)", RegexOptions.Singleline)]
    private static partial Regex Repeated();
}
