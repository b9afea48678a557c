using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>What was scored. `scorecards`, `results` and `awards` show the latest evaluation of each month; history is under a month's evaluations.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class ScorecardQueries
{
    /// <summary>The scorecards of every month's latest evaluation.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<ScorecardRow> GetScorecards(ReadContext rows) => rows.CurrentScorecards.OrderBy(row => row.Month).ThenBy(row => row.Position);

    /// <summary>The results of every month's latest evaluation.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<ResultRow> GetResults(ReadContext rows) => rows.CurrentResults.OrderBy(row => row.Month).ThenBy(row => row.Id);

    /// <summary>The awards of every month's latest evaluation.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<AwardRow> GetAwards(ReadContext rows) =>
        from result in rows.CurrentResults
        join award in rows.Awards on result.Id equals award.ResultId
        orderby award.Id
        select award;
}
