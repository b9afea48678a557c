namespace ScoringGraph.GraphEngine;

/// <summary>One page of a list.</summary>
internal sealed record Connection(IReadOnlyList<Edge> Edges, PageInfo PageInfo, int? TotalCount);

/// <summary>One item of a page and where it stands, which is written down when somebody asks.</summary>
internal sealed class Edge(Func<string> cursor, object? node)
{
    private string? written;

    public string Cursor => written ??= cursor();

    public object? Node => node;
}

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, Edge? First, Edge? Last)
{
    public string? StartCursor => First?.Cursor;

    public string? EndCursor => Last?.Cursor;
}
