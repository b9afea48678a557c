using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace ScoringGraph.Store.Sqlite;

/// <summary>What happens before a database is used: the library is safe, the file is ours and not from the future, the schema is current.</summary>
internal static class SqliteStart
{
    public static async Task<bool> PrepareAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        CheckLibrary(await ScalarAsync(context, SqliteSql.LibraryVersion, cancellationToken).ConfigureAwait(false));
        await ScalarAsync(context, SqliteSql.WriteAheadLog, cancellationToken).ConfigureAwait(false);
        if (!IsCurrent(context, await AppliedAsync(context, cancellationToken).ConfigureAwait(false)))
            await UpgradeAsync(context, cancellationToken).ConfigureAwait(false);
        return true;
    }

    internal static void CheckLibrary(string version)
    {
        if (Version.Parse(version) >= SqliteSql.OldestSafe) return;
        throw new StoreException(StoreFault.EngineTooOld, new(
            $"SQLite {version} 有可能损坏文件的缺陷；请使用 {SqliteSql.OldestSafe} 或更新的版本。",
            $"SQLite {version} has a bug that can damage files; use {SqliteSql.OldestSafe} or newer."));
    }

    private static bool IsCurrent(StoreContext context, IReadOnlyList<string> applied)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StoreException(StoreFault.TooNew, new(
                $"数据库由更新的版本写成（`{newer}`）；请升级本程序，或使用旧的备份。",
                $"A newer version wrote the database (`{newer}`); upgrade this program, or use an older backup."));
        }

        return applied.Count == known.Count;
    }

    // The library's own way keeps its lock in a table, where it stays for ever if the process dies. This is one transaction:
    // killed midway, nothing has happened, and a second process finds the work done.
    private static async Task UpgradeAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var applied = await AppliedAsync(context, cancellationToken).ConfigureAwait(false);
        if (IsCurrent(context, applied)) return;
        var script = context.GetService<IMigrator>().GenerateScript(
            applied.Count == 0 ? Migration.InitialDatabase : applied[^1], null, MigrationsSqlGenerationOptions.NoTransactions);
        await ScalarAsync(context, script, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> AppliedAsync(StoreContext context, CancellationToken cancellationToken) =>
        [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)];

    private static async Task<string> ScalarAsync(StoreContext context, string statement, CancellationToken cancellationToken)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = statement;
        var answer = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        return answer?.ToString() ?? "";
    }
}
