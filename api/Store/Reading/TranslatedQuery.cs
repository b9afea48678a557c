using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ScoringGraph.Store.Reading;

/// <summary>A query for whole rows of a table, and whole rows they are linked with, translated to SQL.</summary>
internal sealed record TranslatedQuery<TRow>(SelectStatement<TRow> Select, DbParameter[] Parameters)
{
    private static readonly MethodInfo Include = new Func<IQueryable<object>, string, IQueryable<object>>(EntityFrameworkQueryableExtensions.Include).Method.GetGenericMethodDefinition();

    /// <summary>Translates a query; null if it is not one for whole rows, or none of a database.</summary>
    public static TranslatedQuery<TRow>? Of(IQueryable<TRow> query, RowShape<TRow> shape, IReadOnlyList<string> links)
    {
        if (query.Provider is not IAsyncQueryProvider) return null;
        using var command = Linked(query, links).CreateDbCommand();
        if (SelectStatement<TRow>.Of(command.CommandText, shape, links) is not { } select) return null;
        var parameters = command.Parameters.Cast<DbParameter>().ToArray();
        command.Parameters.Clear();
        return new TranslatedQuery<TRow>(select, parameters);
    }

    private static IQueryable<TRow> Linked(IQueryable<TRow> query, IReadOnlyList<string> links) => links.Aggregate(
        query,
        (rows, link) => rows.Provider.CreateQuery<TRow>(Expression.Call(Include.MakeGenericMethod(typeof(TRow)), rows.Expression, Expression.Constant(link))));
}
