using System.Text.Json;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Sentences;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `Criterion`.</summary>
[ObjectType<CriterionRow>]
[Node]
[Authorize(Permission.ViewResults)]
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
    /// <param name="month">The month, such as `2017-10`.</param>
    public static PlanClause GetClause([Parent] CriterionRow criterion, Month month) => ClauseOf(criterion, month);

    /// <summary>The code it has in a result of a month, such as `A2.G1.I1.M11.C1`.</summary>
    /// <param name="month">The month, such as `2017-10`.</param>
    public static async Task<string> GetCode([Parent] CriterionRow criterion, Month month, RuleVersionByIdDataLoader versions, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken)
    {
        var version = await versions.LoadRequiredAsync(criterion.RuleVersionId, cancellationToken);
        var indicator = await indicators.LoadRequiredAsync(version.IndicatorId, cancellationToken);
        return Criterion.CodeOf(indicator.Code, month, criterion.Number);
    }

    /// <summary>The criterion as a sentence made from its rule, so that nobody need read JSON.</summary>
    [Cost(RuleVersionNode.Reading)]
    public static async Task<Text> GetSentence([Parent] CriterionRow criterion, ReadRuleDataLoader read, CancellationToken cancellationToken) =>
        (await read.LoadRequiredAsync(criterion.RuleVersionId, cancellationToken)).Sentences.Single(sentence => sentence.Criterion == criterion.Number).Text;

    internal static PlanClause ClauseOf(CriterionRow criterion, Month month)
    {
        var lines = JsonSerializer.Deserialize<Dictionary<string, int>>(criterion.LinesJson)!;
        return new PlanClause(criterion.ClauseText, criterion.ClausePreface, lines.TryGetValue(month.ToString(), out var line) ? line : null);
    }
}
