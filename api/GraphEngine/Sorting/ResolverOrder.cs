using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>The order that a resolver gave its query, filters put upon it or not.</summary>
internal static class ResolverOrder
{
    public static IReadOnlyList<SortKey> Of(Expression query, ParameterExpression item)
    {
        var keys = new List<SortKey>();
        for (var call = query as MethodCallExpression; call is { Arguments.Count: > 1 }; call = call.Arguments[0] as MethodCallExpression)
        {
            var name = call.Method.Name;
            if (name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending")
                keys.Insert(0, Key(Inline((LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand, item), name.EndsWith("Descending", StringComparison.Ordinal)));
            else if (name != nameof(Queryable.Where))
                break;
            if (name.StartsWith("OrderBy", StringComparison.Ordinal))
                return keys;
        }
        return [];
    }

    /// <summary>The body of a function of one row, for the row at hand.</summary>
    public static Expression Inline(LambdaExpression function, ParameterExpression item)
        => new Replacement(function.Parameters[0], item).Visit(function.Body);

    private static SortKey Key(Expression member, bool descending)
    {
        var isPlain = member is MemberExpression { Expression: ParameterExpression } && member.Type.IsValueType;
        return new SortKey(member, descending, IsNullable: !isPlain || Nullable.GetUnderlyingType(member.Type) is not null);
    }

    private sealed class Replacement(Expression old, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? replacement : node;
    }
}
