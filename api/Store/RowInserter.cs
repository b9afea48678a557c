using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ScoringGraph.Store;

/// <summary>
/// Appends rows. An evaluation is some two thousand of them, which change tracking would copy, watch and send one by one; this
/// prepares one statement per table. Appended rows are never tracked, so no update of one can come about by accident.
/// </summary>
internal static class RowInserter
{
    public static async Task InsertAsync<TRow>(StoreContext context, StatementWatch watch, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (rows.Count == 0) return;
        var table = context.Model.FindEntityType(typeof(TRow))!;
        var columns = table.GetProperties().Select(property => Column.Of(table, property)).ToArray();
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = Statement(table.GetTableName()!, columns);
        for (var i = 0; i < columns.Length; i++) command.Parameters.Add(columns[i].Mapping.CreateParameter(command, Name(i), null, true));
        watch.Report(command.CommandText);
        await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++) command.Parameters[i].Value = columns[i].ValueOf(row);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Statement(string table, Column[] columns) =>
        $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => Name(i)))})";

    private static string Name(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@p{index}");

    private sealed record Column(string Name, PropertyInfo Member, RelationalTypeMapping Mapping, ValueConverter? Converter)
    {
        public static Column Of(IEntityType table, IProperty property)
        {
            var mapping = property.GetRelationalTypeMapping();
            var store = StoreObjectIdentifier.Table(table.GetTableName()!);
            return new Column(property.GetColumnName(store)!, property.PropertyInfo!, mapping, mapping.Converter);
        }

        public object ValueOf(object row) => Member.GetValue(row) switch
        {
            null => DBNull.Value,
            var value => Converter?.ConvertToProvider(value) ?? value,
        };
    }
}
