using Microsoft.EntityFrameworkCore;
using ScoringGraph.Store.PostgreSql;
using ScoringGraph.Store.Sqlite;

namespace ScoringGraph.Store;

/// <summary>
/// What is remembered: many readers, one writer. Writers of this process queue at a gate, because waiting there is fair and
/// short, and waiting for the database's lock is neither. Other processes meet at that lock.
/// </summary>
public sealed class ScoreDatabase : IAsyncDisposable
{
    private readonly StoreOptions options;
    private readonly StatementWatch watch;
    private readonly IStorage storage;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly AsyncLocal<bool> isWriting = new();
    private readonly CommitWatch commits;

    private ScoreDatabase(StoreOptions options)
    {
        this.options = options;
        watch = new StatementWatch(options.OnStatement);
        storage = options.Provider == StoreProvider.PostgreSql ? new PostgreSqlStorage(options, watch) : new SqliteStorage(options, watch);
        commits = new CommitWatch(storage, options.WatchInterval);
    }

    /// <summary>Opens the database, makes the file if there is none, and brings it up to date in one transaction.</summary>
    /// <exception cref="StoreException">The database is damaged, locked, from a newer version, or cannot be opened.</exception>
    public static async Task<ScoreDatabase> OpenAsync(StoreOptions options, CancellationToken cancellationToken = default)
    {
        var database = new ScoreDatabase(options);
        try
        {
            await using var context = database.OpenContext();
            await StorageFaults.TranslateAsync(() => database.storage.PrepareAsync(context, cancellationToken)).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Gives the moments that rows are stamped with.</summary>
    public TimeProvider Clock => options.Clock;

    /// <summary>A context to read with; the caller disposes of it.</summary>
    public ReadContext Read() => new(OpenContext(), watch, storage);

    /// <summary>A context to read with that sees no rows beyond the limits; the caller disposes of it.</summary>
    public ReadContext Read(RowLimits limits) => new(storage.CreateContext(limits), watch, storage);

    /// <summary>A context whose queries all see the database as it is at the first of them; the caller disposes of it.</summary>
    public ReadContext ReadSnapshot()
    {
        var context = OpenContext();
        context.Database.OpenConnection();
        var transaction = storage.BeginSnapshot(context.Database.GetDbConnection());
        context.Database.UseTransaction(transaction);
        return new ReadContext(context, watch, transaction);
    }

    /// <summary>
    /// Which state of the data is current: the number stays the same until somebody commits, in this process or any other, and
    /// none comes again. What is read afterwards is at least as new. Null if it cannot be told.
    /// </summary>
    public ValueTask<long?> VersionAsync() => storage.VersionAsync();

    /// <summary>The version now, and again whenever somebody has committed, in this process or any other.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken = default) => commits.RunAsync(cancellationToken);

    /// <summary>Runs the work in one transaction, after whoever came before, and commits it if it returns. Not to be called from within the work.</summary>
    /// <exception cref="StoreException">The storage failed; nothing was saved.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteContext, Task<T>> work, CancellationToken cancellationToken = default)
    {
        if (isWriting.Value) throw new InvalidOperationException("A write waits for the write it is part of; use the context at hand.");
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await StorageFaults.TranslateAsync(() => TransactAsync(work, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<WriteContext, Task> work, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async write =>
            {
                await work(write).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Counts the SQL statements from now until the counter is disposed.</summary>
    public StatementCounter CountStatements() => watch.Attach();

    /// <summary>Copies a SQLite database, as it is now, into a new file while reading and writing go on; PostgreSQL has `pg_dump`.</summary>
    public async Task BackUpAsync(string path, CancellationToken cancellationToken = default)
    {
        await using var context = OpenContext();
        await StorageFaults.TranslateAsync(() => storage.BackUpAsync(context, path, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Reports what is damaged; empty if nothing is. A SQLite file is read whole, which takes time; PostgreSQL tells what its checksums found.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken = default)
    {
        await using var context = OpenContext();
        try
        {
            return await StorageFaults.TranslateAsync(() => storage.CheckAsync(context, cancellationToken)).ConfigureAwait(false);
        }
        catch (StoreException damage) when (damage.Fault == StoreFault.Corrupt)
        {
            return [damage.Message];
        }
    }

    public ValueTask DisposeAsync()
    {
        storage.Dispose();
        gate.Dispose();
        return ValueTask.CompletedTask;
    }

    internal StoreContext OpenContext() => storage.CreateContext();

    private async Task<T> TransactAsync<T>(Func<WriteContext, Task<T>> work, CancellationToken cancellationToken)
    {
        isWriting.Value = true;
        await using var context = OpenContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await storage.LockAsync(context, cancellationToken).ConfigureAwait(false);
        var answer = await work(new WriteContext(context, watch, options.Clock)).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        commits.Say();
        return answer;
    }
}
