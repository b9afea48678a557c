using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// What a client asked of a list: by `where` and `order`, and which members of its items. A resolver that takes one puts it to
/// the database itself, as a loader must that reads the lists of many parents at once; nothing is filtered or ordered afterwards.
/// </summary>
public sealed class QueryContext<T> : IEquatable<QueryContext<T>>
{
    /// <summary>Nothing asked.</summary>
    internal static readonly QueryContext<T> Unasked = new(null, isOrdered: false, null);

    private readonly Func<IQueryable<T>, IQueryable<T>>? refine;

    internal QueryContext(Func<IQueryable<T>, IQueryable<T>>? refine, bool isOrdered, IReadOnlySet<string>? members) =>
        (this.refine, IsOrdered, Members) = (refine, isOrdered, members);

    /// <summary>Whether conditions or an order were asked.</summary>
    public bool IsRefined => refine is not null;

    /// <summary>Whether an order was asked.</summary>
    public bool IsOrdered { get; }

    /// <summary>The members of the items that are looked at, by their names in C#; null if any may be.</summary>
    public IReadOnlySet<string>? Members { get; }

    /// <summary>The same, for a resolver that itself looks at one member more.</summary>
    public QueryContext<T> Include<TValue>(Expression<Func<T, TValue>> member)
        => Members is null ? this : new QueryContext<T>(refine, IsOrdered, new HashSet<string>(Members, StringComparer.Ordinal) { ((MemberExpression)member.Body).Member.Name });

    public bool Equals(QueryContext<T>? other)
        => other is not null && refine == other.refine && (Members is null ? other.Members is null : other.Members is not null && Members.SetEquals(other.Members));

    public override bool Equals(object? obj) => Equals(obj as QueryContext<T>);

    public override int GetHashCode() => HashCode.Combine(refine, Members?.Count);

    internal IQueryable<T> Apply(IQueryable<T> query) => refine is null ? query : refine(query);
}

/// <summary>Puts what a client asked into a query.</summary>
public static class QueryContextExtensions
{
    /// <summary>Conditions and order; which members are read is the reader's to choose.</summary>
    public static IQueryable<T> With<T>(this IQueryable<T> query, QueryContext<T>? context) => context is null ? query : context.Apply(query);
}
