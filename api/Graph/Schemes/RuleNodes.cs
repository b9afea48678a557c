using System.Text.Json;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `RuleVersion`.</summary>
[ObjectType<RuleVersionRow>]
[Node]
public static class RuleVersionNode
{
    private static void Configure(IObjectTypeDescriptor<RuleVersionRow> descriptor) =>
        descriptor.Name("RuleVersion").Ignore(row => row.SchemeId).Ignore(row => row.IndicatorId).Ignore(row => row.Listing);

    [NodeResolver]
    public static Task<RuleVersionRow?> GetRuleVersionById(string id, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) => versions.LoadAsync(id, cancellationToken);

    /// <summary>The indicator it is for.</summary>
    public static async Task<IndicatorRow> GetIndicator([Parent] RuleVersionRow version, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) =>
        await indicators.LoadRequiredAsync(version.IndicatorId, cancellationToken);

    /// <summary>Its criteria.</summary>
    public static async Task<IReadOnlyList<CriterionRow>> GetCriteria([Parent] RuleVersionRow version, CriteriaByRuleVersionDataLoader criteria, CancellationToken cancellationToken) =>
        (await criteria.LoadAsync(version.Id, cancellationToken))!;
}

/// <summary>The graph's `Criterion`.</summary>
[ObjectType<CriterionRow>]
[Node]
public static class CriterionNode
{
    private static void Configure(IObjectTypeDescriptor<CriterionRow> descriptor) =>
        descriptor.Name("Criterion").Ignore(row => row.RuleVersionId).Ignore(row => row.LinesJson).Ignore(row => row.ReadingsJson);

    [NodeResolver]
    public static Task<CriterionRow?> GetCriterionById(string id, CriterionByIdDataLoader criteria, CancellationToken cancellationToken) => criteria.LoadAsync(id, cancellationToken);

    /// <summary>The rule version it belongs to.</summary>
    public static async Task<RuleVersionRow> GetRuleVersion([Parent] CriterionRow criterion, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) =>
        await versions.LoadRequiredAsync(criterion.RuleVersionId, cancellationToken);

    /// <summary>Ids of the readings it rests on; empty if it says what the plan says.</summary>
    public static IReadOnlyList<string> GetReadings([Parent] CriterionRow criterion) => JsonSerializer.Deserialize<string[]>(criterion.ReadingsJson)!;

    /// <summary>The clause of the plan, with its line for a month.</summary>
    public static PlanClause GetClause([Parent] CriterionRow criterion, Month month) => ClauseOf(criterion, month);

    /// <summary>The code it has in a result of a month, such as `A2.G1.I1.M11.C1`.</summary>
    public static async Task<string> GetCode([Parent] CriterionRow criterion, Month month, RuleVersionByIdDataLoader versions, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken)
    {
        var version = await versions.LoadRequiredAsync(criterion.RuleVersionId, cancellationToken);
        var indicator = await indicators.LoadRequiredAsync(version.IndicatorId, cancellationToken);
        return Criterion.CodeOf(indicator.Code, month, criterion.Number);
    }

    internal static PlanClause ClauseOf(CriterionRow criterion, Month month)
    {
        var lines = JsonSerializer.Deserialize<Dictionary<string, int>>(criterion.LinesJson)!;
        return new PlanClause(criterion.ClauseText, criterion.ClausePreface, lines.TryGetValue(month.ToString(), out var line) ? line : null);
    }
}

/// <summary>The graph's `FactDefinition`.</summary>
[ObjectType<FactDefinitionRow>]
[Node]
public static class FactDefinitionNode
{
    private static void Configure(IObjectTypeDescriptor<FactDefinitionRow> descriptor) => descriptor.Name("FactDefinition").Ignore(row => row.SchemeId);

    [NodeResolver]
    public static Task<FactDefinitionRow?> GetFactDefinitionById(string id, FactDefinitionByIdDataLoader facts, CancellationToken cancellationToken) => facts.LoadAsync(id, cancellationToken);

    /// <summary>The scheme that declares it.</summary>
    public static async Task<SchemeRow> GetScheme([Parent] FactDefinitionRow fact, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(fact.SchemeId, cancellationToken);
}
