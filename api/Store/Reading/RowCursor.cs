using System.Data.Common;

namespace ScoringGraph.Store.Reading;

/// <summary>The values of the row that a reader stands on; the commonest kinds without asking the library more than once.</summary>
internal class RowCursor(DbDataReader reader)
{
    public DbDataReader Reader => reader;

    public virtual bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public virtual long Int64(int ordinal) => reader.GetInt64(ordinal);

    public virtual int Int32(int ordinal) => reader.GetInt32(ordinal);

    public virtual bool Boolean(int ordinal) => reader.GetBoolean(ordinal);

    public virtual string Text(int ordinal) => reader.GetString(ordinal);
}
