using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Rule versions by id.</summary>
public sealed class RuleVersionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, RuleVersionRow>(scheduler, options)
{
    protected override IQueryable<RuleVersionRow> Rows(IReadOnlyList<string> keys) => rows.RuleVersions.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(RuleVersionRow row) => row.Id;
}

/// <summary>Every rule version an indicator ever had.</summary>
public sealed class RuleVersionsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, RuleVersionRow>(scheduler, options)
{
    protected override IQueryable<RuleVersionRow> Rows(IReadOnlyList<string> keys) => rows.RuleVersions.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Id);

    protected override string KeyOf(RuleVersionRow row) => row.IndicatorId;
}

/// <summary>The rule versions the files hold now for an indicator.</summary>
public sealed class ListedRuleVersionsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, RuleVersionRow>(scheduler, options)
{
    protected override IQueryable<RuleVersionRow> Rows(IReadOnlyList<string> keys) => rows.ListedRuleVersions.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Effective);

    protected override string KeyOf(RuleVersionRow row) => row.IndicatorId;
}
