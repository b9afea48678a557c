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
    [BatchResolver]
    public static Task<IReadOnlyList<EvaluationRow>> GetEvaluation([Parent(nameof(ResultRow.EvaluationId))] IReadOnlyList<ResultRow> results, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluations.LoadRequiredAsync(results.Select(result => result.EvaluationId), cancellationToken);

    /// <summary>The scorecard it is part of.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<ScorecardRow>> GetScorecard([Parent(nameof(ResultRow.ScorecardId))] IReadOnlyList<ResultRow> results, ScorecardByIdDataLoader scorecards, CancellationToken cancellationToken) =>
        scorecards.LoadRequiredAsync(results.Select(result => result.ScorecardId), cancellationToken);

    /// <summary>Whose result it is.</summary>
    [BatchResolver]
    [Joined(nameof(ResultRow.Participant))]
    public static Task<IReadOnlyList<ParticipantRow>> GetParticipant([Parent(nameof(ResultRow.ParticipantId))] IReadOnlyList<ResultRow> results, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        participants.LoadRequiredAsync(results.Select(result => result.ParticipantId), cancellationToken);

    /// <summary>The indicator it is for.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<IndicatorRow>> GetIndicator([Parent(nameof(ResultRow.IndicatorId))] IReadOnlyList<ResultRow> results, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) =>
        indicators.LoadRequiredAsync(results.Select(result => result.IndicatorId), cancellationToken);

    /// <summary>The rules it was scored by.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<RuleVersionRow>> GetRuleVersion([Parent(nameof(ResultRow.RuleVersionId))] IReadOnlyList<ResultRow> results, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) =>
        versions.LoadRequiredAsync(results.Select(result => result.RuleVersionId), cancellationToken);

    /// <summary>What each criterion gave.</summary>
    [UseFiltering]
    [UseSorting]
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<AwardRow>>> GetAwards([Parent(nameof(ResultRow.Id))] IReadOnlyList<ResultRow> results, QueryContext<AwardRow> query, AwardsByResultDataLoader awards, CancellationToken cancellationToken) =>
        await awards.With(query).LoadRequiredAsync(results.Select(result => result.Id), cancellationToken);

    /// <summary>Why it has these points, down to single facts and the clauses of the plan.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<Explanation>> GetExplanation([Parent(nameof(ResultRow.Id))] IReadOnlyList<ResultRow> results, ExplanationByResultDataLoader explanations, CancellationToken cancellationToken) =>
        explanations.LoadRequiredAsync(results.Select(result => result.Id), cancellationToken);

    /// <summary>What it waits for: the claims of its explanation about facts that nobody has reported yet; empty if it is complete.</summary>
    public static async Task<IReadOnlyList<Explanation>> GetMissing([Parent($"{nameof(ResultRow.Complete)} {nameof(ResultRow.Id)}")] ResultRow result, ExplanationByResultDataLoader explanations, CancellationToken cancellationToken) =>
        result.Complete ? [] : [.. Missing(await explanations.LoadRequiredAsync(result.Id, cancellationToken))];

    private static IEnumerable<Explanation> Missing(Explanation claim) =>
        claim.Kind == ClaimKind.MissingFact ? [claim] : claim.Because.SelectMany(Missing);
}
