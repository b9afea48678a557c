using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Awards by id.</summary>
public sealed class AwardByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, AwardRow>(scheduler, options)
{
    protected override IQueryable<AwardRow> Rows(IReadOnlyList<long> keys) => rows.Awards.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(AwardRow row) => row.Id;
}

/// <summary>The awards of a result.</summary>
public sealed class AwardsByResultDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, AwardRow>(scheduler, options)
{
    protected override IQueryable<AwardRow> Rows(IReadOnlyList<long> keys) => rows.Awards.Where(row => keys.Contains(row.ResultId)).OrderBy(row => row.Position);

    protected override long KeyOf(AwardRow row) => row.ResultId;
}
