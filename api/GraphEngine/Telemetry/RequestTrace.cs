using System.Diagnostics;
using GraphQL;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>One request as traces and metrics tell of it.</summary>
internal sealed class RequestTrace(OperationNames names) : IDisposable
{
    private readonly Activity? activity = GraphTelemetry.Source.StartActivity("graphql");
    private readonly long start = Stopwatch.GetTimestamp();

    public void Tell(GraphQLOperationDefinition? operation, OperationCost? cost, ExecutionResult result)
    {
        var name = operation?.Name?.StringValue;
        var type = operation?.Operation.ToString().ToLowerInvariant();
        var tags = new TagList { { "graphql.operation.type", type } };
        if (name is not null)
            tags.Add("graphql.operation.name", names.Of(name, result.Executed));
        GraphTelemetry.Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        if (cost is { } measured)
            GraphTelemetry.FieldCost.Record(measured.Fields, tags);
        foreach (var error in result.Errors ?? [])
            GraphTelemetry.Errors.Add(1, [.. tags, new("error.code", Code(error))]);
        TellTrace(name, type, cost, result);
    }

    public void Dispose() => activity?.Dispose();

    private void TellTrace(string? name, string? type, OperationCost? cost, ExecutionResult result)
    {
        if (activity is null)
            return;
        activity.DisplayName = name is null ? type ?? "graphql" : $"{type} {name}";
        activity.SetTag("graphql.operation.type", type).SetTag("graphql.operation.name", name);
        activity.SetTag("graphql.operation.cost.field", cost?.Fields).SetTag("graphql.operation.cost.type", cost?.Types);
        if (result.Errors is not { Count: > 0 } errors)
            return;
        activity.SetStatus(ActivityStatusCode.Error);
        activity.SetTag("graphql.errors", errors.Count).SetTag("error.type", Code(errors[0]));
    }

    // A masked failure has no code that the client may see.
    private static string Code(ExecutionError error)
        => !string.IsNullOrEmpty(error.Code) ? error.Code
            : error.Extensions?.ContainsKey("correlationId") == true ? "UNEXPECTED" : "INVALID";
}
