using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>What was reported, when, and by whom.</summary>
[QueryType]
public static class SubmissionQueries
{
    /// <summary>The submissions, oldest first; none is ever changed.</summary>
    [Authorize(Permission.ViewSubmissions)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<SubmissionRow> GetSubmissions(ReadContext rows) => rows.Submissions.OrderBy(row => row.Sequence);

    /// <summary>The reported facts, oldest first; a correction is a new fact that names the one it replaces.</summary>
    [Authorize(Permission.ViewSubmissions)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<ReportedFactRow> GetFacts(ReadContext rows) => rows.ReportedFacts.OrderBy(row => row.Id);

    /// <summary>Who takes no part in what, oldest statement first; a correction is a new statement that names the one it replaces.</summary>
    [Authorize(Permission.ViewSubmissions)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<NonParticipationRow> GetNonParticipation(ReadContext rows) => rows.NonParticipations.OrderBy(row => row.Id);
}
