using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_trace_names_the_operation_and_tells_nothing_that_was_asked()
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == GraphTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var library = Some.Library();
        await library.AskAsync("query TraceGreeting($n: String) { greeting(name: $n) books { totalCount } }", new { n = "confidential" });
        await library.AskAsync("query TraceFailure { failure }");
        var greeting = Assert.Single(stopped, a => a.DisplayName == "query TraceGreeting");
        Assert.Equal(
            "graphql.operation.cost.field=20;graphql.operation.cost.type=2;graphql.operation.name=TraceGreeting;graphql.operation.type=query",
            string.Join(';', greeting.TagObjects.Select(t => $"{t.Key}={t.Value}").Order(StringComparer.Ordinal)));
        var failure = Assert.Single(stopped, a => a.DisplayName == "query TraceFailure");
        Assert.Equal((ActivityStatusCode.Error, "UNEXPECTED"), (failure.Status, failure.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Metrics_tell_apart_no_more_names_than_allowed_and_none_that_never_ran()
    {
        var names = new ConcurrentDictionary<string, int>();
        var errors = new ConcurrentQueue<string?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == GraphTelemetry.Name)
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
        {
            if (instrument.Name == "graphql.server.request.duration" && Tag(tags, "graphql.operation.name") is { } name)
                names.AddOrUpdate(name, 1, (_, n) => n + 1);
        });
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => errors.Enqueue(Tag(tags, "error.code")));
        listener.Start();
        using var library = Some.Library(g => g.ModifyLimits(l => l.MaxOperationNames = 3));
        await library.AskAsync("query MetricNever { nothing }");
        for (var i = 0; i < 20; i++)
            await library.AskAsync($"query Metric{i} {{ refusal }}");
        // Other tests run at the same time; their names begin otherwise.
        Assert.Equal(["Metric0", "Metric1", "Metric2"], names.Keys.Where(n => n.StartsWith("Metric", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.True(names["_OTHER"] >= 17);
        Assert.True(errors.Count(e => e == "CLOSED") >= 20);
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string key)
    {
        foreach (var tag in tags)
            if (tag.Key == key)
                return tag.Value as string;
        return null;
    }
}
