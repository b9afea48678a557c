using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Main tasks by id.</summary>
public sealed class IndicatorGroupByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, IndicatorGroupRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, IndicatorGroupRow> Source = new(row => row.Id, (rows, keys) => rows.IndicatorGroups.Where(row => keys.Contains(row.Id)));
}

/// <summary>The main tasks of an area.</summary>
public sealed class GroupsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, IndicatorGroupRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, IndicatorGroupRow> Source = new(row => row.AreaId, (rows, keys) => rows.IndicatorGroups.Where(row => keys.Contains(row.AreaId)).OrderBy(row => row.Position));
}
