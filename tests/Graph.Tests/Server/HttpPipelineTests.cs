using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>What stands between the network and the graph, as the program sets it up.</summary>
public sealed class HttpPipelineTests
{
    private const string Schemes = "graphql?query={schemes{nodes{code}}}";

    [Fact]
    public async Task The_rate_is_limited_and_its_state_shown()
    {
        await using var graph = await RunningGraph.EmptyAsync("--RateLimit:Permits=2", "--RateLimit:Window=00:01:00");
        using var first = await graph.Client.GetAsync(Schemes);
        Assert.Equal(("\"requests\";q=2;w=60", "\"requests\";r=1"), (Header(first, "RateLimit-Policy"), Header(first, "RateLimit")));
        using var second = await graph.Client.GetAsync(Schemes);
        Assert.Equal("\"requests\";r=0", Header(second, "RateLimit"));
        using var third = await graph.Client.GetAsync(Schemes);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal("application/graphql-response+json", third.Content.Headers.ContentType!.MediaType);
        var error = JsonDocument.Parse(await third.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        // Whoever watches over the server is not counted.
        Assert.Equal(HttpStatusCode.OK, (await graph.Client.GetAsync("health/live")).StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_compressed_for_whoever_reads_them_so(string encoding)
    {
        await using var graph = await RunningGraph.EmptyAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Schemes);
        request.Headers.AcceptEncoding.Add(new(encoding));
        using var response = await graph.Client.SendAsync(request);
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept", "Authorization", "Cookie", "Accept-Encoding"], response.Headers.Vary.ToArray());
        var sent = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(encoding == "br" ? new BrotliStream(sent, CompressionMode.Decompress) : new GZipStream(sent, CompressionMode.Decompress));
        Assert.Contains("nantong-2017", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://scores.example.cn", "https://scores.example.cn")]
    [InlineData("https://elsewhere.example", null)]
    public async Task Pages_of_other_origins_ask_only_if_listed(string origin, string? allowed)
    {
        await using var graph = await RunningGraph.EmptyAsync("--Cors:Origins=https://scores.example.cn");
        using var request = new HttpRequestMessage(HttpMethod.Options, "graphql") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } } };
        using var response = await graph.Client.SendAsync(request);
        Assert.Equal(allowed, Header(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task No_origin_is_listed_unless_somebody_lists_it()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Schemes) { Headers = { { "Origin", "https://elsewhere.example" } } };
        using var response = await graph.Client.SendAsync(request);
        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Answers_are_what_they_say_and_shown_in_nobodys_page()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        using var response = await graph.Client.GetAsync(Schemes);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(response, "Content-Security-Policy"));
        Assert.Null(Header(response, "Server"));
        Assert.Matches("^[0-9a-f]{32}$", Header(response, "X-Correlation-Id"));
    }

    [Fact]
    public async Task The_views_are_trusted_documents()
    {
        await using var graph = await RunningGraph.EmptyAsync("--Documents:Mode=only");
        Assert.Equal(HttpStatusCode.OK, (await graph.Client.GetAsync("graphql/persisted/month-ranking?variables={\"first\":3}")).StatusCode);
        Assert.Equal("HC0067", (await graph.ErrorAsync("{ schemes { nodes { code } } }")).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_schema_is_asked_for_only_where_programs_are_developed()
    {
        await using var graph = await RunningGraph.EmptyAsync("--Introspection=");
        Assert.Equal("HC0046", (await graph.ErrorAsync("{ __schema { queryType { name } } }")).GetProperty("extensions").GetProperty("code").GetString());
        Assert.StartsWith("schema {", await graph.SdlAsync(), StringComparison.Ordinal);
        await using var developed = await RunningGraph.EmptyAsync("--Introspection=", "--environment=Development");
        Assert.Equal("Query", (await developed.DataAsync("{ __schema { queryType { name } } }")).GetProperty("__schema").GetProperty("queryType").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_refused()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        using var response = await graph.Client.PostAsync("graphql", new StringContent("{\"query\":\"" + new string(' ', 2_000_000) + "\"}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("HC0010", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
