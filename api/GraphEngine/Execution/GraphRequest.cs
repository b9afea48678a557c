namespace ScoringGraph.GraphEngine;

/// <summary>What a client sends: a document, which of its operations, and the variables.</summary>
public sealed record GraphRequest(
    string Query, string? OperationName = null, IReadOnlyDictionary<string, object?>? Variables = null)
{
    /// <summary>Whether nothing may be changed, as over GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>Whether a subscription may run: whoever asks takes more than one answer.</summary>
    internal bool MaySubscribe { get; init; }

    /// <summary>The event that a subscription answers; null to open its stream, and for any other operation.</summary>
    internal object? Event { get; init; }
}
