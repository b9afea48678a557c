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
public sealed class DepartmentsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<string, DepartmentRow>(scheduler, options)
{
    protected override async Task<ILookup<string, DepartmentRow>> LoadGroupedBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(
            from link in rows.AreaDepartments
            where keys.Contains(link.AreaId)
            join department in rows.Departments on link.DepartmentId equals department.Id
            orderby department.Position
            select new { link.AreaId, department },
            cancellationToken)).ToLookup(pair => pair.AreaId, pair => pair.department);
}
