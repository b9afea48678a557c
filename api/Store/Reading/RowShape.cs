using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ScoringGraph.Store.Reading;

/// <summary>How rows of one table, and what they are linked with, are made from what a statement answers.</summary>
internal sealed class RowShape<TRow>
{
    private static readonly ConcurrentDictionary<IModel, RowShape<TRow>?> Shapes = new();

    private readonly IEntityType type;
    private readonly Dictionary<string, ColumnReader<TRow>> columns;
    private readonly ConcurrentDictionary<string, Dictionary<string, ColumnReader<TRow>>?> linked = new(StringComparer.Ordinal);

    private RowShape(IEntityType type)
    {
        this.type = type;
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

    /// <summary>The links that members lead over and a statement can follow, each after the one it starts from.</summary>
    public IReadOnlyList<string> Links(IReadOnlySet<string>? members)
    {
        var paths = from member in members ?? (IEnumerable<string>)[]
                    from dot in Enumerable.Range(0, member.Length).Where(i => member[i] == '.')
                    select member[..dot];
        return [.. paths.Distinct().Where(path => Linked(path) is not null).Order(StringComparer.Ordinal)];
    }

    /// <summary>The readers of the table's columns, by their names; of the table that a link leads to, if one is given.</summary>
    public IReadOnlyDictionary<string, ColumnReader<TRow>> Columns(string? link) => link is null ? columns : Linked(link)!;

    private Dictionary<string, ColumnReader<TRow>>? Linked(string path) => linked.GetOrAdd(path, _ => RowLink.Find(type, path) is { } link
        ? link.Target.GetProperties().ToDictionary(property => property.GetColumnName(), property => new ColumnReader<TRow>(link, property), StringComparer.Ordinal)
        : null);
}
