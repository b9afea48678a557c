using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests;

/// <summary>Each reports what is theirs to report, under their own name.</summary>
public sealed class ReportingTests : IAsyncLifetime
{
    private static readonly (string, string, string) Own = ("海门市", "businessStartupCasesReported", "20");
    private static readonly (string, string, string) Foreign = ("海门市", "guideAnomalies", "1");
    private static readonly (string, string, string) Assessed = ("海门市", "businessStartupCasesSampled", "5");

    private RunningGraph graph = null!;

    public async Task InitializeAsync() => graph = await RunningGraph.EmptyAsync();

    public async Task DisposeAsync() => await graph.DisposeAsync();

    [Fact]
    public async Task A_department_reports_its_own_facts_under_its_own_name()
    {
        var payload = await SubmitAsync(graph.Token("submitter", "市国土局"), Some.Submission([Own], parts: [("海安县", "A1.G1.I1", false)]));
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        Assert.Equal("部门填报人 (dev-submitter)", (await graph.DataAsync("{ submissions { nodes { submittedBy } } }")).GetProperty("submissions").GetProperty("nodes")[0].GetProperty("submittedBy").GetString());
    }

    [Fact]
    public async Task Every_fact_that_is_not_theirs_is_named_and_nothing_is_kept()
    {
        var payload = await SubmitAsync(
            graph.Token("submitter", "市国土局"),
            Some.Submission([Own, Foreign, Assessed, ("海门市", "noSuchFact", "1")], parts: [("海安县", "A2.G1.I1", false)]));
        Assert.Equal(
            ["UnknownFactError 海门市/noSuchFact", "FactNotYoursError 海门市/guideAnomalies", "FactNotYoursError 海门市/businessStartupCasesSampled", "FactNotYoursError 海安县/A2.G1.I1"],
            Errors(payload));
        Assert.Equal((0, 0, 0, 0), await graph.CountsAsync());
    }

    [Fact]
    public async Task An_assessor_reports_findings_and_leaves_the_rest_to_the_departments()
    {
        var token = graph.Token("assessor", "市国土局");
        Assert.Equal([], Errors(await SubmitAsync(token, Some.Submission([Assessed]))));
        Assert.Equal(["FactNotYoursError 海门市/businessStartupCasesReported"], Errors(await SubmitAsync(token, Some.Submission([Own]))));
        Assert.Equal(["FactNotYoursError 海门市/guideManualCheckScore"], Errors(await SubmitAsync(token, Some.Submission([("海门市", "guideManualCheckScore", "90")]))));
        Assert.Equal([], Errors(await SubmitAsync(graph.Token("assessor", "*"), Some.Submission([("海门市", "guideManualCheckScore", "90")]))));
    }

    [Fact]
    public async Task A_submitter_of_no_department_reports_nothing() =>
        Assert.Equal(["FactNotYoursError 海门市/businessStartupCasesReported"], Errors(await SubmitAsync(graph.Token("submitter"), Some.Submission([Own]))));

    [Fact]
    public async Task What_was_reported_is_answered_even_if_nothing_in_it_is_seen()
    {
        var payload = await SubmitAsync(graph.Token("submitter", "市国土局"), Some.Submission([]));
        Assert.NotEqual(JsonValueKind.Null, payload.GetProperty("submission").ValueKind);
    }

    private async Task<JsonElement> SubmitAsync(string token, JsonObject submission) => (await graph.DataAsync(Some.Submit, submission, token)).GetProperty("submitFacts");

    private static IEnumerable<string> Errors(JsonElement payload) => payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
        ? errors.EnumerateArray().Select(error => $"{error.GetProperty("__typename").GetString()} {error.GetProperty("path").GetString()}")
        : [];
}
