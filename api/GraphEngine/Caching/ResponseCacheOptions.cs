namespace ScoringGraph.GraphEngine;

/// <summary>Whether answers are kept, and how much of them.</summary>
public sealed record ResponseCacheOptions
{
    /// <summary>Whether answers are kept.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Megabytes of all kept answers; those used last are kept.</summary>
    public int MaxMegabytes { get; set; } = 64;

    /// <summary>Bytes of an answer that is kept; a larger one is made anew each time.</summary>
    public int MaxAnswerBytes { get; set; } = 4 * 1024 * 1024;
}
