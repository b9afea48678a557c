using ScoringGraph.Evaluation.Editions;
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

    /// <summary>The scores of a quarter, half year or year, made of the latest evaluations of its months; null if the scheme has no such period.</summary>
    /// <param name="scheme">The scheme's code, such as `binjiang-2026`.</param>
    /// <param name="period">The period's code, such as `2026Q1`.</param>
    public static async Task<PeriodScores?> GetPeriodScores(string scheme, string period, ReadContext rows, EditionCatalogue editions, CancellationToken cancellationToken) =>
        editions.Scheme(scheme)?.Scheme is { } found && found.Periods.FirstOrDefault(item => item.Code == period) is { } declared
            ? await PeriodScores.OfAsync(rows, found, declared, cancellationToken)
            : null;
}
