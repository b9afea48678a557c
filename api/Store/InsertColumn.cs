using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ScoringGraph.Store;

/// <summary>A column of a table that rows are appended to, and how a row's value for it is stored.</summary>
internal sealed record InsertColumn(string Name, PropertyInfo Member, RelationalTypeMapping Mapping, ValueConverter? Converter)
{
    public static InsertColumn[] Of(IEntityType table)
    {
        var store = StoreObjectIdentifier.Table(table.GetTableName()!);
        return [.. table.GetProperties().Select(property => (property, mapping: property.GetRelationalTypeMapping()))
            .Select(item => new InsertColumn(item.property.GetColumnName(store)!, item.property.PropertyInfo!, item.mapping, item.mapping.Converter))];
    }

    public object ValueOf(object row) => Member.GetValue(row) switch
    {
        null => DBNull.Value,
        var value => Converter?.ConvertToProvider(value) ?? value,
    };
}
