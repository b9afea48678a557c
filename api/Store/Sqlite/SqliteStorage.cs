using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ScoringGraph.Store.Reading;

namespace ScoringGraph.Store.Sqlite;

/// <summary>One SQLite file: many readers, one writer.</summary>
internal sealed class SqliteStorage : IStorage
{
    private readonly string connectionString;
    private readonly ContextPools<StoreContext, LimitedStoreContext> contexts;
    private readonly SqliteVersion version;
    private readonly SqliteReaders readers;

    public SqliteStorage(StoreOptions options, StatementWatch watch)
    {
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = options.Source,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.LockTimeout.TotalSeconds)),
        }.ConnectionString;
        version = new(connectionString);
        readers = new(connectionString, options.LockTimeout, options.PoolSize);
        contexts = new(options.PoolSize, sqlite => sqlite
            .UseSqlite(connectionString, database => database.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new SqliteSession(options.LockTimeout), watch));
    }

    public StoreContext CreateContext() => contexts.Create();

    public StoreContext CreateContext(RowLimits limits) => contexts.Create(limits);

    public ValueTask<ReadLease> RentAsync(CancellationToken cancellationToken) => new(readers.Rent());

    /// <summary>The library is safe, the file is ours and not from the future, its tables are current.</summary>
    public async Task PrepareAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        CheckLibrary(await SchemaUpgrade.ScalarAsync(context, SqliteSql.LibraryVersion, cancellationToken).ConfigureAwait(false));
        await SchemaUpgrade.ScalarAsync(context, SqliteSql.WriteAheadLog, cancellationToken).ConfigureAwait(false);
        await SchemaUpgrade.RunAsync(context, this, cancellationToken).ConfigureAwait(false);
    }

    public DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    // A transaction begins with BEGIN IMMEDIATE: the lock is taken before anything is read, so it cannot be lost halfway.
    public Task LockAsync(StoreContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<long?> VersionAsync() => new(version.Current());

    public Task ListenAsync(Action heard, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task BackUpAsync(StoreContext context, string path, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(SqliteSql.CopyTo, [path], cancellationToken);

    public async Task<IReadOnlyList<string>> CheckAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var lines = await context.Database.SqlQueryRaw<string>(SqliteSql.Integrity).ToListAsync(cancellationToken).ConfigureAwait(false);
        return lines is ["ok"] ? [] : lines;
    }

    public void Dispose()
    {
        readers.Dispose();
        version.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    internal static void CheckLibrary(string version)
    {
        if (Version.Parse(version) >= SqliteSql.OldestSafe) return;
        throw new StoreException(StoreFault.EngineTooOld, new(
            $"SQLite {version} 有可能损坏文件的缺陷；请使用 {SqliteSql.OldestSafe} 或更新的版本。",
            $"SQLite {version} has a bug that can damage files; use {SqliteSql.OldestSafe} or newer."));
    }
}
