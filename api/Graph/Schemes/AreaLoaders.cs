using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Areas by id.</summary>
public sealed class AreaByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, AreaRow>(scheduler, options)
{
    protected override IQueryable<AreaRow> Rows(IReadOnlyList<string> keys) => rows.Areas.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(AreaRow row) => row.Id;
}

/// <summary>The areas of a scheme.</summary>
public sealed class AreasBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, AreaRow>(scheduler, options)
{
    protected override IQueryable<AreaRow> Rows(IReadOnlyList<string> keys) => rows.Areas.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position);

    protected override string KeyOf(AreaRow row) => row.SchemeId;
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
