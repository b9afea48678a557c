using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Criteria by id.</summary>
public sealed class CriterionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, CriterionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, CriterionRow> Source = new(row => row.Id, (rows, keys) => rows.Criteria.Where(row => keys.Contains(row.Id)));
}

/// <summary>The criteria of a rule version.</summary>
public sealed class CriteriaByRuleVersionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, CriterionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, CriterionRow> Source = new(row => row.RuleVersionId, (rows, keys) => rows.Criteria.Where(row => keys.Contains(row.RuleVersionId)).OrderBy(row => row.Position));
}
