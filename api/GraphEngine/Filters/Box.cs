using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Holds a value as a closure would. A database provider makes a parameter of it, so that one query plan serves all
/// values; a bare constant would be written into the SQL and planned again for each.
/// </summary>
internal sealed class Box<T>(T value)
{
    public readonly T Value = value;
}

internal static class Box
{
    public static Expression Of(Type type, object? value)
    {
        var box = typeof(Box<>).MakeGenericType(type);
        return Expression.Field(Expression.Constant(Activator.CreateInstance(box, value), box), nameof(Box<>.Value));
    }
}
