using System.Text;

namespace ScoringGraph.Store.Reading;

/// <summary>
/// A translated query for whole rows, which can be asked for some of their members only. The statement is the translator's own
/// with a shorter list of columns, so a question never translated before costs no translation.
/// </summary>
internal sealed class SelectStatement<TRow>
{
    private const string Select = "SELECT ";

    private readonly IReadOnlyList<(string Text, ColumnReader<TRow> Reader)> columns;
    private readonly string rest;

    private SelectStatement(Func<TRow> make, IReadOnlyList<(string Text, ColumnReader<TRow> Reader)> columns, string rest) => (New, this.columns, this.rest) = (make, columns, rest);

    /// <summary>Makes a row whose members have their defaults.</summary>
    public Func<TRow> New { get; }

    /// <summary>Takes a statement apart; null unless it selects plain columns of the table and nothing else.</summary>
    public static SelectStatement<TRow>? Of(string sql, RowShape<TRow> shape)
    {
        var end = sql.IndexOf("\nFROM ", StringComparison.Ordinal);
        if (end < 0 || !sql.StartsWith(Select, StringComparison.Ordinal)) return null;
        var columns = new List<(string, ColumnReader<TRow>)>();
        string? table = null;
        foreach (var text in sql[Select.Length..end].TrimEnd('\r').Split(", "))
        {
            // "r"."Points", or r."Points" where the translator quotes only what must be.
            var dot = text.IndexOf('.', StringComparison.Ordinal);
            if (dot < 1 || (table ??= text[..dot]) != text[..dot] || shape.Find(text[(dot + 1)..].Trim('"')) is not { } reader) return null;
            columns.Add((text, reader));
        }

        return new SelectStatement<TRow>(shape.New, columns, sql[end..]);
    }

    /// <summary>The statement for some members, and how each of its columns fills a row; null asks for all members.</summary>
    public (string Sql, Action<TRow, RowCursor, int>[] Fillers) For(IReadOnlySet<string>? members)
    {
        var sql = new StringBuilder(Select, Select.Length + rest.Length + (columns.Count * 24));
        var readers = new List<Action<TRow, RowCursor, int>>(columns.Count);
        foreach (var (text, reader) in columns)
        {
            if (members?.Contains(reader.Member) == false) continue;
            if (readers.Count > 0) sql.Append(", ");
            sql.Append(text);
            readers.Add(reader.Fill);
        }

        return (sql.Append(rest).ToString(), [.. readers]);
    }
}
