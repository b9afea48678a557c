namespace ScoringGraph.GraphEngine;

/// <summary>An ordered list that can be counted and read in part.</summary>
internal interface IPageSource
{
    Task<int> CountAsync();

    /// <summary>Refuses cursors that this list never gave.</summary>
    void Check(PageRequest request);

    /// <summary>Up to so many edges between the cursors of a request, in the list's order.</summary>
    /// <param name="request">Whose cursors they are.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="fromEnd">Whether the last of them are meant, and not the first.</param>
    Task<List<Edge>> ReadAsync(PageRequest request, int count, bool fromEnd);
}
