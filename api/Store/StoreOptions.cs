namespace ScoringGraph.Store;

/// <summary>Where the database is and how it is used.</summary>
/// <param name="Path">The SQLite file; made if it does not exist. Its folder must exist.</param>
public sealed record StoreOptions(string Path)
{
    /// <summary>How long to wait for another process to give up the write lock; at least a second.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gives the moments that rows are stamped with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with the text of every SQL statement before it runs; for logs and counts.</summary>
    public Action<string>? OnStatement { get; init; }

    /// <summary>How many contexts are kept for reuse.</summary>
    public int PoolSize { get; init; } = 64;
}
