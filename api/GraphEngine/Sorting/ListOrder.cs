using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>Orders lists in memory as a database would: null first, text by code point, ties as they came.</summary>
internal sealed class ListOrder<T>(IEnumerable<SortKey> keys, ParameterExpression item) : IComparer<T>
{
    private readonly (Func<T, object?> Value, bool Descending)[] keys = keys
        .Select(k => (Compile(k.Member, item), k.Descending))
        .ToArray();

    public int Compare(T? x, T? y)
    {
        foreach (var (value, descending) in keys)
        {
            var order = CompareValues(value(x!), value(y!));
            if (order != 0)
                return descending ? -order : order;
        }
        return 0;
    }

    private static int CompareValues(object? x, object? y)
        => x is string left && y is string right
            ? TextOrder.Compare(left, right)
            : Comparer<object>.Default.Compare(x, y);

    private static Func<T, object?> Compile(Expression member, ParameterExpression item)
        => Expression.Lambda<Func<T, object?>>(Expression.Convert(Guarded(member), typeof(object)), item).Compile();

    /// <summary>`x.A.B` where `x.A` may be null: null instead of an exception.</summary>
    private static Expression Guarded(Expression member)
    {
        if (member is not MemberExpression { Expression: MemberExpression owner } access || owner.Type.IsValueType)
            return member;
        var safe = Guarded(owner);
        var type = access.Type.IsValueType && Nullable.GetUnderlyingType(access.Type) is null
            ? typeof(Nullable<>).MakeGenericType(access.Type)
            : access.Type;
        return Expression.Condition(
            Expression.Equal(safe, Expression.Constant(null, safe.Type)),
            Expression.Constant(null, type),
            Expression.Convert(Expression.MakeMemberAccess(safe, access.Member), type));
    }
}
