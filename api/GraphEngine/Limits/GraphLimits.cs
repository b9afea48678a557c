namespace ScoringGraph.GraphEngine;

/// <summary>How large a request and its answer may be. Each limit of a request is checked before anything slower than linear looks at the request.</summary>
public sealed record GraphLimits
{
    /// <summary>Bytes of a request's body.</summary>
    public int MaxRequestBytes { get; set; } = 20 * 1000 * 1024;

    /// <summary>Characters of a document.</summary>
    public int MaxDocumentLength { get; set; } = 200_000;

    /// <summary>Tokens of a document.</summary>
    public int MaxTokens { get; set; } = 20_000;

    /// <summary>Selections nested in one another, fragments followed.</summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>Fields of an operation, each fragment counted wherever it is spread.</summary>
    public int MaxFields { get; set; } = 2_048;

    /// <summary>Aliases of a document.</summary>
    public int MaxAliases { get; set; } = 100;

    /// <summary>Directives at one place.</summary>
    public int MaxDirectives { get; set; } = 4;

    /// <summary>How long a request may run.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of an answer's JSON.</summary>
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Operations that execute at the same time; 0 for any number.</summary>
    public int MaxConcurrentOperations { get; set; } = 64;

    /// <summary>Operations that wait for one of these to end; those beyond are refused. The answers to events are never refused, they wait.</summary>
    public int MaxWaitingOperations { get; set; } = 1_000;

    /// <summary>Operation names that metrics tell apart.</summary>
    public int MaxOperationNames { get; set; } = 200;

    /// <summary>Documents remembered as parsed and valid.</summary>
    public int MaxCachedDocuments { get; set; } = 500;
}
