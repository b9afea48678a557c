using System.Text;
using Microsoft.Data.Sqlite;
using ScoringGraph.Store.Reading;
using SQLitePCL;

namespace ScoringGraph.Store.Sqlite;

/// <summary>
/// Reads values from the statement itself: for each value the reader asks the library three times more. A text that is the same
/// as in the row before, as codes and names of a list in order mostly are, is the same string.
/// </summary>
internal sealed class SqliteRowCursor(SqliteDataReader reader) : RowCursor(reader)
{
    private readonly sqlite3_stmt statement = reader.Handle!;
    private readonly LastText[] texts = new LastText[reader.FieldCount];

    public override bool IsNull(int ordinal) => raw.sqlite3_column_type(statement, ordinal) == raw.SQLITE_NULL;

    public override long Int64(int ordinal) => raw.sqlite3_column_int64(statement, ordinal);

    public override int Int32(int ordinal) => checked((int)raw.sqlite3_column_int64(statement, ordinal));

    public override bool Boolean(int ordinal) => raw.sqlite3_column_int64(statement, ordinal) != 0;

    public override string Text(int ordinal)
    {
        var bytes = raw.sqlite3_column_blob(statement, ordinal);
        ref var last = ref texts[ordinal];
        if (last.Text is { } text && bytes.SequenceEqual(last.Bytes.AsSpan(0, last.Length))) return text;
        if (last.Bytes is null || last.Bytes.Length < bytes.Length) last.Bytes = new byte[Math.Max(bytes.Length, 32)];
        bytes.CopyTo(last.Bytes);
        last.Length = bytes.Length;
        return last.Text = Encoding.UTF8.GetString(bytes);
    }

    private struct LastText
    {
        public string? Text;
        public byte[]? Bytes;
        public int Length;
    }
}
