using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Criteria by id.</summary>
public sealed class CriterionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, CriterionRow>(scheduler, options)
{
    protected override IQueryable<CriterionRow> Rows(IReadOnlyList<string> keys) => rows.Criteria.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(CriterionRow row) => row.Id;
}

/// <summary>The criteria of a rule version.</summary>
public sealed class CriteriaByRuleVersionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, CriterionRow>(scheduler, options)
{
    protected override IQueryable<CriterionRow> Rows(IReadOnlyList<string> keys) => rows.Criteria.Where(row => keys.Contains(row.RuleVersionId)).OrderBy(row => row.Position);

    protected override string KeyOf(CriterionRow row) => row.RuleVersionId;
}
