using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Conditions on text, by code point and case: the same rows in memory and in every database. `LIKE` is avoided, which
/// ignores case on SQLite, and so is everything that depends on a culture.
/// </summary>
internal static class TextCondition
{
    private static readonly PropertyInfo Length = typeof(string).GetProperty(nameof(string.Length))!;
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo Substring = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;
    private static readonly MethodInfo SubstringOfLength = typeof(string).GetMethod(nameof(string.Substring), [typeof(int), typeof(int)])!;

    public static Expression Build(string operation, Expression target, object value, FilterContext context)
    {
        var text = (string)value;
        // No row has it, and a database would refuse to look.
        if (!KeptText.Is(text))
            return Expression.Constant(false);
        var condition = operation switch
        {
            "contains" => Expression.Call(target, Contains, Box.Of(typeof(string), text)),
            "startsWith" => context.InMemory ? Ordinal(nameof(string.StartsWith), target, text) : StartsWith(target, text),
            _ => context.InMemory ? Ordinal(nameof(string.EndsWith), target, text) : EndsWith(target, text),
        };
        return Expression.AndAlso(Expression.NotEqual(target, Expression.Constant(null, typeof(string))), condition);
    }

    private static Expression Ordinal(string method, Expression target, string text)
        => Expression.Call(
            target,
            typeof(string).GetMethod(method, [typeof(string), typeof(StringComparison)])!,
            Box.Of(typeof(string), text),
            Expression.Constant(StringComparison.Ordinal));

    private static Expression StartsWith(Expression target, string text)
        => Expression.Equal(
            Expression.Call(target, SubstringOfLength, Expression.Constant(0), CodePoints(text)),
            Box.Of(typeof(string), text));

    private static Expression EndsWith(Expression target, string text)
    {
        var length = Expression.Property(target, Length);
        var end = Expression.Call(target, Substring, Expression.Subtract(length, CodePoints(text)));
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(length, CodePoints(text)),
            Expression.Equal(end, Box.Of(typeof(string), text)));
    }

    // Databases count code points where C# counts UTF-16 units: a rare Chinese character is one there and two here.
    private static Expression CodePoints(string text) => Box.Of(typeof(int), text.EnumerateRunes().Count());
}
