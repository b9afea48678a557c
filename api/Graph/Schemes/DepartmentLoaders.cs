using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Departments by id.</summary>
public sealed class DepartmentByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, DepartmentRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, DepartmentRow> Source = new(row => row.Id, (rows, keys) => rows.Departments.Where(row => keys.Contains(row.Id)));
}

/// <summary>The departments of a scheme.</summary>
public sealed class DepartmentsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, DepartmentRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, DepartmentRow> Source = new(row => row.SchemeId, (rows, keys) => rows.Departments.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position));
}

/// <summary>The departments that answer for an area.</summary>
public sealed class DepartmentsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : LinkedRowsDataLoader<string, DepartmentRow>(scheduler, options)
{
    protected override IQueryable<DepartmentRow> Rows => rows.Departments.OrderBy(row => row.Position);

    protected override IQueryable<Linked<string, DepartmentRow>> Linked(IQueryable<DepartmentRow> found, IReadOnlyList<string> keys) =>
        from department in found
        join link in rows.AreaDepartments on department.Id equals link.DepartmentId
        where keys.Contains(link.AreaId)
        select new Linked<string, DepartmentRow>(link.AreaId, department);
}
