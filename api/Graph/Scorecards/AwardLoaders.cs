using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Awards by id.</summary>
public sealed class AwardByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, AwardRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, AwardRow> Source = new(row => row.Id, (rows, keys) => rows.Awards.Where(row => keys.Contains(row.Id)));
}

/// <summary>The awards of a result.</summary>
public sealed class AwardsByResultDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, AwardRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, AwardRow> Source = new(row => row.ResultId, (rows, keys) => rows.Awards.Where(row => keys.Contains(row.ResultId)).OrderBy(row => row.Position));
}
