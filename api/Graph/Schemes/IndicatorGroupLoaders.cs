using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Main tasks by id.</summary>
public sealed class IndicatorGroupByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, IndicatorGroupRow>(scheduler, options)
{
    protected override IQueryable<IndicatorGroupRow> Rows(IReadOnlyList<string> keys) => rows.IndicatorGroups.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(IndicatorGroupRow row) => row.Id;
}

/// <summary>The main tasks of an area.</summary>
public sealed class GroupsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, IndicatorGroupRow>(scheduler, options)
{
    protected override IQueryable<IndicatorGroupRow> Rows(IReadOnlyList<string> keys) => rows.IndicatorGroups.Where(row => keys.Contains(row.AreaId)).OrderBy(row => row.Position);

    protected override string KeyOf(IndicatorGroupRow row) => row.AreaId;
}
