namespace ScoringGraph.GraphEngine;

/// <summary>Which documents the server knows, and whether it runs any others.</summary>
public sealed record PersistedOptions
{
    /// <summary>Whether clients may, or must, name documents that the server knows.</summary>
    public PersistedMode Mode { get; set; }

    /// <summary>The folder of those documents, one `*.graphql` file each: its id is its name, or the SHA-256 of its text.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether clients may have any document remembered by its hash (automatic persisted queries).</summary>
    public bool Automatic { get; set; }

    /// <summary>How many documents are remembered by their hash; those used last are kept.</summary>
    public int MaxAutomaticDocuments { get; set; } = 1_000;

    /// <summary>Characters of a document that is remembered by its hash; a longer one is executed and not remembered.</summary>
    public int MaxAutomaticLength { get; set; } = 20_000;
}

/// <summary>Whether clients name documents that the server knows.</summary>
public enum PersistedMode
{
    /// <summary>No document is known by an id.</summary>
    Off,

    /// <summary>Known documents may be named; others may be sent.</summary>
    Allow,

    /// <summary>Only known documents are executed.</summary>
    Only,
}
