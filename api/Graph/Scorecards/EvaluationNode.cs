using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `Evaluation`.</summary>
[ObjectType<EvaluationRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class EvaluationNode
{
    private static void Configure(IObjectTypeDescriptor<EvaluationRow> descriptor) => descriptor.Name("Evaluation")
        .Ignore(row => row.SchemeId).Ignore(row => row.MonthId).Ignore(row => row.MonthOfScheme).Ignore(row => row.SupersedesId)
        .Ignore(row => row.SubmissionId).Ignore(row => row.RulesSequence).Ignore(row => row.Current);

    [NodeResolver]
    public static Task<EvaluationRow?> GetEvaluationById(long id, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) => evaluations.LoadAsync(id, cancellationToken);

    /// <summary>The month of the scheme that was scored.</summary>
    public static async Task<MonthRow> GetScoredMonth([Parent] EvaluationRow evaluation, MonthByIdDataLoader months, CancellationToken cancellationToken) =>
        await months.LoadRequiredAsync(evaluation.MonthId, cancellationToken);

    /// <summary>The scorecard of one participant; null if it has none here.</summary>
    /// <param name="participant">The participant's code, such as `海门市`.</param>
    public static async Task<ScorecardRow?> GetScorecard(
        [Parent] EvaluationRow evaluation, string participant, ScorecardsByEvaluationDataLoader scorecards, ParticipantByIdDataLoader participants, CancellationToken cancellationToken)
    {
        var cards = (await scorecards.LoadAsync(evaluation.Id, cancellationToken))!;
        var whose = await participants.LoadAsync([.. cards.Select(card => card.ParticipantId)], cancellationToken);
        return cards.Zip(whose).FirstOrDefault(pair => pair.Second?.Code == participant).First;
    }

    /// <summary>The evaluation before this one; null for the first.</summary>
    public static async Task<EvaluationRow?> GetSupersedes([Parent] EvaluationRow evaluation, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluation.SupersedesId is { } id ? await evaluations.LoadAsync(id, cancellationToken) : null;

    /// <summary>The submission it was made for; null if it was made for another reason, such as changed rules.</summary>
    public static async Task<SubmissionRow?> GetSubmission([Parent] EvaluationRow evaluation, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) =>
        evaluation.SubmissionId is { } id ? await submissions.LoadAsync(id, cancellationToken) : null;

    /// <summary>The versions of scheme.json, of what was amended of it until the month, of facts.json and readings.json it was scored by; empty if it was scored before they were kept. Its results name their rule versions.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<SchemeFileRow>> GetDeclarations([Parent] EvaluationRow evaluation, QueryContext<SchemeFileRow> query, DeclarationsByEvaluationDataLoader declarations, CancellationToken cancellationToken) =>
        (await declarations.With(query).LoadAsync(evaluation.Id, cancellationToken))!;

    /// <summary>Its scorecards, in the order of the scheme.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<ScorecardRow>> GetScorecards([Parent] EvaluationRow evaluation, QueryContext<ScorecardRow> query, ScorecardsByEvaluationDataLoader scorecards, CancellationToken cancellationToken) =>
        (await scorecards.With(query).LoadAsync(evaluation.Id, cancellationToken))!;
}
