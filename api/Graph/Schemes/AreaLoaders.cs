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
public sealed class AreasByDepartmentDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<string, AreaRow>(scheduler, options)
{
    protected override async Task<ILookup<string, AreaRow>> LoadGroupedBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(
            from link in rows.AreaDepartments
            where keys.Contains(link.DepartmentId)
            join area in rows.Areas on link.AreaId equals area.Id
            orderby area.Position
            select new { link.DepartmentId, area },
            cancellationToken)).ToLookup(pair => pair.DepartmentId, pair => pair.area);
}
