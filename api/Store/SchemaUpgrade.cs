using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace ScoringGraph.Store;

/// <summary>
/// Brings the tables up to date. The library's own way keeps its lock in a table, where it stays for ever if the process dies.
/// This is one transaction: killed midway, nothing has happened, and a second process finds the work done.
/// </summary>
internal static class SchemaUpgrade
{
    public static async Task RunAsync(StoreContext context, IStorage storage, CancellationToken cancellationToken)
    {
        if (IsCurrent(context, await AppliedAsync(context, cancellationToken).ConfigureAwait(false))) return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await storage.LockAsync(context, cancellationToken).ConfigureAwait(false);
        // Asked for a table that is not there, PostgreSQL would refuse the rest of the transaction.
        await ScalarAsync(context, context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken).ConfigureAwait(false);
        var applied = await AppliedAsync(context, cancellationToken).ConfigureAwait(false);
        if (IsCurrent(context, applied)) return;
        var script = context.GetService<IMigrator>().GenerateScript(
            applied.Count == 0 ? Migration.InitialDatabase : applied[^1], null, MigrationsSqlGenerationOptions.NoTransactions);
        await ScalarAsync(context, script, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task<string> ScalarAsync(StoreContext context, string statement, CancellationToken cancellationToken)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = statement;
        var answer = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        return answer?.ToString() ?? "";
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

    private static async Task<IReadOnlyList<string>> AppliedAsync(StoreContext context, CancellationToken cancellationToken) =>
        [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)];
}
