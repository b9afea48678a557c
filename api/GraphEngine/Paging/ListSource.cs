namespace ScoringGraph.GraphEngine;

/// <summary>
/// A list in memory. A cursor is an item's position and key: the key finds it where it stands now, and the position stands in
/// for an item that is gone or has no key.
/// </summary>
internal sealed class ListSource<T>(List<T> items, Func<T, object?[]> key, CursorFormat cursors) : IPageSource
{
    public Task<int> CountAsync() => Task.FromResult(items.Count);

    public void Check(PageRequest request)
    {
        cursors.Read(request.After, "after");
        cursors.Read(request.Before, "before");
    }

    public Task<List<Edge>> ReadAsync(PageRequest request, int count, bool fromEnd)
    {
        var start = cursors.Read(request.After, "after") is { } after ? Find(after) + 1 : 0;
        var end = cursors.Read(request.Before, "before") is { } before ? Find(before) : items.Count;
        (start, end) = fromEnd ? (Math.Max(start, end - count), end) : (start, Math.Min(end, start + count));
        var edges = new List<Edge>();
        for (var i = start; i < end; i++)
            edges.Add(EdgeAt(i));
        return Task.FromResult(edges);

        Edge EdgeAt(int i) => new(() => cursors.Write([i, .. key(items[i])]), items[i]);
    }

    private int Find(object?[] place)
    {
        var position = (int)place[0]!;
        if (place.Length == 1)
            return Math.Clamp(position, -1, items.Count);
        var found = items.FindIndex(item => key(item).AsSpan().SequenceEqual(place.AsSpan(1)));
        return found >= 0 ? found : Math.Clamp(position, -1, items.Count);
    }
}
