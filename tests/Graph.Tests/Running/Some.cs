using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests;

/// <summary>Requests that mention only what a test is about.</summary>
internal static class Some
{
    public const string Submit =
        """
        mutation ($input: SubmitFactsInput!) { submitFacts(input: $input) {
          submission { id month isSample noteZh facts { name value replaces { value } } nonParticipation { takesPart reasonZh } evaluation { id sequence complete supersedes { sequence } } }
          errors { __typename ... on Error { message } ... on UnknownSchemeError { code messageEn path } ... on UnknownMonthError { code messageEn path }
            ... on UnknownParticipantError { code messageEn path } ... on UnknownFactError { code messageEn path } ... on UnknownIndicatorError { code messageEn path }
            ... on FactTypeMismatchError { code messageEn path } ... on FactOutOfRangeError { code messageEn path } ... on DuplicateFactError { code messageEn path }
            ... on SubmissionPeriodClosedError { code messageEn path } ... on FactNotYoursError { code messageEn path } ... on IdempotencyKeyReusedError { messageEn submissionId } }
        } }
        """;

    public const string Close = "mutation ($input: CloseMonthInput!) { closeMonth(input: $input) { scoredMonth { isClosed events { kind reason by } } errors { __typename ... on Error { message } } } }";

    public const string Open = "mutation ($input: OpenMonthInput!) { openMonth(input: $input) { scoredMonth { isClosed events { kind reason by } } errors { __typename ... on Error { message } } } }";

    public static JsonObject Variables(params (string Name, JsonNode? Value)[] variables) => new(variables.Select(item => KeyValuePair.Create(item.Name, item.Value)));

    /// <summary>The variables of <see cref="Submit"/>. Values are JSON, as a client writes them.</summary>
    public static JsonObject Submission(
        IEnumerable<(string Participant, string Fact, string Json)>? facts = null,
        string scheme = "nantong-2017",
        string month = "2017-10",
        Guid? id = null,
        IEnumerable<(string Participant, string Indicator, bool TakesPart)>? parts = null) => Variables(("input", Variables(
            ("scheme", scheme),
            ("month", month),
            ("clientMutationId", (id ?? Guid.NewGuid()).ToString()),
            ("facts", new JsonArray([.. (facts ?? []).Select(fact => Variables(("participant", fact.Participant), ("fact", fact.Fact), ("value", JsonNode.Parse(fact.Json))))])),
            ("nonParticipation", new JsonArray([.. (parts ?? []).Select(part => Variables(("participant", part.Participant), ("indicator", part.Indicator), ("takesPart", part.TakesPart), ("reason", "市级统一办理")))])))));

    public static JsonObject MonthChange(string month = "2017-10", string scheme = "nantong-2017") =>
        Variables(("input", Variables(("scheme", scheme), ("month", month), ("reason", "公示期满"))));

    public static async Task<JsonElement> SubmitAsync(this RunningGraph graph, JsonObject submission) => (await graph.DataAsync(Submit, submission)).GetProperty("submitFacts");

    public static async Task<JsonElement> AcceptedAsync(this RunningGraph graph, JsonObject submission)
    {
        var payload = await graph.SubmitAsync(submission);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.GetProperty("errors").ToString());
        return payload.GetProperty("submission");
    }

    /// <summary>What was found wrong: `UnknownFactError FACT011 path`.</summary>
    public static async Task<IReadOnlyList<JsonElement>> RefusedAsync(this RunningGraph graph, JsonObject submission)
    {
        var payload = await graph.SubmitAsync(submission);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("submission").ValueKind);
        return [.. payload.GetProperty("errors").EnumerateArray()];
    }
}
