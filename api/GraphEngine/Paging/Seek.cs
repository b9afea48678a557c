using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>The condition of standing beyond a place in an order, whatever is added or taken away before it.</summary>
internal static class Seek
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <param name="keys">The order; it must tell any two items apart.</param>
    /// <param name="place">The value of each key there.</param>
    /// <param name="backwards">Whether beyond means before.</param>
    public static Expression Beyond(IReadOnlyList<SortKey> keys, object?[] place, bool backwards)
    {
        Expression beyond = Expression.Constant(false);
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var (member, value) = (keys[i].Comparable, place[i]);
            var further = value is null ? FurtherThanNull(member, keys[i], backwards) : FurtherThan(member, value, keys[i], backwards);
            var same = value is null
                ? Expression.Equal(member, Expression.Constant(null, member.Type))
                : Expression.Equal(member, Box.Of(member.Type, value));
            beyond = i == keys.Count - 1 ? further : Expression.OrElse(further, Expression.AndAlso(same, beyond));
        }
        return beyond;
    }

    // Null stands before every value in an ascending order, and behind every value in a descending one.
    private static Expression FurtherThanNull(Expression member, SortKey key, bool backwards)
        => key.Descending != backwards ? Expression.Constant(false) : Expression.NotEqual(member, Expression.Constant(null, member.Type));

    private static Expression FurtherThan(Expression member, object value, SortKey key, bool backwards)
    {
        if (key.Descending == backwards)
            return Compare(ExpressionType.GreaterThan, member, value);
        var less = Compare(ExpressionType.LessThan, member, value);
        return key.IsNullable ? Expression.OrElse(Expression.Equal(member, Expression.Constant(null, member.Type)), less) : less;
    }

    private static Expression Compare(ExpressionType comparison, Expression member, object value)
    {
        if (value is bool truth)
            return truth == (comparison == ExpressionType.GreaterThan) ? Expression.Constant(false) : Expression.Equal(member, Expression.Constant(!truth, member.Type));
        if (value is string)
            return Expression.MakeBinary(comparison, Expression.Call(CompareText, member, Box.Of(typeof(string), value)), Expression.Constant(0));
        return Expression.MakeBinary(comparison, member, Box.Of(member.Type, value));
    }
}
