namespace ScoringGraph.GraphEngine;

/// <summary>
/// What a client asked of a list by `where` and `order`. A resolver that takes one puts it to the database itself, as a loader
/// must that reads the lists of many parents at once; nothing is filtered or ordered afterwards.
/// </summary>
public sealed class QueryContext<T>
{
    private readonly Func<IQueryable<T>, IQueryable<T>> apply;

    internal QueryContext(Func<IQueryable<T>, IQueryable<T>> apply, bool isEmpty, bool isOrdered) => (this.apply, IsEmpty, IsOrdered) = (apply, isEmpty, isOrdered);

    /// <summary>Whether nothing was asked.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether an order was asked.</summary>
    public bool IsOrdered { get; }

    internal IQueryable<T> Apply(IQueryable<T> query) => apply(query);
}

/// <summary>Puts what a client asked into a query.</summary>
public static class QueryContextExtensions
{
    public static IQueryable<T> With<T>(this IQueryable<T> query, QueryContext<T>? context) => context is null ? query : context.Apply(query);
}
