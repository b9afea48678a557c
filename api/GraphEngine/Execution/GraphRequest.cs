namespace ScoringGraph.GraphEngine;

/// <summary>What a client sends: a document, which of its operations, and the variables.</summary>
public sealed record GraphRequest(
    string Query, string? OperationName = null, IReadOnlyDictionary<string, object?>? Variables = null)
{
    /// <summary>Whether only queries may run, as over GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>Whether the client asked what the operation costs.</summary>
    public CostReporting Cost { get; init; }

    /// <summary>Whether introspection is allowed for this request; null as for every other.</summary>
    public bool? AllowsIntrospection { get; init; }
}
