namespace ScoringGraph.GraphEngine;

/// <summary>Reads the page asked for and one item more, and counts only when somebody asks.</summary>
internal static class PageReader
{
    public static async Task<Connection> ReadAsync(IPageSource source, PageRequest request, bool wantsItems, bool wantsCount)
    {
        source.Check(request);
        int? total = wantsCount ? await source.CountAsync() : null;
        if (!wantsItems)
            return new Connection([], new PageInfo(false, false, null, null), total);

        var fromEnd = request.First is null;
        var size = Math.Min(request.First ?? request.Last!.Value, int.MaxValue - 1);
        // One more than the page tells whether the list goes on.
        var edges = await source.ReadAsync(request, size + 1, fromEnd);
        var goesOn = edges.Count > size;
        if (goesOn)
            edges.RemoveAt(fromEnd ? 0 : size);
        var hasNext = request.Before is not null || (goesOn && !fromEnd);
        var hasPrevious = request.After is not null || (goesOn && fromEnd);
        if (!fromEnd && request.Last is { } last && last < edges.Count)
        {
            edges.RemoveRange(0, edges.Count - last);
            hasPrevious = true;
        }
        return new Connection(edges, new PageInfo(hasNext, hasPrevious, edges.FirstOrDefault(), edges.LastOrDefault()), total);
    }
}
