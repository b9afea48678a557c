using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests.Drafts;

/// <summary>Drafts of the plan, and people who act on them, in the words of a test.</summary>
internal static class SomeDraft
{
    public const string Author = "policyAuthor";
    public const string Approver = "policyApprover";
    public const string Publisher = "publisher";

    /// <summary>Somebody else who may do everything.</summary>
    public const string Administrator = "administrator";

    public const string December = "2017-12/A1.G1.I1.json";

    private const string Fields = "id number revision state";

    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Rules, "nantong-2017", path));

    public static JsonNode Change(string path, string? text) => Some.Variables(("path", path), ("text", text));

    /// <summary>A rule's file with one thing replaced.</summary>
    public static JsonNode Replaced(string path, string old, string now)
    {
        Assert.Contains(old, Text(path), StringComparison.Ordinal);
        return Change(path, Text(path).Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>December asks for 25 reported cases instead of 20, and the worked examples say so too.</summary>
    public static JsonArray TwentyFive() => Asking(25);

    public static JsonArray Asking(int cases) =>
        [Replaced(December, "Reported >= 20", $"Reported >= {cases}"), ShiftedCases("cases/A1.G1.I1.json", cases - 20), ShiftedCases("cases/final.json", cases - 20)];

    /// <summary>What is sent to a mutation that acts on a draft.</summary>
    public static JsonObject On(JsonElement draft, params (string Name, JsonNode? Value)[] others) =>
        Some.Variables([("draft", draft.GetProperty("id").GetString()), ("revision", draft.GetProperty("revision").GetInt32()), .. others]);

    public static JsonObject New(JsonArray files, string title = "提高门槛", string scheme = "nantong-2017") => Some.Variables(("scheme", scheme), ("title", title), ("files", files));

    /// <summary>The payload of a mutation, asked as a role.</summary>
    public static async Task<JsonElement> MutateAsync(this RunningGraph graph, string role, string mutation, JsonObject input, string errors = "")
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..];
        var query = $"mutation ($input: {type}Input!) {{ {mutation}(input: $input) {{ draft {{ {Fields} }} errors {{ __typename ... on Error {{ message }} {errors} }} }} }}";
        return (await graph.DataAsync(query, Some.Variables(("input", input.DeepClone())), graph.Token(role))).GetProperty(mutation);
    }

    /// <summary>The draft after a mutation that nothing is wrong with.</summary>
    public static async Task<JsonElement> DoneAsync(this RunningGraph graph, string role, string mutation, JsonObject input)
    {
        var payload = await graph.MutateAsync(role, mutation, input);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{mutation}: {payload.GetProperty("errors")}");
        return payload.GetProperty("draft");
    }

    /// <summary>The names of the errors of a mutation, with which nothing has changed.</summary>
    public static async Task<string> RefusedAsync(this RunningGraph graph, string role, string mutation, JsonObject input)
    {
        var payload = await graph.MutateAsync(role, mutation, input);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("draft").ValueKind);
        return string.Join(' ', payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("__typename").GetString()));
    }

    public static Task<JsonElement> DraftedAsync(this RunningGraph graph, JsonArray? files = null) => graph.DoneAsync(Author, "createDraft", New(files ?? TwentyFive()));

    public static async Task<JsonElement> SubmittedAsync(this RunningGraph graph, JsonArray? files = null) =>
        await graph.DoneAsync(Author, "submitDraft", On(await graph.DraftedAsync(files), ("justification", "与市里商定")));

    public static async Task<JsonElement> ApprovedAsync(this RunningGraph graph, JsonArray? files = null)
    {
        var draft = await graph.SubmittedAsync(files);
        return await graph.DoneAsync(Approver, "approveDraft", await graph.ApprovalAsync(draft));
    }

    /// <summary>The approval of a draft on its report as it is now.</summary>
    public static async Task<JsonObject> ApprovalAsync(this RunningGraph graph, JsonElement draft)
    {
        var report = (await graph.FindAsync(draft, "report { reportHash dataFingerprint }")).GetProperty("report");
        return On(draft, ("reportHash", report.GetProperty("reportHash").GetString()), ("dataFingerprint", report.GetProperty("dataFingerprint").GetString()));
    }

    public static async Task<JsonElement> FindAsync(this RunningGraph graph, JsonElement draft, string fields) =>
        (await graph.DataAsync($"query ($draft: ID!) {{ draft(draft: $draft) {{ {fields} }} }}", Some.Variables(("draft", draft.GetProperty("id").GetString())))).GetProperty("draft");

    private static JsonNode ShiftedCases(string path, int by)
    {
        var file = JsonNode.Parse(Text(path))!;
        foreach (var facts in file["cases"]!.AsArray().Where(one => (string)one!["month"]! == "2017-12").SelectMany(one => one!["facts"]!.AsObject()))
            if (facts.Value!["businessStartupCasesReported"] is { } reported)
                facts.Value["businessStartupCasesReported"] = (int)reported + by;
        return Change(path, file.ToJsonString(Legible));
    }
}
