using Npgsql;
using NpgsqlTypes;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>Appends rows by `COPY`: they stream to the server and it answers once, where an insert for each would wait for each.</summary>
internal static class CopyInserter
{
    public static string Statement(string table, InsertColumn[] columns) =>
        $"COPY \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)";

    public static async Task InsertAsync(NpgsqlConnection connection, string statement, InsertColumn[] columns, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var types = TypesOf(connection, columns);
        await using var copy = await connection.BeginBinaryImportAsync(statement, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < columns.Length; i++)
                await copy.WriteAsync(columns[i].ValueOf(row), types[i], cancellationToken).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    // A copy takes the columns' types to the letter, so they are asked of the mapping and not guessed from values.
    private static NpgsqlDbType[] TypesOf(NpgsqlConnection connection, InsertColumn[] columns)
    {
        using var command = connection.CreateCommand();
        return [.. columns.Select(column => ((NpgsqlParameter)column.Mapping.CreateParameter(command, column.Name, null, true)).NpgsqlDbType)];
    }
}
