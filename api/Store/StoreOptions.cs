using Npgsql;

namespace ScoringGraph.Store;

/// <summary>Where the database is and how it is used.</summary>
/// <param name="Source">The SQLite file, made if it does not exist in a folder that does; or the connection string of a PostgreSQL database that exists.</param>
/// <param name="Provider">Which of the two.</param>
public sealed record StoreOptions(string Source, StoreProvider Provider = StoreProvider.Sqlite)
{
    /// <summary>Whether a text is a connection string of PostgreSQL, and names a server.</summary>
    public static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>How long to wait for another writer to give up the lock; at least a second.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often to look for what other programs wrote, where the database does not say so by itself.</summary>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gives the moments that rows are stamped with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with the text of every SQL statement before it runs; for logs and counts.</summary>
    public Action<string>? OnStatement { get; init; }

    /// <summary>How many contexts are kept for reuse.</summary>
    public int PoolSize { get; init; } = 64;
}

/// <summary>What keeps the rows.</summary>
public enum StoreProvider
{
    /// <summary>A file of one's own, nothing to install.</summary>
    Sqlite,

    /// <summary>A server that several processes share.</summary>
    PostgreSql,
}
