using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>A member of an object, or of what it is linked with: `Rank`, `Current.Evaluation`.</summary>
internal static class MemberPath
{
    public static bool Exists(Type type, string path) => Members(type, path).All(member => member is not null);

    /// <summary>Reads the member; null where a link before it is null.</summary>
    public static Func<T, object?> Reader<T>(string path)
    {
        var source = Expression.Parameter(typeof(T), "source");
        return Expression.Lambda<Func<T, object?>>(Read(source, [.. Members(typeof(T), path)]), source).Compile();
    }

    private static Expression Read(Expression owner, ReadOnlySpan<PropertyInfo?> members)
    {
        var value = Expression.Property(owner, members[0]!);
        return members.Length == 1
            ? Expression.Convert(value, typeof(object))
            : Expression.Condition(Expression.Equal(value, Expression.Constant(null)), Expression.Constant(null), Read(value, members[1..]));
    }

    private static IEnumerable<PropertyInfo?> Members(Type type, string path)
    {
        var owner = type;
        foreach (var name in path.Split('.'))
        {
            var member = owner?.GetProperty(name);
            owner = member?.PropertyType;
            yield return member;
        }
    }
}
