using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Fact definitions by id.</summary>
public sealed class FactDefinitionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, FactDefinitionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, FactDefinitionRow> Source = new(row => row.Id, (rows, keys) => rows.FactDefinitions.Where(row => keys.Contains(row.Id)));
}
