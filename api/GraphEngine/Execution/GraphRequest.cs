namespace ScoringGraph.GraphEngine;

/// <summary>What a client sends: a document, which of its operations, and the variables.</summary>
public sealed record GraphRequest(
    string Query, string? OperationName = null, IReadOnlyDictionary<string, object?>? Variables = null)
{
    /// <summary>Whether only queries may run, as over GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>Whether the reference engine answers even what has a plan; the answer is the same.</summary>
    public bool ByReference { get; init; }
}
