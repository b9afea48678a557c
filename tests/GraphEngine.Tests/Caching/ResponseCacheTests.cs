using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ScoringGraph.GraphEngine.Tests.Caching;

/// <summary>The same question of the same user about the same data is answered once; anything else anew.</summary>
public sealed class ResponseCacheTests
{
    private const string Question = "{\"query\":\"query Q { counted }\"}";
    private const string Path = "graphql?query={counted}";

    [Theory]
    [InlineData("POST", "graphql")]
    [InlineData("GET", Path)]
    [InlineData("GET", "graphql?query=query($w:String){counted(word:$w)}&variables={\"w\":\"a\"}")]
    public async Task A_second_equal_question_is_answered_without_executing_anything(string method, string path)
    {
        await using var server = await CountedServer.StartAsync();
        var answers = new List<string>();
        var correlations = new List<string>();
        for (var times = 0; times < 3; times++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Content = method == "POST" ? new StringContent(Question, Encoding.UTF8, "application/json") : null;
            using var response = await server.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.Equal(method == "POST", response.Headers.CacheControl!.NoStore);
            correlations.Add(response.Headers.GetValues("X-Correlation-Id").Single());
            answers.Add(await response.Content.ReadAsStringAsync());
        }
        Assert.Equal(1, server.Counter.Count);
        Assert.Single(answers.Distinct());
        Assert.Equal(3, correlations.Distinct().Count());
    }

    [Fact]
    public async Task What_differs_in_anything_is_another_question()
    {
        await using var server = await CountedServer.StartAsync();
        (string Body, string? Claims, (string, string)[] Headers)[] questions =
        [
            (Question, null, []),
            ("{\"query\":\"query Q { counted }\",\"operationName\":\"Q\"}", null, []),
            ("{\"query\":\"query Q { counted }\",\"variables\":{}}", null, []),
            ("{\"query\":\"query Q { counted  }\"}", null, []),
            ("{\"query\":\"query Q($w: String) { counted(word: $w) }\",\"variables\":{\"w\":\"a\"}}", null, []),
            ("{\"query\":\"query Q($w: String) { counted(word: $w) }\",\"variables\":{\"w\":\"ä\"}}", null, []),
            (Question, null, [("Accept", "application/graphql-response+json")]),
            (Question, null, [("GraphQL-Cost", "report")]),
            (Question, "sub=1", []),
            (Question, "sub=2", []),
            (Question, "sub=1;role=a", []),
            (Question, "sub=1;rolea=", []),
            (Question, "sub=1;role=a;role=b", []),
            (Question, "role=1;sub=a", []),
        ];
        foreach (var (body, claims, headers) in questions)
            await server.PostAsync(body, claims, headers);
        Assert.Equal(questions.Length, server.Counter.Count);
        foreach (var (body, claims, headers) in questions)
            await server.PostAsync(body, claims, headers);
        Assert.Equal(questions.Length, server.Counter.Count);
    }

    [Fact]
    public async Task What_only_tells_how_long_a_token_holds_makes_nobody_another()
    {
        await using var server = await CountedServer.StartAsync();
        var first = await server.PostAsync(Question, "sub=1;exp=1;iat=1;nbf=1;jti=a");
        Assert.Equal(first, await server.PostAsync(Question, "sub=1;exp=2;iat=2;nbf=2;jti=b"));
        Assert.Equal(first, await server.PostAsync(Question, "sub=1"));
        Assert.Equal(1, server.Counter.Count);
    }

    [Fact]
    public async Task Nobody_gets_what_somebody_else_was_told()
    {
        await using var server = await CountedServer.StartAsync();
        foreach (var claims in new[] { null, "sub=1", "sub=2", "sub=1;role=keeper" })
            for (var times = 0; times < 2; times++)
            {
                var answer = await server.PostAsync("{\"query\":\"{ mine }\"}", claims);
                Assert.StartsWith($"{{\"data\":{{\"mine\":\"{claims?.Replace(";", ",", StringComparison.Ordinal).Replace("=", ": ", StringComparison.Ordinal)}", answer, StringComparison.Ordinal);
            }
        Assert.Equal(4, server.Counter.Count);
    }

