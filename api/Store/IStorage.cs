using System.Data.Common;
using ScoringGraph.Store.Reading;

namespace ScoringGraph.Store;

/// <summary>Everything in which one database differs from the other.</summary>
internal interface IStorage : IDisposable
{
    /// <summary>A context to be disposed of, which returns it for reuse.</summary>
    StoreContext CreateContext();

    /// <summary>The same for a reader that sees no rows beyond the limits.</summary>
    StoreContext CreateContext(RowLimits limits);

    /// <summary>A connection that only reads, outside any transaction; to be disposed of.</summary>
    ValueTask<ReadLease> RentAsync(CancellationToken cancellationToken);

    /// <summary>Makes sure that the database may be used, and brings it up to date in one transaction.</summary>
    Task PrepareAsync(StoreContext context, CancellationToken cancellationToken);

    /// <summary>Starts a transaction whose queries all see what is stored at the first of them.</summary>
    DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>Keeps other writers out, of this process and any other, until the transaction at hand ends.</summary>
    Task LockAsync(StoreContext context, CancellationToken cancellationToken);

    /// <inheritdoc cref="ScoreDatabase.VersionAsync"/>
    ValueTask<long?> VersionAsync();

    /// <summary>Calls back when the database says that somebody committed, until it is cancelled; ends at once where a database never says so.</summary>
    Task ListenAsync(Action heard, CancellationToken cancellationToken);

    Task BackUpAsync(StoreContext context, string path, CancellationToken cancellationToken);

    Task<IReadOnlyList<string>> CheckAsync(StoreContext context, CancellationToken cancellationToken);
}
