using ScoringGraph.Graph.Access;
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
        .Ignore(row => row.SubmissionId).Ignore(row => row.Current);

    [NodeResolver]
    public static Task<EvaluationRow?> GetEvaluationById(long id, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) => evaluations.LoadAsync(id, cancellationToken);

    /// <summary>The evaluation before this one; null for the first.</summary>
    public static async Task<EvaluationRow?> GetSupersedes([Parent] EvaluationRow evaluation, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluation.SupersedesId is { } id ? await evaluations.LoadAsync(id, cancellationToken) : null;

    /// <summary>The submission it was made for; null if it was made for another reason, such as changed rules.</summary>
    public static async Task<SubmissionRow?> GetSubmission([Parent] EvaluationRow evaluation, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) =>
        evaluation.SubmissionId is { } id ? await submissions.LoadAsync(id, cancellationToken) : null;

    /// <summary>Its scorecards, in the order of the scheme.</summary>
    public static async Task<IReadOnlyList<ScorecardRow>> GetScorecards([Parent] EvaluationRow evaluation, ScorecardsByEvaluationDataLoader scorecards, CancellationToken cancellationToken) =>
        (await scorecards.LoadAsync(evaluation.Id, cancellationToken))!;
}
