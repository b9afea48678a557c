using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `RuleVersion`.</summary>
[ObjectType<RuleVersionRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class RuleVersionNode
{
    private static void Configure(IObjectTypeDescriptor<RuleVersionRow> descriptor) =>
        descriptor.Name("RuleVersion").Ignore(row => row.SchemeId).Ignore(row => row.IndicatorId).Ignore(row => row.Sequence).Ignore(row => row.ReplacesId);

    [NodeResolver]
    public static Task<RuleVersionRow?> GetRuleVersionById(string id, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) => versions.LoadAsync(id, cancellationToken);

    /// <summary>The indicator it is for.</summary>
    public static async Task<IndicatorRow> GetIndicator([Parent] RuleVersionRow version, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) =>
        await indicators.LoadRequiredAsync(version.IndicatorId, cancellationToken);

    /// <summary>The version it replaces: that of the same indicator and effective month before it; null for the first.</summary>
    public static async Task<RuleVersionRow?> GetReplaces([Parent] RuleVersionRow version, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) =>
        version.ReplacesId is { } id ? await versions.LoadAsync(id, cancellationToken) : null;

    /// <summary>The version that replaced it; null if none has.</summary>
    public static Task<RuleVersionRow?> GetReplacedBy([Parent] RuleVersionRow version, RuleVersionByReplacedDataLoader versions, CancellationToken cancellationToken) =>
        versions.LoadAsync(version.Id, cancellationToken);

    /// <summary>Its criteria; none if it withdraws the indicator's rules.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<CriterionRow>> GetCriteria([Parent] RuleVersionRow version, QueryContext<CriterionRow> query, CriteriaByRuleVersionDataLoader criteria, CancellationToken cancellationToken) =>
        (await criteria.With(query).LoadAsync(version.Id, cancellationToken))!;
}
