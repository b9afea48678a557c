using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ScoringGraph.Store.Reading;

/// <summary>One column of a statement: how a member of a row, or of what it is linked with, is filled from it, converted as the model says.</summary>
internal sealed class ColumnReader<TRow>
{
    /// <summary>Reads a column of the row's own table.</summary>
    public ColumnReader(IProperty property)
        : this(property.Name, (row, cursor, ordinal) => Expression.Assign(Expression.Property(row, property.PropertyInfo!), Value(property, cursor, ordinal)))
    {
    }

    /// <summary>Reads a column of a table that the row is linked with. The first column of its key makes the linked row, unless there is none.</summary>
    public ColumnReader(RowLink link, IProperty property)
        : this($"{link.Path}.{property.Name}", (row, cursor, ordinal) => link.Filled(row, property, Value(property, cursor, ordinal), Expression.Call(cursor, nameof(RowCursor.IsNull), null, ordinal))) =>
        IsNeeded = link.IsMadeBy(property);

    private ColumnReader(string member, Func<Expression, Expression, Expression, Expression> fill)
    {
        Member = member;
        var row = Expression.Parameter(typeof(TRow), "row");
        var cursor = Expression.Parameter(typeof(RowCursor), "cursor");
        var ordinal = Expression.Parameter(typeof(int), "ordinal");
        Fill = Expression.Lambda<Action<TRow, RowCursor, int>>(fill(row, cursor, ordinal), row, cursor, ordinal).Compile();
    }

    /// <summary>The member's name in C#; of a linked row with the path of the link before it.</summary>
    public string Member { get; }

    /// <summary>Whether it is read though nobody asks for it.</summary>
    public bool IsNeeded { get; }

    public Action<TRow, RowCursor, int> Fill { get; }

    private static Expression Value(IProperty property, Expression cursor, Expression ordinal)
    {
        var mapping = property.GetRelationalTypeMapping();
        var stored = Stored(mapping, cursor, ordinal);
        var value = mapping.Converter is not { } converter ? stored
            : EnumNames.Find(mapping.ClrType) is { } names && stored.Type == typeof(string) ? Expression.Invoke(names, stored)
            : Expression.Invoke(converter.ConvertFromProviderExpression, stored);
        var filled = value.Type == property.ClrType ? value : Expression.Convert(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(cursor, nameof(RowCursor.IsNull), null, ordinal), Expression.Default(property.ClrType), filled)
            : filled;
    }

    private static Expression Stored(RelationalTypeMapping mapping, Expression cursor, Expression ordinal)
    {
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        if (type == typeof(long)) return Expression.Call(cursor, nameof(RowCursor.Int64), null, ordinal);
        if (type == typeof(int)) return Expression.Call(cursor, nameof(RowCursor.Int32), null, ordinal);
        if (type == typeof(bool)) return Expression.Call(cursor, nameof(RowCursor.Boolean), null, ordinal);
        if (type == typeof(string)) return Expression.Call(cursor, nameof(RowCursor.Text), null, ordinal);
        var method = mapping.GetDataReaderMethod();
        var reader = Expression.Convert(Expression.Property(cursor, nameof(RowCursor.Reader)), method.DeclaringType!);
        return mapping.CustomizeDataReaderExpression(Expression.Call(reader, method, ordinal));
    }
}
