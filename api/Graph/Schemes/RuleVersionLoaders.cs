using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Rule versions by id.</summary>
public sealed class RuleVersionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, RuleVersionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, RuleVersionRow> Source = new(row => row.Id, (rows, keys) => rows.RuleVersions.Where(row => keys.Contains(row.Id)));
}

/// <summary>Every rule version an indicator ever had.</summary>
public sealed class RuleVersionsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, RuleVersionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, RuleVersionRow> Source = new(row => row.IndicatorId, (rows, keys) => rows.RuleVersions.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Number));
}

/// <summary>The rule version that replaced another.</summary>
public sealed class RuleVersionByReplacedDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, RuleVersionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, RuleVersionRow> Source = new(row => row.ReplacesId!, (rows, keys) => rows.RuleVersions.Where(row => keys.Contains(row.ReplacesId!)));
}

/// <summary>The rule versions of an indicator that nothing has replaced or withdrawn.</summary>
public sealed class ListedRuleVersionsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, RuleVersionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, RuleVersionRow> Source = new(row => row.IndicatorId, (rows, keys) => rows.ListedRuleVersions.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Effective));
}
