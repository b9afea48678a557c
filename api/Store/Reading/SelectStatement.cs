namespace ScoringGraph.Store.Reading;

/// <summary>
/// A translated query for whole rows, and whole rows they are linked with, which can be asked for some of their members only. The statement is the translator's own
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

    /// <summary>Takes a statement apart; null unless it selects all columns of the table, then of each linked table, and nothing else.</summary>
    public static SelectStatement<TRow>? Of(string sql, RowShape<TRow> shape, IReadOnlyList<string> links)
    {
        var end = sql.IndexOf("\nFROM ", StringComparison.Ordinal);
        if (end < 0 || !sql.StartsWith(Select, StringComparison.Ordinal)) return null;
        var texts = sql[Select.Length..end].TrimEnd('\r').Split(", ");
        var columns = new List<(string, ColumnReader<TRow>)>();
        foreach (var link in links.Prepend(null))
        {
            var table = shape.Columns(link);
            var own = texts.AsSpan(columns.Count, Math.Min(table.Count, texts.Length - columns.Count));
            if (own.Length < table.Count) return null;
            foreach (var text in own)
            {
                // "r"."Points", or r."Points" where the translator quotes only what must be.
                var dot = text.IndexOf('.', StringComparison.Ordinal);
                if (dot < 1 || own[0][..dot] != text[..dot] || !table.TryGetValue(text[(dot + 1)..].Trim('"'), out var reader)) return null;
                columns.Add((text, reader));
            }
        }

        return columns.Count == texts.Length ? new SelectStatement<TRow>(shape.New, columns, sql[end..]) : null;
    }

    /// <summary>
    /// The statement for some members, and how each of its columns fills a row; null asks for all members. Who asks for none wants to
    /// know how many rows there are, and reads the first.
    /// </summary>
    public (string Sql, Action<TRow, RowCursor, int>[] Fillers) For(IReadOnlySet<string>? members)
    {
        var wanted = members is null ? columns : [.. columns.Where(column => column.Reader.IsNeeded || members.Contains(column.Reader.Member))];
        if (wanted.Count == 0) wanted = [columns[0]];
        return ($"{Select}{string.Join(", ", wanted.Select(column => column.Text))}{rest}", [.. wanted.Select(column => column.Reader.Fill)]);
    }
}
