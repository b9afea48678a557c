using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Schemes by id.</summary>
public sealed class SchemeByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, SchemeRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, SchemeRow> Source = new(row => row.Id, (rows, keys) => rows.Schemes.Where(row => keys.Contains(row.Id)));
}
