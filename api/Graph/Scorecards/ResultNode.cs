using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Explanations;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `Result`.</summary>
[ObjectType<ResultRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class ResultNode
{
    private static void Configure(IObjectTypeDescriptor<ResultRow> descriptor) => descriptor.Name("Result")
        .Description("A participant's points for one indicator in one evaluation. Numbers are held to 8 digits; members ending in `Exact` hold a number that has more, in full.")
        .Ignore(row => row.EvaluationId).Ignore(row => row.ScorecardId).Ignore(row => row.SchemeId).Ignore(row => row.ParticipantId).Ignore(row => row.IndicatorId)
        .Ignore(row => row.RuleVersionId).Ignore(row => row.Position).Ignore(row => row.PointsBeforeLagExact).Ignore(row => row.OrderValueExact);

    [NodeResolver]
    public static Task<ResultRow?> GetResultById(long id, ResultByIdDataLoader results, CancellationToken cancellationToken) => results.LoadAsync(id, cancellationToken);

    /// <summary>The evaluation it is part of.</summary>
    public static async Task<EvaluationRow> GetEvaluation([Parent] ResultRow result, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) =>
        await evaluations.LoadRequiredAsync(result.EvaluationId, cancellationToken);

    /// <summary>The scorecard it is part of.</summary>
    public static async Task<ScorecardRow> GetScorecard([Parent] ResultRow result, ScorecardByIdDataLoader scorecards, CancellationToken cancellationToken) =>
        await scorecards.LoadRequiredAsync(result.ScorecardId, cancellationToken);

    /// <summary>Whose result it is.</summary>
    public static async Task<ParticipantRow> GetParticipant([Parent] ResultRow result, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        await participants.LoadRequiredAsync(result.ParticipantId, cancellationToken);

    /// <summary>The indicator it is for.</summary>
    public static async Task<IndicatorRow> GetIndicator([Parent] ResultRow result, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) =>
        await indicators.LoadRequiredAsync(result.IndicatorId, cancellationToken);

    /// <summary>The rules it was scored by.</summary>
    public static async Task<RuleVersionRow> GetRuleVersion([Parent] ResultRow result, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) =>
        await versions.LoadRequiredAsync(result.RuleVersionId, cancellationToken);

    /// <summary>What each criterion gave.</summary>
    public static async Task<IReadOnlyList<AwardRow>> GetAwards([Parent] ResultRow result, AwardsByResultDataLoader awards, CancellationToken cancellationToken) =>
        (await awards.LoadAsync(result.Id, cancellationToken))!;

    /// <summary>Why it has these points, down to single facts and the clauses of the plan.</summary>
    public static async Task<Explanation> GetExplanation([Parent] ResultRow result, ExplanationByResultDataLoader explanations, CancellationToken cancellationToken) =>
        await explanations.LoadRequiredAsync(result.Id, cancellationToken);
}
