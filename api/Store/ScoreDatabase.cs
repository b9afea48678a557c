using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ScoringGraph.Store.Sqlite;

namespace ScoringGraph.Store;

/// <summary>
/// What is remembered: one SQLite file, many readers, one writer. Writers of this process queue at a gate, because waiting there
/// is fair and short, and waiting for the file's lock is neither. Other processes meet at the file's lock.
/// </summary>
public sealed class ScoreDatabase : IAsyncDisposable
{
    private readonly StoreOptions options;
    private readonly string connectionString;
    private readonly StatementWatch watch;
    private readonly PooledDbContextFactory<StoreContext> contexts;
    private readonly PooledDbContextFactory<LimitedStoreContext> limitedContexts;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly AsyncLocal<bool> isWriting = new();
    private long revision;

    private ScoreDatabase(StoreOptions options)
    {
        this.options = options;
        watch = new StatementWatch(options.OnStatement);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.LockTimeout.TotalSeconds)),
        }.ConnectionString;
        contexts = Contexts<StoreContext>();
        limitedContexts = Contexts<LimitedStoreContext>();
    }

    /// <summary>How many transactions this process has committed; a cache of answers is good while it stays the same.</summary>
    public long Revision => Interlocked.Read(ref revision);

    /// <summary>Opens the database, makes it if there is none, and brings it up to date in one transaction.</summary>
    /// <exception cref="StoreException">The file is damaged, locked, from a newer version, or cannot be opened.</exception>
    public static async Task<ScoreDatabase> OpenAsync(StoreOptions options, CancellationToken cancellationToken = default)
    {
        var database = new ScoreDatabase(options);
        try
        {
            await using var context = database.contexts.CreateDbContext();
            await SqliteFaults.TranslateAsync(() => SqliteStart.PrepareAsync(context, cancellationToken)).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A context to read with; the caller disposes of it.</summary>
    public ReadContext Read() => new(contexts.CreateDbContext(), owns: true);

    /// <summary>A context to read with that sees no rows beyond the limits; the caller disposes of it.</summary>
    public ReadContext Read(RowLimits limits)
    {
        var context = limitedContexts.CreateDbContext();
        context.Limits = limits;
        return new ReadContext(context, owns: true);
    }

    /// <summary>A context whose queries all see the database as it is at the first of them; the caller disposes of it.</summary>
    public ReadContext ReadSnapshot()
    {
        var context = contexts.CreateDbContext();
        context.Database.OpenConnection();
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        context.Database.UseTransaction(transaction);
        return new ReadContext(context, owns: true, transaction);
    }

    /// <summary>Runs the work in one transaction, after whoever came before, and commits it if it returns. Not to be called from within the work.</summary>
    /// <exception cref="StoreException">The storage failed; nothing was saved.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteContext, Task<T>> work, CancellationToken cancellationToken = default)
    {
        if (isWriting.Value) throw new InvalidOperationException("A write waits for the write it is part of; use the context at hand.");
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await SqliteFaults.TranslateAsync(() => TransactAsync(work, cancellationToken)).ConfigureAwait(false);
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

    /// <summary>Copies the database, as it is now, into a new file while reading and writing go on.</summary>
    public async Task BackUpAsync(string path, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.CreateDbContext();
        await SqliteFaults.TranslateAsync(() => context.Database.ExecuteSqlRawAsync(SqliteSql.CopyTo, [path], cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Reads the whole file and reports what is damaged; empty if nothing is. Takes time in proportion to its size.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken = default)
    {
        await using var context = contexts.CreateDbContext();
        try
        {
            var lines = await SqliteFaults.TranslateAsync(
                () => context.Database.SqlQueryRaw<string>(SqliteSql.Integrity).ToListAsync(cancellationToken)).ConfigureAwait(false);
            return lines is ["ok"] ? [] : lines;
        }
        catch (StoreException damage) when (damage.Fault == StoreFault.Corrupt)
        {
            return [damage.Message];
        }
    }

    public ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        gate.Dispose();
        return ValueTask.CompletedTask;
    }

    internal StoreContext OpenContext() => contexts.CreateDbContext();

    private PooledDbContextFactory<TContext> Contexts<TContext>()
        where TContext : StoreContext => new(
            new DbContextOptionsBuilder<TContext>()
                .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .AddInterceptors(new SqliteSession(options.LockTimeout), watch)
                .Options,
            options.PoolSize);

    private async Task<T> TransactAsync<T>(Func<WriteContext, Task<T>> work, CancellationToken cancellationToken)
    {
        isWriting.Value = true;
        await using var context = contexts.CreateDbContext();
        // On SQLite this is BEGIN IMMEDIATE: the lock is taken before anything is read, so it cannot be lost halfway.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var answer = await work(new WriteContext(context, watch, options.Clock)).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref revision);
        return answer;
    }
}
