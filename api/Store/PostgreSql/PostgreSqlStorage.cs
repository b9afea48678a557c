using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ScoringGraph.Store.Reading;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>A PostgreSQL database, shared by any number of servers. Writers take turns by an advisory lock; readers never wait.</summary>
internal sealed class PostgreSqlStorage : IStorage
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource listening;
    private readonly PostgreSqlVersion version;
    private readonly string lockStatement;
    private readonly ContextPools<PostgreSqlContext, LimitedPostgreSqlContext> contexts;

    public PostgreSqlStorage(StoreOptions options, StatementWatch watch)
    {
        source = NpgsqlDataSource.Create(PostgreSqlSql.Connection(options.Source));
        listening = NpgsqlDataSource.Create(PostgreSqlSql.Alone(options.Source));
        version = new(source);
        lockStatement = PostgreSqlSql.Lock(options.LockTimeout);
        contexts = new(options.PoolSize, postgreSql => postgreSql
            .UseNpgsql(source)
            .AddInterceptors(watch));
    }

    public StoreContext CreateContext() => contexts.Create();

    public StoreContext CreateContext(RowLimits limits) => contexts.Create(limits);

    public async ValueTask<ReadLease> RentAsync(CancellationToken cancellationToken) =>
        new PostgreSqlLease(await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false));

    public async Task PrepareAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await SchemaUpgrade.RunAsync(context, this, cancellationToken).ConfigureAwait(false);
    }

    public DbTransaction BeginSnapshot(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public Task LockAsync(StoreContext context, CancellationToken cancellationToken) => SchemaUpgrade.ScalarAsync(context, lockStatement, cancellationToken);

    public ValueTask<long?> VersionAsync() => new(version.CurrentAsync());

    public Task ListenAsync(Action heard, CancellationToken cancellationToken) => PostgreSqlListener.RunAsync(listening, heard, cancellationToken);

    public Task BackUpAsync(StoreContext context, string path, CancellationToken cancellationToken) => throw new StoreException(StoreFault.Failed, new(
        "PostgreSQL 数据库请用 `pg_dump` 备份。", "Back up a PostgreSQL database with `pg_dump`."));

    // The server checks its pages itself, if it was set up with checksums.
    public async Task<IReadOnlyList<string>> CheckAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var failures = await SchemaUpgrade.ScalarAsync(context, PostgreSqlSql.ChecksumFailures, cancellationToken).ConfigureAwait(false);
        return failures is "" or "0" ? [] : [$"{failures} pages with a wrong checksum"];
    }

    public void Dispose()
    {
        version.Dispose();
        listening.Dispose();
        source.Dispose();
    }
}
