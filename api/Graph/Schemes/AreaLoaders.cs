using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Areas by id.</summary>
public sealed class AreaByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, AreaRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, AreaRow> Source = new(row => row.Id, (rows, keys) => rows.Areas.Where(row => keys.Contains(row.Id)));
}

/// <summary>The areas of a scheme.</summary>
public sealed class AreasBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, AreaRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, AreaRow> Source = new(row => row.SchemeId, (rows, keys) => rows.Areas.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position));
}

/// <summary>The areas a department answers for.</summary>
public sealed class AreasByDepartmentDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : LinkedRowsDataLoader<string, AreaRow>(scheduler, options)
{
    protected override IQueryable<AreaRow> Rows => rows.Areas.OrderBy(row => row.Position);

    protected override IQueryable<Linked<string, AreaRow>> Linked(IQueryable<AreaRow> found, IReadOnlyList<string> keys) =>
        from area in found
        join link in rows.AreaDepartments on area.Id equals link.AreaId
        where keys.Contains(link.DepartmentId)
        select new Linked<string, AreaRow>(link.DepartmentId, area);
}
