using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ScoringGraph.Store.Reading;

/// <summary>A translated query whose only parameter is the list of keys.</summary>
internal sealed class KeyedStatement<TKey, TRow>
{
    private readonly DbParameter template;
    private readonly Func<IReadOnlyList<TKey>, object> valueOf;

    private KeyedStatement(SelectStatement<TRow> select, DbParameter template, Func<IReadOnlyList<TKey>, object> valueOf) =>
        (Select, this.template, this.valueOf) = (select, template, valueOf);

    public SelectStatement<TRow> Select { get; }

    /// <summary>Learns from a command how keys are handed over; null unless ours come out as the translator's do.</summary>
    public static KeyedStatement<TKey, TRow>? Of(TranslatedQuery<TRow> query, IReadOnlyList<TKey> keys)
    {
        if (query.Parameters is not [var template]) return null;
        return template.Value switch
        {
            string text when text == Json(keys) => new(query.Select, template, Json),
            IEnumerable<TKey> list when list.SequenceEqual(keys) => new(query.Select, template, Array),
            _ => null,
        };
    }

    public DbParameter Parameter(IReadOnlyList<TKey> keys)
    {
        // Npgsql's parameters know their type, and say so to a copy; SQLite's are nothing but name and value.
        var parameter = template is ICloneable typed ? (DbParameter)typed.Clone() : new SqliteParameter(template.ParameterName, null);
        parameter.Value = valueOf(keys);
        return parameter;
    }

    private static string Json(IReadOnlyList<TKey> keys) => JsonSerializer.Serialize(keys);

    private static object Array(IReadOnlyList<TKey> keys) => keys as TKey[] ?? [.. keys];
}
