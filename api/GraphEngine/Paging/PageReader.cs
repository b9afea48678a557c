namespace ScoringGraph.GraphEngine;

/// <summary>Reads the page asked for, and counts only when somebody asks or the end of the list must be known.</summary>
internal static class PageReader
{
    public static async Task<Connection> ReadAsync<T>(IPageSource<T> source, PageRequest request, bool wantsItems, bool wantsCount)
    {
        int? total = wantsCount || (wantsItems && request.Last is not null) ? await source.CountAsync() : null;
        if (!wantsItems)
            return new Connection([], new PageInfo(false, false, null, null), total);

        var (start, end) = Range(request, total);
        // One more than the page tells whether there is a next one.
        var items = end is { } stop && stop <= start ? [] : await source.ReadAsync(start, end - start + 1);
        var size = end is { } limit ? Math.Clamp(limit - start, 0, items.Count) : items.Count;
        var edges = items.Take(size).Select((item, i) => new Edge(Cursor.Of(start + i), item)).ToList();
        var hasNext = items.Count > size || (size == 0 && total > start);
        return new Connection(edges, new PageInfo(hasNext, start > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor), total);
    }

    /// <summary>The part of the list to read; the end is null when only the list itself ends it.</summary>
    private static (int Start, int? End) Range(PageRequest request, int? total)
    {
        var start = request.After is { } after ? after + 1 : 0;
        var end = Least(request.Before, total);
        if (request.First is { } first)
            end = Least(end, (int)Math.Min((long)start + first, int.MaxValue - 1));
        if (request.Last is { } last && end is { } stop)
            start = Math.Max(start, stop - last);
        return (start, end);
    }

    private static int? Least(int? x, int? y) => x is null ? y : y is null ? x : Math.Min(x.Value, y.Value);
}
