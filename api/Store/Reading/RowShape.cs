using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ScoringGraph.Store.Reading;

/// <summary>How rows of one table are made from what a statement answers.</summary>
internal sealed class RowShape<TRow>
{
    private static readonly ConcurrentDictionary<IModel, RowShape<TRow>?> Shapes = new();

    private readonly Dictionary<string, ColumnReader<TRow>> columns;

    private RowShape(IEntityType type)
    {
        columns = type.GetProperties().ToDictionary(property => property.GetColumnName(), property => new ColumnReader<TRow>(property), StringComparer.Ordinal);
        IsFiltered = type.GetDeclaredQueryFilters().Count > 0;
        New = Expression.Lambda<Func<TRow>>(Expression.New(typeof(TRow))).Compile();
    }

    /// <summary>Makes a row whose members have their defaults.</summary>
    public Func<TRow> New { get; }

    /// <summary>Whether some readers see only some of the rows.</summary>
    public bool IsFiltered { get; }

    /// <summary>The shape of the rows in a database; null if they are no table's.</summary>
    public static RowShape<TRow>? Of(IModel model) => Shapes.GetOrAdd(model, found => found.FindEntityType(typeof(TRow)) is { } type ? new(type) : null);

    /// <summary>The reader of a column; null if the table has none of the name.</summary>
    public ColumnReader<TRow>? Find(string column) => columns.GetValueOrDefault(column);
}
