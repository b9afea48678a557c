using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Indicators by id.</summary>
public sealed class IndicatorByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, IndicatorRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, IndicatorRow> Source = new(row => row.Id, (rows, keys) => rows.Indicators.Where(row => keys.Contains(row.Id)));
}

/// <summary>The indicators of an area.</summary>
public sealed class IndicatorsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, IndicatorRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, IndicatorRow> Source = new(row => row.AreaId, (rows, keys) => rows.Indicators.Where(row => keys.Contains(row.AreaId)).OrderBy(row => row.Position));
}

/// <summary>The indicators of a main task.</summary>
public sealed class IndicatorsByGroupDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, IndicatorRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, IndicatorRow> Source = new(row => row.GroupId, (rows, keys) => rows.Indicators.Where(row => keys.Contains(row.GroupId)).OrderBy(row => row.Position));
}

/// <summary>The indicators a department answers for.</summary>
public sealed class IndicatorsByDepartmentDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : LinkedRowsDataLoader<string, IndicatorRow>(scheduler, options)
{
    protected override IQueryable<IndicatorRow> Rows => rows.Indicators.OrderBy(row => row.Position);

    protected override IQueryable<Linked<string, IndicatorRow>> Linked(IQueryable<IndicatorRow> found, IReadOnlyList<string> keys) =>
        from indicator in found
        join link in rows.AreaDepartments on indicator.AreaId equals link.AreaId
        where keys.Contains(link.DepartmentId)
        select new Linked<string, IndicatorRow>(link.DepartmentId, indicator);
}
