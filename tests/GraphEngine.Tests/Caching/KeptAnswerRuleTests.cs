using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;

namespace ScoringGraph.GraphEngine.Tests.Caching;

/// <summary>A kept answer is no way past what is asked of every request, and looks like any other.</summary>
public sealed class KeptAnswerRuleTests
{
    private const string Question = "{\"query\":\"{ counted }\"}";
    private const string Kept = "{\"data\":{\"counted\":1}}";

    [Fact]
    public async Task What_is_refused_before_it_is_read_is_refused_though_its_answer_is_kept()
    {
        await using var server = await CountedServer.StartAsync();
        Assert.Equal(Kept, await server.PostAsync(Question));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(server, "application/json", ("Content-Encoding", "gzip")));
        Assert.Equal(HttpStatusCode.NotAcceptable, await StatusAsync(server, "application/json", ("Accept", "text/html")));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(server, "application/json", ("Accept", "?")));
        Assert.Contains("event: next\ndata: {\"data\":{\"counted\":2}}", await server.PostAsync(Question, null, ("Accept", "text/event-stream")), StringComparison.Ordinal);
        Assert.Equal(Kept, await server.PostAsync(Question));
    }

    [Fact]
    public async Task A_document_that_may_no_longer_run_is_not_answered()
    {
        await using var server = await CountedServer.StartAsync();
        Assert.Equal(Kept, await server.PostAsync(Question));
        server.Options.Persisted.Mode = PersistedMode.Only;
        Assert.Contains("HC0067", await server.PostAsync(Question), StringComparison.Ordinal);
        server.Options.Persisted.Mode = PersistedMode.Off;
        Assert.Equal(Kept, await server.PostAsync(Question));
    }

    [Fact]
    public async Task Nor_is_one_that_asks_for_the_schema_or_costs_too_much()
    {
        const string Schema = "{\"query\":\"{ counted __schema { queryType { name } } }\"}";
        await using var server = await CountedServer.StartAsync();
        Assert.Equal(await server.PostAsync(Schema), await server.PostAsync(Schema));
        server.Options.AllowsIntrospection = false;
        Assert.Contains("HC0046", await server.PostAsync(Schema), StringComparison.Ordinal);
        server.Options.AllowsIntrospection = true;
        server.Options.Cost.MaxTypeCost = 0;
        Assert.Contains("HC0047", await server.PostAsync(Schema), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_the_answer_is_told_so()
    {
        await using var server = await CountedServer.StartAsync();
        using var first = await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, "graphql?query={counted}"));
        for (var times = 0; times < 2; times++)
        {
            using var again = await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, "graphql?query={counted}"), null, ("If-None-Match", first.Headers.ETag!.ToString()));
            Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
            Assert.Equal((first.Headers.ETag, first.Headers.CacheControl), (again.Headers.ETag, again.Headers.CacheControl));
        }
        using var whole = await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, "graphql?query={counted}"));
        Assert.Equal((first.Headers.ETag, Kept), (whole.Headers.ETag, await whole.Content.ReadAsStringAsync()));
        Assert.Equal(1, server.Counter.Count);
    }

    [Fact]
    public async Task Traces_and_metrics_tell_what_was_kept()
    {
        var traces = new ConcurrentQueue<Activity>();
        using var tracing = new ActivityListener
        {
            ShouldListenTo = s => s.Name == GraphTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = traces.Enqueue,
        };
        ActivitySource.AddActivityListener(tracing);
        var outcomes = new ConcurrentQueue<string?>();
        using var metering = new MeterListener { InstrumentPublished = (i, l) => { if (i.Name == "graphql.server.response_cache") l.EnableMeasurementEvents(i); } };
        metering.SetMeasurementEventCallback<long>((_, _, tags, _) => outcomes.Enqueue(tags[0].Value as string));
        metering.Start();
        await using var server = await CountedServer.StartAsync();
        await server.PostAsync("{\"query\":\"query CacheTraced { counted }\"}");
        await server.PostAsync("{\"query\":\"query CacheTraced { counted }\"}");
        Assert.Equal([null, true], traces.Where(t => t.DisplayName == "query CacheTraced").Select(t => t.GetTagItem("graphql.response.cached")));
        // Other tests keep answers at the same time.
        Assert.Contains("miss", outcomes);
        Assert.Contains("hit", outcomes);
    }

    private static async Task<HttpStatusCode> StatusAsync(CountedServer server, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(Question) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        foreach (var (name, value) in headers.Where(h => h.Name == "Content-Encoding"))
            request.Content.Headers.TryAddWithoutValidation(name, value);
        using var response = await server.SendAsync(request, null, [.. headers.Where(h => h.Name != "Content-Encoding")]);
        return response.StatusCode;
    }
}
