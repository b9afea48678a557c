using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>The order of a query: what the client asked, or else what the resolver ordered, and then the key.</summary>
internal sealed class QueryOrder<T>
{
    private static readonly Dictionary<(bool IsOrdered, bool Descending), MethodInfo> Methods = new()
    {
        [(false, false)] = Method(Queryable.OrderBy),
        [(false, true)] = Method(Queryable.OrderByDescending),
        [(true, false)] = Method(Queryable.ThenBy),
        [(true, true)] = Method(Queryable.ThenByDescending),
    };

    private static readonly Expression NoPlace = Expression.Constant(Array.Empty<object>());

    private readonly ParameterExpression item;

    private QueryOrder(IReadOnlyList<SortKey> keys, ParameterExpression item) => (Keys, this.item) = (keys, item);

    public IReadOnlyList<SortKey> Keys { get; }

    /// <summary>The row's own properties that it is ordered by; null if it is ordered by anything else.</summary>
    public IReadOnlyList<PropertyInfo>? OwnKeys
    {
        get
        {
            var own = Keys.Select(key => key.Member is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression } && !IsEnum(property.PropertyType) ? property : null).ToList();
            return own.Contains(null) ? null : own.ConvertAll(property => property!);
        }
    }

    /// <summary>A row together with the values it is ordered by.</summary>
    public Expression<Func<T, Placed<T>>> WithPlace => Expression.Lambda<Func<T, Placed<T>>>(
        Expression.MemberInit(
            Expression.New(typeof(Placed<T>)),
            Expression.Bind(typeof(Placed<T>).GetProperty(nameof(Placed<>.Item))!, item),
            Expression.Bind(
                typeof(Placed<T>).GetProperty(nameof(Placed<>.Place))!,
                Keys.Count == 0 ? NoPlace : Expression.NewArrayInit(typeof(object), Keys.Select(key => Expression.Convert(key.Comparable, typeof(object)))))),
        item);

    public static QueryOrder<T> Of(IQueryable<T> query, IEnumerable<SortKey> asked, IReadOnlyList<LambdaExpression> tieBreak, ParameterExpression item)
    {
        var keys = asked.ToList();
        if (keys.Count == 0)
            keys.AddRange(ResolverOrder.Of(query.Expression, item));
        keys.AddRange(tieBreak.Select(key => new SortKey(ResolverOrder.Inline(key, item), Descending: false, IsNullable: false)));
        return new QueryOrder<T>(keys.DistinctBy(key => key.Path).ToList(), item);
    }

    public IQueryable<T> Apply(IQueryable<T> query, bool backwards = false)
    {
        var expression = query.Expression;
        var isOrdered = false;
        foreach (var key in backwards ? Keys.Select(key => key.Reversed) : Keys)
        {
            // Databases disagree on where null belongs, so whether there is a value is a sort key of its own.
            if (key.IsNullable)
                Append(Expression.NotEqual(key.Comparable, Expression.Constant(null, key.Comparable.Type)), key.Descending);
            Append(key.Comparable, key.Descending);
        }
        return query.Provider.CreateQuery<T>(expression);

        void Append(Expression value, bool descending)
        {
            var method = Methods[(isOrdered, descending)].MakeGenericMethod(typeof(T), value.Type);
            expression = Expression.Call(method, expression, Expression.Quote(Expression.Lambda(value, item)));
            isOrdered = true;
        }
    }

    // An enum is ordered by its rank, which the database tells.
    private static bool IsEnum(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum;

    private static MethodInfo Method(Func<IOrderedQueryable<T>, Expression<Func<T, int>>, IOrderedQueryable<T>> order) => order.Method.GetGenericMethodDefinition();

    /// <summary>The rows that stand beyond a place.</summary>
    public Expression<Func<T, bool>> Beyond(object?[] place, bool backwards)
        => Expression.Lambda<Func<T, bool>>(Seek.Beyond(Keys, place, backwards), item);
}
