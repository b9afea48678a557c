using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>What is drafted, and what became of it.</summary>
[QueryType]
[Authorize(Permission.ViewDrafts)]
public static class DraftQueries
{
    /// <summary>The drafts, oldest first.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<DraftRow> GetDrafts(ReadContext rows) => rows.Drafts.OrderBy(row => row.Id);

    /// <summary>One draft; null if there is none of the id.</summary>
    /// <param name="draft">Its id.</param>
    public static Task<DraftRow?> GetDraft([ID<DraftRow>] long draft, DraftByIdDataLoader drafts, CancellationToken cancellationToken) => drafts.LoadAsync(draft, cancellationToken);
}
