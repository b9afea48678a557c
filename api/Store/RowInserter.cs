using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ScoringGraph.Store.PostgreSql;

namespace ScoringGraph.Store;

/// <summary>
/// Appends rows. An evaluation is some two thousand of them, which change tracking would copy, watch and send one by one. Appended
/// rows are never tracked, so no update of one can come about by accident.
/// </summary>
internal static class RowInserter
{
    public static async Task InsertAsync<TRow>(StoreContext context, StatementWatch watch, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (rows.Count == 0) return;
        var table = context.Model.FindEntityType(typeof(TRow))!;
        var columns = InsertColumn.Of(table);
        var connection = context.Database.GetDbConnection();
        if (connection is NpgsqlConnection server)
        {
            var copy = CopyInserter.Statement(table.GetTableName()!, columns);
            watch.Report(copy);
            await CopyInserter.InsertAsync(server, copy, columns, rows, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var command = connection.CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = Statement(table.GetTableName()!, columns);
        watch.Report(command.CommandText);
        await InsertAsync(command, columns, rows, cancellationToken).ConfigureAwait(false);
    }

    // One statement for all rows of a table: a file has no round trips to save.
    private static async Task InsertAsync(DbCommand command, InsertColumn[] columns, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < columns.Length; i++) command.Parameters.Add(columns[i].Mapping.CreateParameter(command, Name(i), null, true));
        await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++) command.Parameters[i].Value = columns[i].ValueOf(row);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Statement(string table, InsertColumn[] columns) =>
        $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => Name(i)))})";

    private static string Name(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@p{index}");
}
