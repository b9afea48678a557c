using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Results by id.</summary>
public sealed class ResultByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ResultRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, ResultRow> Source = new(row => row.Id, (rows, keys) => rows.Results.Where(row => keys.Contains(row.Id)));
}

/// <summary>The results of a scorecard.</summary>
public sealed class ResultsByScorecardDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, ResultRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, ResultRow> Source = new(row => row.ScorecardId, (rows, keys) => rows.Results.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Position));
}

/// <summary>The results of an indicator in the latest evaluations.</summary>
public sealed class ResultsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ResultRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, ResultRow> Source = new(row => row.IndicatorId, (rows, keys) =>
            rows.CurrentResults.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Month).ThenByDescending(row => row.Points).ThenBy(row => row.Id));
}
