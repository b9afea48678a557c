namespace ScoringGraph.GraphEngine;

/// <summary>A query that has not run yet. Its cursors are the values it is ordered by, so rows added meanwhile shift nothing.</summary>
internal sealed class QuerySource<T>(
    IQueryable<T> query, QueryOrder<T> order, Lazy<CursorFormat> cursors, IReadOnlySet<string>? members, IAsyncQueryExecutor executor, CancellationToken cancellationToken) : IPageSource
{
    public Task<int> CountAsync() => executor.CountAsync(query, cancellationToken);

    public void Check(PageRequest request)
    {
        Read(request.After, "after");
        Read(request.Before, "before");
    }

    public async Task<List<Edge>> ReadAsync(PageRequest request, int count, bool fromEnd)
    {
        var between = query;
        if (Read(request.After, "after") is { } after)
            between = between.Where(order.Beyond(after, backwards: false));
        if (Read(request.Before, "before") is { } before)
            between = between.Where(order.Beyond(before, backwards: true));
        var edges = await EdgesAsync(order.Apply(between, fromEnd), count);
        if (fromEnd)
            edges.Reverse();
        return edges;
    }

    private async Task<List<Edge>> EdgesAsync(IQueryable<T> ordered, int count)
    {
        if (order.OwnKeys is { } own)
        {
            var items = await executor.ToListAsync(ordered.Take(count), members is null ? null : new HashSet<string>([.. members, .. own.Select(p => p.Name)]), cancellationToken);
            return items.ConvertAll(item => new Edge(() => cursors.Value.Write([.. own.Select(p => p.GetValue(item))]), item));
        }
        var rows = await executor.ToListAsync(ordered.Select(order.WithPlace).Take(count), null, cancellationToken);
        return rows.ConvertAll(row => new Edge(() => cursors.Value.Write(row.Place), row.Item));
    }

    private object?[]? Read(string? cursor, string argument) => cursor is null ? null : cursors.Value.Read(cursor, argument);
}

/// <summary>A row and the values it is ordered by, which may be those of other rows it is linked with.</summary>
internal sealed class Placed<T>
{
    public required T Item { get; init; }

    public required object?[] Place { get; init; }
}
