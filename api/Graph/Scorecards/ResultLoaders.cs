using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Results by id.</summary>
public sealed class ResultByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ResultRow>(scheduler, options)
{
    protected override IQueryable<ResultRow> Rows(IReadOnlyList<long> keys) => rows.Results.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(ResultRow row) => row.Id;
}

/// <summary>The results of a scorecard.</summary>
public sealed class ResultsByScorecardDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, ResultRow>(scheduler, options)
{
    protected override IQueryable<ResultRow> Rows(IReadOnlyList<long> keys) => rows.Results.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Position);

    protected override long KeyOf(ResultRow row) => row.ScorecardId;
}

/// <summary>The results of an indicator in the latest evaluations.</summary>
public sealed class ResultsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ResultRow>(scheduler, options)
{
    protected override IQueryable<ResultRow> Rows(IReadOnlyList<string> keys) =>
        rows.CurrentResults.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Month).ThenByDescending(row => row.Points).ThenBy(row => row.Id);

    protected override string KeyOf(ResultRow row) => row.IndicatorId;
}
