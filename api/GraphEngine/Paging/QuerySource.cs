namespace ScoringGraph.GraphEngine;

/// <summary>A query that has not run yet. Its cursors are the values it is ordered by, so rows added meanwhile shift nothing.</summary>
internal sealed class QuerySource<T>(
    IQueryable<T> query, QueryOrder<T> order, CursorFormat cursors, IAsyncQueryExecutor executor, CancellationToken cancellationToken) : IPageSource
{
    public Task<int> CountAsync() => executor.CountAsync(query, cancellationToken);

    public void Check(PageRequest request)
    {
        cursors.Read(request.After, "after");
        cursors.Read(request.Before, "before");
    }

    public async Task<List<Edge>> ReadAsync(PageRequest request, int count, bool fromEnd)
    {
        var between = query;
        if (cursors.Read(request.After, "after") is { } after)
            between = between.Where(order.Beyond(after, backwards: false));
        if (cursors.Read(request.Before, "before") is { } before)
            between = between.Where(order.Beyond(before, backwards: true));
        var rows = await executor.ToListAsync(order.Apply(between, fromEnd).Select(order.WithPlace).Take(count), cancellationToken);
        if (fromEnd)
            rows.Reverse();
        return rows.ConvertAll(row => new Edge(cursors.Write(row.Place), row.Item));
    }
}

/// <summary>A row and the values it is ordered by, which may be those of other rows it is linked with.</summary>
internal sealed class Placed<T>
{
    public required T Item { get; init; }

    public required object?[] Place { get; init; }
}
