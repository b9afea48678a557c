using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests;

/// <summary>What is stored is told: in order, each thing once, and nothing that was not stored.</summary>
public sealed class SubscriptionTests
{
    private const string Reported = "businessStartupCasesReported";
    private const string Scored = "subscription ($month: Month, $participant: String, $after: ID) { onMonthScored(scheme: \"nantong-2017\", month: $month, participant: $participant, after: $after) { id month sequence } }";
    private const string Submitted = "subscription ($month: Month, $participant: String, $after: ID) { onSubmission(month: $month, participant: $participant, after: $after) { id month sequence facts { value } } }";
    private const string Published = "subscription ($indicator: String, $after: ID) { onRuleVersionPublished(indicator: $indicator, after: $after) { id effective indicator { code } } }";

    [Fact]
    public async Task A_scored_month_is_told_with_all_that_was_scored()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var before = (await graph.DataAsync("{ months(where: { month: { eq: \"2017-10\" } }) { nodes { evaluation { id } } } }")).GetProperty("months").GetProperty("nodes")[0].GetProperty("evaluation").GetProperty("id").GetString();
        using var events = await Subscription.OpenAsync(
            graph,
            "subscription ($after: ID) { onMonthScored(month: \"2017-10\", after: $after) { scoredMonth { month scheme { code } } submission { submittedBy } scorecards { final } scorecard(participant: \"海门市\") { participant { code } final } } }",
            Some.Variables(("after", before)));
        await graph.AcceptedAsync(Cases(1));
        var told = await events.NextAsync();
        Assert.Equal("nantong-2017", told.GetProperty("scoredMonth").GetProperty("scheme").GetProperty("code").GetString());
        Assert.Equal("海门市", told.GetProperty("scorecard").GetProperty("participant").GetProperty("code").GetString());
        Assert.Equal(9, told.GetProperty("scorecards").GetArrayLength());
    }

    [Fact]
    public async Task Only_what_was_stored_is_told_and_only_of_the_month_asked_for()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        var first = await graph.AcceptedAsync(Cases(1));
        using var scored = await Subscription.OpenAsync(graph, Scored, Some.Variables(("month", "2017-10"), ("after", EvaluationOf(first))));
        using var submitted = await Subscription.OpenAsync(graph, Submitted, Some.Variables(("month", "2017-10"), ("after", Id(first))));
        await graph.AcceptedAsync(Cases(2, "2017-11"));
        await graph.RefusedAsync(Some.Submission([("海门市", "noSuchFact", "1")]));
        var retried = Cases(3);
        await graph.AcceptedAsync(retried.DeepClone().AsObject());
        await graph.AcceptedAsync(retried.DeepClone().AsObject());
        await graph.AcceptedAsync(Cases(4));
        Assert.Equal(2, await SequenceAsync(scored));
        Assert.Equal(3, await SequenceAsync(scored));
        Assert.Equal("3", Value(await submitted.NextAsync()));
        Assert.Equal("4", Value(await submitted.NextAsync()));
    }

    [Fact]
    public async Task A_participant_hears_of_what_changed_for_it()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var first = await graph.AcceptedAsync(Some.Submission([("海门市", Reported, "20"), ("海安县", Reported, "20")]));
        var sequence = first.GetProperty("evaluation").GetProperty("sequence").GetInt32();
        using var scored = await Subscription.OpenAsync(graph, Scored, Some.Variables(("month", "2017-10"), ("participant", "海门市"), ("after", EvaluationOf(first))));
        using var submitted = await Subscription.OpenAsync(graph, Submitted, Some.Variables(("participant", "海门市"), ("after", Id(first))));
        // The same values again change no scorecard.
        await graph.AcceptedAsync(Cases(20));
        await graph.AcceptedAsync(Some.Submission([("海安县", Reported, "20")]));
        await graph.AcceptedAsync(Cases(0));
        Assert.Equal(sequence + 3, await SequenceAsync(scored));
        Assert.Equal("20", Value(await submitted.NextAsync()));
        Assert.Equal("0", Value(await submitted.NextAsync()));
    }

    [Fact]
    public async Task Without_a_start_only_what_is_new_is_told()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        await graph.AcceptedAsync(Cases(1));
        using var scored = await Subscription.OpenAsync(graph, Scored);
        var told = SequenceAsync(scored);
        for (var number = 2; !told.IsCompleted; number++) await graph.AcceptedAsync(Cases(number));
        Assert.True(await told > 1);
    }

    [Fact]
    public async Task Whoever_comes_back_misses_nothing_and_hears_nothing_twice()
    {
        const int Count = 40;
        await using var graph = await RunningGraph.EmptyAsync();
        var last = EvaluationOf(await graph.AcceptedAsync(Cases(0)));
        var writing = Task.WhenAll(Enumerable.Range(0, 2).Select(async writer =>
        {
            for (var number = 1; number <= Count / 2; number++) await graph.AcceptedAsync(Cases(writer * 100 + number));
        }));
        var told = new List<int>();
        for (var stay = 1; told.Count < Count; stay = stay % 5 + 1)
        {
            using var scored = await Subscription.OpenAsync(graph, Scored, Some.Variables(("after", last)));
            for (var i = 0; i < stay && told.Count < Count; i++)
            {
                var evaluation = await scored.NextAsync();
                (last, var sequence) = (Id(evaluation), evaluation.GetProperty("sequence").GetInt32());
                told.Add(sequence);
            }
        }

        await writing;
        Assert.Equal(Enumerable.Range(2, Count), told);
    }

    [Fact]
    public async Task A_new_rule_version_is_told_while_the_server_runs()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        var last = await LastVersionAsync(graph);
        using var events = await Subscription.OpenAsync(graph, Published, Some.Variables(("indicator", "A1.G1.I1"), ("after", last)));
        Assert.Empty(await graph.PublishAsync(
            graph.Change("2017-10/A1.G1.I1.json", "businessStartupCasesReported >= 15", "businessStartupCasesReported >= 16"),
            graph.Change("2017-10/A1.G1.I2.json", "constructionPermitCasesReported >= 12", "constructionPermitCasesReported >= 13")));
        var told = await events.NextAsync();
        Assert.Equal("A1.G1.I1", told.GetProperty("indicator").GetProperty("code").GetString());
        Assert.Equal("2017-10", told.GetProperty("effective").GetString());
        // Whoever was away hears of it by coming back.
        using var later = await Subscription.OpenAsync(graph, Published, Some.Variables(("indicator", "A1.G1.I1"), ("after", last)));
        Assert.Equal(Id(told), Id(await later.NextAsync()));
    }

    [Theory]
    [InlineData("""{ "month": "2018-01" }""", "FACT016", "2018-01")]
    [InlineData("""{ "month": "2018-01", "participant": "海们市" }""", "FACT016", "海门市")]
    [InlineData("""{ "after": "RXZhbHVhdGlvbjo5OTk=" }""", "AFTER_UNKNOWN", "after")]
    public async Task A_name_that_nothing_will_be_told_of_is_refused(string variables, string code, string part)
    {
        await using var graph = await RunningGraph.EmptyAsync();
        using var events = await Subscription.OpenAsync(graph, Scored, JsonNode.Parse(variables)!.AsObject());
        var error = (await events.AnswerAsync())!.Value.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(part, error.GetProperty("message").GetString() + error.GetProperty("extensions").GetProperty("messageEn").GetString(), StringComparison.Ordinal);
        Assert.Null(await events.AnswerAsync());
    }

    private static JsonObject Cases(int number, string month = "2017-10") => Some.Submission([("海门市", Reported, $"{number}")], month: month);

    private static string EvaluationOf(JsonElement submission) => Id(submission.GetProperty("evaluation"));

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static string Value(JsonElement submission) => submission.GetProperty("facts")[0].GetProperty("value").GetRawText();

    private static async Task<int> SequenceAsync(Subscription events) => (await events.NextAsync()).GetProperty("sequence").GetInt32();

    private static async Task<string?> LastVersionAsync(RunningGraph graph)
    {
        await using var rows = graph.Database.Read();
        var id = rows.RuleVersions.OrderBy(row => row.Sequence).Select(row => row.Id).Last();
        return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"RuleVersion:{id}"));
    }
}
