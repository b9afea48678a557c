using System.Diagnostics;

namespace ScoringGraph.GraphEngine;

/// <summary>The number under which a request is found in the log: that of its trace, if it is traced.</summary>
public sealed class Correlation
{
    /// <summary>The response header that tells the client.</summary>
    public const string Header = "X-Correlation-Id";

    public string Id { get; } = Activity.Current?.TraceId.ToHexString() ?? Guid.NewGuid().ToString("N");
}
