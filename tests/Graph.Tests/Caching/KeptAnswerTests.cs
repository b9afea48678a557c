using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ScoringGraph.Graph.Access;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Caching;

/// <summary>Answers are kept while the data stays as it is, whoever changes it, and each is only for whoever asked.</summary>
public sealed class KeptAnswerTests
{
    private const string Facts = "{ facts(first: 5) { totalCount nodes { name value } } }";

    public static TheoryData<StoreProvider> Databases => [StoreProvider.Sqlite, StoreProvider.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Databases))]
    public async Task Asked_twice_the_database_is_asked_once(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        foreach (var view in View.Names.Where(name => name != "submit-facts"))
        {
            var first = await graph.DataAsync(View.Text(view));
            using var counter = graph.Database.CountStatements();
            Assert.Equal(first.GetRawText(), (await graph.DataAsync(View.Text(view))).GetRawText());
            Assert.Equal([], counter.Statements);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Databases))]
    public async Task Whatever_anybody_writes_is_in_the_next_answer(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        await using var other = await graph.AnotherAsync(TimeSpan.FromHours(1));
        for (var round = 1; round <= 5; round++)
        {
            var before = await TotalAsync(graph);
            Assert.Equal(before, await TotalAsync(other));
            await (round % 2 == 0 ? graph : other).AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", $"{round}")]));
            Assert.Equal((before + 1, before + 1), (await TotalAsync(graph), await TotalAsync(other)));
        }
    }

    [Fact]
    public async Task Everybody_gets_what_they_would_get_without_it()
    {
        await using var graph = await RunningGraph.WithSamplesAsync("--RateLimit:Permits=0");
        var tokens = Roles.All.Select(role => graph.Token(role.Code))
            .Concat([graph.Token("submitter", "市国土局"), graph.Token("submitter", "市编办"), graph.Token("submitter", "*"), graph.Token("assessor", "市国土局")]).ToArray();
        string[] questions = [.. View.Names.Where(name => name != "submit-facts").Select(View.Text), Facts, "{ submissions { totalCount nodes { submittedBy } } }"];
        foreach (var question in questions)
            for (var round = 0; round < 2; round++)
                foreach (var (token, index) in tokens.Select((token, index) => (token, index)))
                {
                    // Nobody asked this before, word for word.
                    var made = await graph.AskAsync($"{question} # {round} {index}", token: token);
                    Assert.Equal(Text(made), Text(await graph.AskAsync(question, token: token)));
                }
    }

    [Fact]
    public async Task A_token_that_does_not_hold_gets_no_kept_answer()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DataAsync(Facts);
        var refused = await graph.AskAsync(Facts, token: graph.Token("administrator") + "x");
        Assert.Equal("AUTH_NOT_AUTHENTICATED", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_kept_answer_is_compressed_and_guarded_like_any_other()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        var answers = new List<(HttpStatusCode, string, string, string)>();
        for (var times = 0; times < 3; times++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query={schemes{nodes{code}}}");
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            using var response = await graph.Client.SendAsync(request);
            var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "X-Correlation-Id" or "RateLimit")).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
            answers.Add((response.StatusCode, string.Join('\n', headers), response.Content.Headers.ContentEncoding.Single(), Convert.ToBase64String(await response.Content.ReadAsByteArrayAsync())));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var graph = await RunningGraph.WithSamplesAsync("--ResponseCache:Enabled=false");
        await graph.DataAsync(Facts);
        using var counter = graph.Database.CountStatements();
        await graph.DataAsync(Facts);
        Assert.NotEmpty(counter.Statements);
    }

    private static async Task<int> TotalAsync(RunningGraph graph) => (await graph.DataAsync(Facts)).GetProperty("facts").GetProperty("totalCount").GetInt32();

    private static string Text(JsonElement answer) => answer.GetRawText();
}
