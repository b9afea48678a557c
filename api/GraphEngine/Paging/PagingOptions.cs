namespace ScoringGraph.GraphEngine;

/// <summary>The sizes of pages where a field says nothing else.</summary>
public sealed record PagingOptions
{
    public int MaxPageSize { get; set; } = 50;

    public int DefaultPageSize { get; set; } = 10;

    public bool IncludeTotalCount { get; set; }
}
