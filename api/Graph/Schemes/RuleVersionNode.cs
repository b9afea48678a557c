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
        descriptor.Name("RuleVersion").Ignore(row => row.SchemeId).Ignore(row => row.IndicatorId).Ignore(row => row.Sequence).Ignore(row => row.Listing);

    [NodeResolver]
    public static Task<RuleVersionRow?> GetRuleVersionById(string id, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) => versions.LoadAsync(id, cancellationToken);

    /// <summary>The indicator it is for.</summary>
    public static async Task<IndicatorRow> GetIndicator([Parent] RuleVersionRow version, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) =>
        await indicators.LoadRequiredAsync(version.IndicatorId, cancellationToken);

    /// <summary>Its criteria.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<CriterionRow>> GetCriteria([Parent] RuleVersionRow version, QueryContext<CriterionRow> query, CriteriaByRuleVersionDataLoader criteria, CancellationToken cancellationToken) =>
        (await criteria.With(query).LoadAsync(version.Id, cancellationToken))!;
}
