using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `Indicator`.</summary>
[ObjectType<IndicatorRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class IndicatorNode
{
    private static void Configure(IObjectTypeDescriptor<IndicatorRow> descriptor) =>
        descriptor.Name("Indicator").Ignore(row => row.SchemeId).Ignore(row => row.AreaId).Ignore(row => row.GroupId);

    [NodeResolver]
    public static Task<IndicatorRow?> GetIndicatorById(string id, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) => indicators.LoadAsync(id, cancellationToken);

    /// <summary>The scheme it belongs to.</summary>
    public static async Task<SchemeRow> GetScheme([Parent] IndicatorRow indicator, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(indicator.SchemeId, cancellationToken);

    /// <summary>The area it belongs to.</summary>
    public static async Task<AreaRow> GetArea([Parent] IndicatorRow indicator, AreaByIdDataLoader areas, CancellationToken cancellationToken) =>
        await areas.LoadRequiredAsync(indicator.AreaId, cancellationToken);

    /// <summary>The main task it belongs to.</summary>
    public static async Task<IndicatorGroupRow> GetGroup([Parent] IndicatorRow indicator, IndicatorGroupByIdDataLoader groups, CancellationToken cancellationToken) =>
        await groups.LoadRequiredAsync(indicator.GroupId, cancellationToken);

    /// <summary>Whoever answers for it: the departments of its area.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<DepartmentRow>> GetDepartments([Parent] IndicatorRow indicator, QueryContext<DepartmentRow> query, DepartmentsByAreaDataLoader departments, CancellationToken cancellationToken) =>
        (await departments.With(query).LoadAsync(indicator.AreaId, cancellationToken))!;

    /// <summary>The points the plan gives it, of the area's 100, as scheme.json has it or, where a month is asked for, as it was amended until then.</summary>
    /// <param name="month">The month, such as `2017-10`; null for scheme.json as it stands.</param>
    public static decimal GetNominal([Parent] IndicatorRow indicator, Month? month, EditionCatalogue editions) => Find(indicator, month, editions)?.Nominal ?? indicator.Nominal;

    /// <summary>Its wording in the plan.</summary>
    /// <param name="month">The month, such as `2017-10`; null for scheme.json as it stands.</param>
    public static PlanClause? GetClause([Parent] IndicatorRow indicator, Month? month, EditionCatalogue editions) =>
        Find(indicator, month, editions)?.Clause is { } clause ? new PlanClause(clause.Text, null, clause.Line) : null;

    /// <summary>Every rule version it ever had.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<RuleVersionRow>> GetRuleVersions([Parent] IndicatorRow indicator, QueryContext<RuleVersionRow> query, RuleVersionsByIndicatorDataLoader versions, CancellationToken cancellationToken) =>
        (await versions.With(query).LoadAsync(indicator.Id, cancellationToken))!;

    /// <summary>The rule version in force for a month; null if none is.</summary>
    /// <param name="month">The month, such as `2017-10`.</param>
    public static async Task<RuleVersionRow?> GetRuleVersion([Parent] IndicatorRow indicator, Month month, ListedRuleVersionsByIndicatorDataLoader versions, CancellationToken cancellationToken) =>
        (await versions.LoadAsync(indicator.Id, cancellationToken))!.LastOrDefault(version => version.Effective <= month);

    /// <summary>The criteria in force for a month; empty if none are.</summary>
    /// <param name="month">The month, such as `2017-10`.</param>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<CriterionRow>> GetCriteria(
        [Parent] IndicatorRow indicator, Month month, QueryContext<CriterionRow> query, ListedRuleVersionsByIndicatorDataLoader versions, CriteriaByRuleVersionDataLoader criteria, CancellationToken cancellationToken)
    {
        var version = await GetRuleVersion(indicator, month, versions, cancellationToken);
        return version is null ? [] : (await criteria.With(query).LoadAsync(version.Id, cancellationToken))!;
    }

    /// <summary>Its results in the latest evaluations, oldest month first, most points first. At most 500 a page.</summary>
    /// <param name="month">Only those of this month; null or left out for every month.</param>
    [UsePaging(ConnectionName = "IndicatorResults", IncludeTotalCount = true, DefaultPageSize = 50, MaxPageSize = 500)]
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<ResultRow>> GetResults(
        [Parent] IndicatorRow indicator, QueryContext<ResultRow> query, ResultsByIndicatorDataLoader results, Month? month, CancellationToken cancellationToken)
    {
        var all = (await results.With(query.Include(row => row.Month)).LoadAsync(indicator.Id, cancellationToken))!;
        return month is { } wanted ? [.. all.Where(row => row.Month == wanted)] : all;
    }

    private static Indicator? Find(IndicatorRow indicator, Month? month, EditionCatalogue editions) =>
        editions.DeclaredFor(indicator.SchemeId, month)?.Indicators.FirstOrDefault(item => item.Code == indicator.Code);
}
