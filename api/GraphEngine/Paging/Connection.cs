namespace ScoringGraph.GraphEngine;

/// <summary>One page of a list.</summary>
internal sealed record Connection(IReadOnlyList<Edge> Edges, PageInfo PageInfo, int? TotalCount);

/// <summary>One item of a page and where it stands.</summary>
internal sealed record Edge(string Cursor, object? Node);

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
