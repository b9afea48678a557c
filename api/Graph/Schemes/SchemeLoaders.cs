using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Schemes by id.</summary>
public sealed class SchemeByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, SchemeRow>(scheduler, options)
{
    protected override IQueryable<SchemeRow> Rows(IReadOnlyList<string> keys) => rows.Schemes.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(SchemeRow row) => row.Id;
}
