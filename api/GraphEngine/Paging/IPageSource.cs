namespace ScoringGraph.GraphEngine;

/// <summary>An ordered list that can be counted and read in part.</summary>
internal interface IPageSource<T>
{
    Task<int> CountAsync();

    Task<List<T>> ReadAsync(int skip, int? take);
}

/// <summary>A list in memory.</summary>
internal sealed class ListSource<T>(IEnumerable<T> items) : IPageSource<T>
{
    private readonly List<T> items = items.ToList();

    public Task<int> CountAsync() => Task.FromResult(items.Count);

    public Task<List<T>> ReadAsync(int skip, int? take)
        => Task.FromResult(skip >= items.Count ? [] : items.GetRange(skip, Math.Min(take ?? int.MaxValue, items.Count - skip)));
}

/// <summary>A query that has not run yet.</summary>
internal sealed class QuerySource<T>(
    IQueryable<T> unordered, IQueryable<T> ordered, IAsyncQueryExecutor executor, CancellationToken cancellationToken) : IPageSource<T>
{
    public Task<int> CountAsync() => executor.CountAsync(unordered, cancellationToken);

    public Task<List<T>> ReadAsync(int skip, int? take)
    {
        var page = skip > 0 ? ordered.Skip(skip) : ordered;
        return executor.ToListAsync(take is { } size ? page.Take(size) : page, cancellationToken);
    }
}
