using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class HttpGuardTests
{
    private const string Greeting = "graphql?query={greeting}";

    [Theory]
    [InlineData("text/plain", null, 404, "")]
    [InlineData("application/x-www-form-urlencoded", null, 404, "")]
    [InlineData("multipart/form-data; boundary=x", null, 400, "HC0077")]
    [InlineData("multipart/form-data; boundary=x", "1", 404, "")]
    [InlineData("application/json", null, 200, "hello")]
    public async Task A_body_that_any_page_could_post_is_not_executed(string type, string? preflight, int status, string part)
    {
        await using var library = await LibraryServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent("{\"query\":\"{ greeting }\"}") };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (preflight is not null)
            request.Headers.Add("GraphQL-Preflight", preflight);
        using var response = await library.Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(part, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_refused_unread()
    {
        await using var library = await LibraryServer.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("never looked at"));
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await library.Client.PostAsync("graphql", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("gzip", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_the_client_has_is_not_sent_again()
    {
        await using var library = await LibraryServer.StartAsync();
        using var first = await library.Client.GetAsync(Greeting);
        Assert.Equal("public, no-cache", string.Join(", ", first.Headers.GetValues("Cache-Control").Single().Split(", ").Order(StringComparer.Ordinal).Reverse()));
        Assert.Equal(["Accept", "Authorization", "Cookie"], first.Headers.Vary);
        using var again = await GetAsync(library, Greeting, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
        using var other = await GetAsync(library, "graphql?query={greeting(name:\"Bo\")}", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var otherFormat = await GetAsync(library, Greeting, request =>
        {
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            request.Headers.Add("Accept", "application/graphql-response+json");
        });
        Assert.Equal(HttpStatusCode.OK, otherFormat.StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Cookie", "session=x")]
    public async Task An_answer_to_somebody_known_is_kept_by_nobody_else(string header, string value)
    {
        await using var library = await LibraryServer.StartAsync();
        using var response = await GetAsync(library, Greeting, request => request.Headers.TryAddWithoutValidation(header, value));
        Assert.True(response.Headers.CacheControl is { Private: true, NoCache: true, Public: false });
    }

    [Fact]
    public async Task Changes_and_errors_are_not_kept()
    {
        await using var library = await LibraryServer.StartAsync();
        foreach (var path in new[] { "graphql?query={refusal}", "graphql?query={nothing}" })
        {
            using var response = await library.Client.GetAsync(path);
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Null(response.Headers.ETag);
        }
        using var post = await library.Client.PostAsync("graphql", new StringContent("{\"query\":\"{ greeting }\"}", Encoding.UTF8, "application/json"));
        Assert.True(post.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_failure_bears_the_number_that_the_response_bears()
    {
        var log = new KeptLog();
        await using var library = await LibraryServer.StartAsync(host: b => b.Logging.Services.Add(log.AsProvider()));
        using var response = await library.Client.GetAsync("graphql?query={failure}");
        var id = response.Headers.GetValues("X-Correlation-Id").Single();
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains($"\"extensions\":{{\"correlationId\":\"{id}\"}}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        var entry = Assert.Single(log.Entries, e => e.Values.ContainsKey("CorrelationId"));
        Assert.Equal((id, "failure"), (entry.Values["CorrelationId"], entry.Values["Field"]));
        Assert.Contains("secret", entry.Exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_outside_of_the_graph_is_masked_too()
    {
        await using var library = await LibraryServer.StartAsync(g => g.AddErrorFilter(_ => throw new InvalidOperationException("the filter is secret")));
        var (status, body) = await library.GetAsync("graphql?query={failure}");
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains("Unexpected Execution Error", body, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.Status500InternalServerError, status);
    }

    [Fact]
    public async Task A_filter_says_what_a_client_can_do_about_a_failure()
    {
        await using var library = await LibraryServer.StartAsync(g => g.AddErrorFilter(error => error.Exception is InvalidOperationException
            ? ErrorBuilder.New().SetMessage("Try again later.").SetCode("SERVICE_UNAVAILABLE").Build()
            : error));
        var (status, body) = await library.GetAsync("graphql?query={failure}");
        Assert.Equal(200, status);
        Assert.Matches("\"message\":\"Try again later.\".*\"extensions\":{\"correlationId\":\"[0-9a-f]{32}\",\"code\":\"SERVICE_UNAVAILABLE\"}", body);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_answered()
    {
        await using var library = await LibraryServer.StartAsync(g => g.ModifyLimits(l => l.ExecutionTimeout = TimeSpan.FromMilliseconds(50)));
        var (status, body) = await library.GetAsync("graphql?query={slow}");
        Assert.Equal(200, status);
        Assert.Contains("HC0045", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_that_is_too_high_is_a_bad_request_and_a_report_goes_with_the_answer()
    {
        await using var library = await LibraryServer.StartAsync(g => g.ModifyCostOptions(c => c.MaxFieldCost = 10));
        Assert.Equal(400, (await library.PostAsync("{\"query\":\"{ books { nodes { title } } }\"}")).Status);
        Assert.Equal(200, (await library.PostAsync("{\"query\":\"{ books { nodes { title } } }\"}", "application/json")).Status);
        using var response = await GetAsync(library, Greeting, request => request.Headers.Add("GraphQL-Cost", "report"));
        Assert.EndsWith("\"extensions\":{\"operationCost\":{\"fieldCost\":0,\"typeCost\":1}}}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var validated = await GetAsync(library, "graphql?query={failure}", request => request.Headers.Add("GraphQL-Cost", "validate"));
        Assert.Equal("{\"extensions\":{\"operationCost\":{\"fieldCost\":0,\"typeCost\":1}}}", await validated.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> GetAsync(LibraryServer library, string path, Action<HttpRequestMessage> configure)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        configure(request);
        return await library.Client.SendAsync(request);
    }
}
