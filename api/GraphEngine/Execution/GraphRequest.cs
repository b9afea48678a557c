namespace ScoringGraph.GraphEngine;

/// <summary>What a client sends: a document, which of its operations, and the variables.</summary>
/// <param name="Query">The document; empty if only its id or hash is sent.</param>
/// <param name="OperationName">Which operation of the document; needed if it has several.</param>
/// <param name="Variables">The values of the operation's variables.</param>
public sealed record GraphRequest(
    string Query, string? OperationName = null, IReadOnlyDictionary<string, object?>? Variables = null)
{
    /// <summary>The id of a document that the server knows.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The SHA-256 of the document, in hexadecimal digits; with it the document may be left out from the second time on.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>Whether nothing may be changed, as over GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>Whether the client asked what the operation costs.</summary>
    public CostReporting Cost { get; init; }

    /// <summary>Whether introspection is allowed for this request; null as for every other.</summary>
    public bool? AllowsIntrospection { get; init; }

    /// <summary>Whether a subscription may run: whoever asks takes more than one answer.</summary>
    internal bool MaySubscribe { get; init; }

    /// <summary>The event that a subscription answers; null to open its stream, and for any other operation.</summary>
    internal object? Event { get; init; }

    /// <summary>Completes when the identity of whoever subscribed ends, and the subscription with it; null where the connection sees to that.</summary>
    internal Task? IdentityEnd { get; init; }

    /// <summary>Whether the reference engine answers even what has a plan; the answer is the same.</summary>
    public bool ByReference { get; init; }
}