    [Fact]
    public async Task Changed_data_is_seen_by_the_next_request()
    {
        await using var server = await CountedServer.StartAsync();
        await server.PostAsync(Question);
        server.Counter.Version = 2;
        Assert.Equal("{\"data\":{\"counted\":2}}", await server.PostAsync(Question));
        Assert.Equal("{\"data\":{\"counted\":2}}", await server.PostAsync(Question));
    }

    [Fact]
    public async Task An_answer_during_which_the_data_changed_is_not_given_for_the_new_data()
    {
        await using var server = await CountedServer.StartAsync();
        server.Counter.OnResolve = () => server.Counter.Version++;
        await server.PostAsync(Question);
        server.Counter.OnResolve = null;
        Assert.Equal("{\"data\":{\"counted\":2}}", await server.PostAsync(Question));
    }

    [Fact]
    public async Task Nothing_is_kept_while_nobody_knows_how_old_the_data_is()
    {
        await using var server = await CountedServer.StartAsync();
        server.Counter.Version = null;
        await server.PostAsync(Question);
        await server.PostAsync(Question);
        Assert.Equal((2, 0), (server.Counter.Count, server.Cache.Size));
    }

    [Theory]
    [InlineData("{\"query\":\"mutation { count { int } }\"}")]
    [InlineData("{\"query\":\"{ countedFailure }\"}")]
    [InlineData("{\"query\":\"{ counted refusal }\"}")]
    [InlineData("{\"query\":\"{ countedSlowly }\"}")]
    public async Task Neither_a_change_nor_an_error_is_kept(string body)
    {
        await using var server = await CountedServer.StartAsync(graph: g => g.ModifyLimits(l => l.ExecutionTimeout = TimeSpan.FromMilliseconds(100)));
        await server.PostAsync(body);
        // More than once, for what fails is run again by the reference engine, which words the failure.
        var before = server.Counter.Count;
        Assert.NotEqual(0, before);
        await server.PostAsync(body);
        Assert.NotEqual(before, server.Counter.Count);
        Assert.Equal(0, server.Cache.Size);
    }

    [Fact]
    public async Task What_a_client_gave_up_is_not_kept()
    {
        await using var server = await CountedServer.StartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.GetAsync("graphql?query={countedSlowly}", patience.Token));
        Assert.Equal(0, server.Cache.Size);
    }

    [Fact]
    public async Task What_is_only_measured_or_too_large_is_not_kept()
    {
        await using var server = await CountedServer.StartAsync(o => o.MaxAnswerBytes = 50);
        await server.PostAsync(Question, null, ("GraphQL-Cost", "validate"));
        Assert.Equal(0, server.Cache.Size);
        var large = "{\"query\":\"{ " + string.Join(' ', Enumerable.Range(0, 10).Select(i => $"a{i}: counted")) + " }\"}";
        Assert.NotEqual(await server.PostAsync(large), await server.PostAsync(large));
        Assert.Equal(0, server.Cache.Size);
        await server.PostAsync(Question);
        Assert.NotEqual(0, server.Cache.Size);
    }

    [Fact]
    public async Task A_document_sent_with_its_hash_is_read_each_time_so_that_it_is_remembered()
    {
        await using var server = await CountedServer.StartAsync(graph: g => g.ModifyPersistedOptions(p => (p.Automatic, p.MaxAutomaticDocuments) = (true, 1)));
        var hash = Convert.ToHexStringLower(SHA256.HashData("{ counted }"u8));
        var alone = $"{{\"extensions\":{{\"persistedQuery\":{{\"sha256Hash\":\"{hash}\"}}}}}}";
        var both = $"{{\"query\":\"{{ counted }}\",{alone[1..]}";
        Assert.Contains("HC0020", await server.PostAsync(alone), StringComparison.Ordinal);
        await server.PostAsync(both);
        await server.PostAsync(both);
        await server.PostAsync(alone);
        await server.PostAsync(alone);
        Assert.Equal(3, server.Counter.Count);
    }

    [Fact]
    public async Task Nothing_is_kept_unless_so_configured()
    {
        await using var server = await CountedServer.StartAsync(o => o.Enabled = false);
        Assert.NotEqual(await server.PostAsync(Question), await server.PostAsync(Question));
    }
}
