using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>Orders queries: what the client asked first, then what the resolver ordered, then the key.</summary>
internal static class QueryOrder
{
    public static IQueryable<T> Apply<T>(IQueryable<T> query, IEnumerable<SortKey> keys, IReadOnlyList<LambdaExpression> tieBreak, ParameterExpression item)
    {
        var expression = query.Expression;
        var isOrdered = false;
        foreach (var key in keys)
        {
            // Databases disagree on where null belongs, so whether there is a value is a sort key of its own.
            if (key.IsNullable)
                Append(Expression.Lambda(HasValue(key.Member), item), key.Descending);
            Append(Expression.Lambda(Nullable(key), item), key.Descending);
        }
        if (!isOrdered && AppendInside(expression, tieBreak) is { } ordered)
            return query.Provider.CreateQuery<T>(ordered);
        foreach (var key in tieBreak)
            Append(key, descending: false);
        return query.Provider.CreateQuery<T>(expression);

        void Append(LambdaExpression key, bool descending)
        {
            expression = Call(expression, (isOrdered ? "ThenBy" : "OrderBy") + (descending ? "Descending" : ""), key);
            isOrdered = true;
        }
    }

    /// <summary>Appends the tie-break to an order that filters were put upon; null when there is no order.</summary>
    private static Expression? AppendInside(Expression expression, IReadOnlyList<LambdaExpression> tieBreak)
    {
        if (expression is not MethodCallExpression call || call.Arguments.Count == 0)
            return null;
        if (call.Method.Name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending")
            return tieBreak.Aggregate(expression, (inner, key) => Call(inner, "ThenBy", key));
        if (call.Method.Name != nameof(Queryable.Where) || AppendInside(call.Arguments[0], tieBreak) is not { } source)
            return null;
        return call.Update(call.Object, [source, .. call.Arguments.Skip(1)]);
    }

    private static MethodCallExpression Call(Expression source, string method, LambdaExpression key)
        => Expression.Call(typeof(Queryable), method, [key.Parameters[0].Type, key.Body.Type], source, Expression.Quote(key));

    private static Expression HasValue(Expression member)
    {
        var nullable = member.Type.IsValueType && System.Nullable.GetUnderlyingType(member.Type) is null
            ? Expression.Convert(member, typeof(Nullable<>).MakeGenericType(member.Type))
            : member;
        return Expression.NotEqual(nullable, Expression.Constant(null, nullable.Type));
    }

    // A value reached through an object that may be missing is itself possibly missing.
    private static Expression Nullable(SortKey key)
        => key.IsNullable && key.Member.Type.IsValueType && System.Nullable.GetUnderlyingType(key.Member.Type) is null
            ? Expression.Convert(key.Member, typeof(Nullable<>).MakeGenericType(key.Member.Type))
            : key.Member;
}
