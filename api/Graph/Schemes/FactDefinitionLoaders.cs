using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Fact definitions by id.</summary>
public sealed class FactDefinitionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, FactDefinitionRow>(scheduler, options)
{
    protected override IQueryable<FactDefinitionRow> Rows(IReadOnlyList<string> keys) => rows.FactDefinitions.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(FactDefinitionRow row) => row.Id;
}
