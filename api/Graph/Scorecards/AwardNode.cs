using System.Text.Json;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `Award`.</summary>
[ObjectType<AwardRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class AwardNode
{
    private static void Configure(IObjectTypeDescriptor<AwardRow> descriptor) => descriptor.Name("Award")
        .Ignore(row => row.ResultId).Ignore(row => row.CriterionId).Ignore(row => row.Position).Ignore(row => row.OperandsJson);

    [NodeResolver]
    public static Task<AwardRow?> GetAwardById(long id, AwardByIdDataLoader awards, CancellationToken cancellationToken) => awards.LoadAsync(id, cancellationToken);

    /// <summary>The result it is part of.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<ResultRow>> GetResult([Parent(nameof(AwardRow.ResultId))] IReadOnlyList<AwardRow> awards, ResultByIdDataLoader results, CancellationToken cancellationToken) =>
        results.LoadRequiredAsync(awards.Select(award => award.ResultId), cancellationToken);

    /// <summary>The criterion.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<CriterionRow>> GetCriterion([Parent(nameof(AwardRow.CriterionId))] IReadOnlyList<AwardRow> awards, CriterionByIdDataLoader criteria, CancellationToken cancellationToken) =>
        criteria.LoadRequiredAsync(awards.Select(award => award.CriterionId), cancellationToken);

    /// <summary>The clause of the plan it rests on.</summary>
    public static async Task<PlanClause> GetClause([Parent($"{nameof(AwardRow.CriterionId)} {nameof(AwardRow.ResultId)}")] AwardRow award, CriterionByIdDataLoader criteria, ResultByIdDataLoader results, CancellationToken cancellationToken) =>
        CriterionNode.ClauseOf(await criteria.LoadRequiredAsync(award.CriterionId, cancellationToken), (await results.LoadRequiredAsync(award.ResultId, cancellationToken)).Month);

    /// <summary>The facts it read and their values at the time.</summary>
    public static async Task<IReadOnlyList<Operand>> GetOperands([Parent($"{nameof(AwardRow.OperandsJson)} {nameof(AwardRow.ResultId)}")] AwardRow award, ResultByIdDataLoader results, FactDefinitionByIdDataLoader facts, CancellationToken cancellationToken)
    {
        using var operands = JsonDocument.Parse(award.OperandsJson);
        var result = await results.LoadRequiredAsync(award.ResultId, cancellationToken);
        var members = operands.RootElement.EnumerateObject().Select(member => (member.Name, Value: member.Value.Clone())).ToArray();
        var definitions = await Task.WhenAll(members.Select(member => facts.LoadRequiredAsync($"{result.SchemeId}/{member.Name}", cancellationToken)));
        return [.. members.Zip(definitions, (member, definition) => new Operand(new OperandKey(result.EvaluationId, result.ParticipantId, member.Name), member.Name, definition, member.Value))];
    }
}
