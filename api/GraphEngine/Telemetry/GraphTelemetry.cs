using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ScoringGraph.GraphEngine;

/// <summary>Where traces and metrics of requests come from. They name operations, never what was asked or with which variables.</summary>
public static class GraphTelemetry
{
    /// <summary>The name of the source of activities and of the meter.</summary>
    public const string Name = "ScoringGraph.GraphEngine";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.server.request.duration", "s", "How long requests took.");

    internal static readonly Histogram<double> FieldCost = Meter.CreateHistogram<double>(
        "graphql.server.request.field_cost", "{cost}", "What the fields of requests cost.");

    internal static readonly Counter<long> ResponseCache = Meter.CreateCounter<long>(
        "graphql.server.response_cache", "{request}", "Requests answered by what was kept, and answers made and kept.");

    internal static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "graphql.server.request.errors", "{error}", "Errors by code.");
}
