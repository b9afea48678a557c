using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ScoringGraph.Store.Reading;

/// <summary>A query for whole rows of a table, translated to SQL.</summary>
internal sealed record TranslatedQuery<TRow>(SelectStatement<TRow> Select, DbParameter[] Parameters)
{
    /// <summary>Translates a query; null if it is not one for whole rows, or none of a database.</summary>
    public static TranslatedQuery<TRow>? Of(IQueryable<TRow> query, RowShape<TRow> shape)
    {
        if (query.Provider is not IAsyncQueryProvider) return null;
        using var command = query.CreateDbCommand();
        if (SelectStatement<TRow>.Of(command.CommandText, shape) is not { } select) return null;
        var parameters = command.Parameters.Cast<DbParameter>().ToArray();
        command.Parameters.Clear();
        return new TranslatedQuery<TRow>(select, parameters);
    }
}
