using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests;

/// <summary>What is reported is kept once, corrected by more, and scored at once.</summary>
public sealed class SubmissionTests : IAsyncLifetime
{
    private const string Mine = "{ results(first: 1, where: { participant: { code: { eq: \"海门市\" } }, indicator: { code: { eq: \"A1.G1.I1\" } } }) { nodes { complete outcome points } } }";

    private static readonly (string, string, string) Cases = ("海门市", "businessStartupCasesReported", "20");

    private RunningGraph graph = null!;

    public async Task InitializeAsync() => graph = await RunningGraph.EmptyAsync();

    public async Task DisposeAsync() => await graph.DisposeAsync();

    [Fact]
    public async Task A_retry_gets_the_same_answer_and_stores_nothing_more()
    {
        var request = Some.Submission([Cases]);
        var first = await graph.AcceptedAsync((JsonObject)request.DeepClone());
        var again = await graph.AcceptedAsync(request);
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal((1, 1, 0, 1), await graph.CountsAsync());
    }

    [Fact]
    public async Task Another_request_with_the_same_client_id_is_refused_with_the_first_submission()
    {
        var id = Guid.NewGuid();
        await graph.AcceptedAsync(Some.Submission([Cases], id: id));
        var error = Assert.Single(await graph.RefusedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "21")], id: id)));
        Assert.Equal("IdempotencyKeyReusedError", error.GetProperty("__typename").GetString());
        await using var rows = graph.Database.Read();
        Assert.Equal(rows.Submissions.Single().Id, error.GetProperty("submissionId").GetGuid());
        Assert.Equal((1, 1, 0, 1), await graph.CountsAsync());
    }

    [Fact]
    public async Task Thirty_retries_at_once_are_one_submission_and_one_evaluation()
    {
        var request = Some.Submission([Cases]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => graph.AcceptedAsync((JsonObject)request.DeepClone())));
        Assert.Single(answers.Select(answer => answer.GetRawText()).Distinct());
        Assert.Equal((1, 1, 0, 1), await graph.CountsAsync());
    }

    [Fact]
    public async Task A_correction_names_what_it_replaces_and_history_stays()
    {
        await graph.AcceptedAsync(Some.Submission([Cases]));
        var second = await graph.AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "25")]));
        Assert.Equal(20, second.GetProperty("facts")[0].GetProperty("replaces").GetProperty("value").GetInt32());
        Assert.Equal(2, second.GetProperty("evaluation").GetProperty("sequence").GetInt32());
        Assert.Equal(1, second.GetProperty("evaluation").GetProperty("supersedes").GetProperty("sequence").GetInt32());
        var facts = (await graph.DataAsync("{ facts { nodes { value replacedBy { value } } } }")).GetProperty("facts").GetProperty("nodes");
        Assert.Equal("""[{"value":20,"replacedBy":{"value":25}},{"value":25,"replacedBy":null}]""", facts.GetRawText());
    }

    [Fact]
    public async Task A_withdrawn_fact_is_missing_and_not_a_no()
    {
        await graph.AcceptedAsync(Some.Submission([Cases]));
        Assert.True(await CompleteAsync());
        await graph.AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "null")]));
        Assert.False(await CompleteAsync());
        Assert.Equal("FACT_MISSING", (await graph.DataAsync(Mine)).GetProperty("results").GetProperty("nodes")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Who_takes_no_part_has_no_result_until_that_is_taken_back()
    {
        const string Results = "{ results(first: 1, where: { participant: { code: { eq: \"海门市\" } }, indicator: { code: { eq: \"A1.G1.I1\" } } }) { totalCount } }";
        var left = await graph.AcceptedAsync(Some.Submission([Cases], parts: [("海门市", "A1.G1.I1", false)]));
        Assert.Equal("""[{"takesPart":false,"reasonZh":"市级统一办理"}]""", left.GetProperty("nonParticipation").GetRawText());
        Assert.Equal(0, (await graph.DataAsync(Results)).GetProperty("results").GetProperty("totalCount").GetInt32());
        await graph.AcceptedAsync(Some.Submission(parts: [("海门市", "A1.G1.I1", true)]));
        Assert.Equal(1, (await graph.DataAsync(Results)).GetProperty("results").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_closed_month_takes_nothing_but_still_answers_retries()
    {
        var request = Some.Submission([Cases]);
        var first = await graph.AcceptedAsync((JsonObject)request.DeepClone());
        var closed = (await graph.DataAsync(Some.Close, Some.MonthChange())).GetProperty("closeMonth").GetProperty("scoredMonth");
        Assert.Equal("""{"isClosed":true,"events":[{"kind":"CLOSED","reason":"公示期满","by":"管理员 (dev-administrator)"}]}""", closed.GetRawText());

        var refused = Assert.Single(await graph.RefusedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "21")])));
        Assert.Equal("SubmissionPeriodClosedError", refused.GetProperty("__typename").GetString());
        Assert.Contains("openMonth", refused.GetProperty("messageEn").GetString(), StringComparison.Ordinal);
        Assert.Equal(first.GetRawText(), (await graph.AcceptedAsync(request)).GetRawText());
        await graph.AcceptedAsync(Some.Submission([Cases], month: "2017-11"));

        Assert.False((await graph.DataAsync(Some.Open, Some.MonthChange())).GetProperty("openMonth").GetProperty("scoredMonth").GetProperty("isClosed").GetBoolean());
        await graph.AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "21")]));
    }

    [Fact]
    public async Task An_operand_leads_to_the_report_that_its_evaluation_read()
    {
        const string History =
            """
            { months(where: { month: { eq: "2017-10" } }) { nodes { evaluations { scorecards { participant { code } results {
              indicator { code } awards { operands { name value reported { value replaces { value } submission { submittedBy } } } } } } } } } }
            """;
        await graph.AcceptedAsync(Some.Submission([Cases]));
        await graph.AcceptedAsync(Some.Submission([("海安县", "guideAnomalies", "3")]));
        await graph.AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "25")]));
        var reported = (await graph.DataAsync(History)).GetProperty("months").GetProperty("nodes")[0].GetProperty("evaluations").EnumerateArray()
            .Select(evaluation => OperandOf(evaluation).GetProperty("reported").GetProperty("value").GetInt32());
        Assert.Equal([20, 20, 25], reported);
    }

    private static JsonElement OperandOf(JsonElement evaluation) => evaluation.GetProperty("scorecards").EnumerateArray()
        .Single(card => card.GetProperty("participant").GetProperty("code").GetString() == "海门市").GetProperty("results").EnumerateArray()
        .Single(result => result.GetProperty("indicator").GetProperty("code").GetString() == "A1.G1.I1").GetProperty("awards")[0].GetProperty("operands")[0];

    private async Task<bool> CompleteAsync() => (await graph.DataAsync(Mine)).GetProperty("results").GetProperty("nodes")[0].GetProperty("complete").GetBoolean();
}
