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

    /// <summary>
    /// The statement for some members, and how each of its columns fills a row; null asks for all members. Who asks for none wants to
    /// know how many rows there are, and reads the first.
    /// </summary>
    public (string Sql, Action<TRow, RowCursor, int>[] Fillers) For(IReadOnlySet<string>? members)
    {
        var wanted = members is null ? columns : [.. columns.Where(column => members.Contains(column.Reader.Member))];
        if (wanted.Count == 0) wanted = [columns[0]];
        return ($"{Select}{string.Join(", ", wanted.Select(column => column.Text))}{rest}", [.. wanted.Select(column => column.Reader.Fill)]);
    }
}
