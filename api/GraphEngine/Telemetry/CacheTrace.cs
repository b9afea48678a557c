using System.Diagnostics;

namespace ScoringGraph.GraphEngine;

/// <summary>What traces and metrics tell of kept answers.</summary>
internal static class CacheTrace
{
    private const string Outcome = "graphql.response_cache.outcome";
    private const string Cached = "graphql.response.cached";

    /// <summary>Tells of a request that nothing was executed for; it counts as a request of its operation all the same.</summary>
    public static void TellHit(KeptAnswer answer, OperationNames names)
    {
        var start = Stopwatch.GetTimestamp();
        using var activity = GraphTelemetry.Source.StartActivity("graphql");
        if (activity is not null)
        {
            activity.DisplayName = answer.Operation is null ? "query" : $"query {answer.Operation}";
            activity.SetTag("graphql.operation.type", "query").SetTag("graphql.operation.name", answer.Operation).SetTag(Cached, true);
        }
        var tags = new TagList { { "graphql.operation.type", "query" }, { Cached, true } };
        if (answer.Operation is not null)
            tags.Add("graphql.operation.name", names.Of(answer.Operation, ran: true));
        GraphTelemetry.Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        GraphTelemetry.ResponseCache.Add(1, new KeyValuePair<string, object?>(Outcome, "hit"));
    }

    /// <summary>Tells of an answer that had to be made, and was kept.</summary>
    public static void TellMiss() => GraphTelemetry.ResponseCache.Add(1, new KeyValuePair<string, object?>(Outcome, "miss"));
}
