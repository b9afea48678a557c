using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>The graph's `Submission`.</summary>
[ObjectType<SubmissionRow>]
[Node]
[Authorize(Permission.ViewSubmissions)]
public static class SubmissionNode
{
    private static void Configure(IObjectTypeDescriptor<SubmissionRow> descriptor) => descriptor.Name("Submission")
        .Ignore(row => row.SchemeId).Ignore(row => row.MonthId).Ignore(row => row.RequestHash).Ignore(row => row.NonParticipations);

    [NodeResolver]
    public static Task<SubmissionRow?> GetSubmissionById(Guid id, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) => submissions.LoadAsync(id, cancellationToken);

    /// <summary>What was reported together.</summary>
    public static async Task<IReadOnlyList<ReportedFactRow>> GetFacts([Parent] SubmissionRow submission, FactsBySubmissionDataLoader facts, CancellationToken cancellationToken) =>
        (await facts.LoadAsync(submission.Id, cancellationToken))!;

    /// <summary>Who takes no part in what, as stated in this submission.</summary>
    public static async Task<IReadOnlyList<NonParticipationRow>> GetNonParticipation([Parent] SubmissionRow submission, NonParticipationBySubmissionDataLoader parts, CancellationToken cancellationToken) =>
        (await parts.LoadAsync(submission.Id, cancellationToken))!;

    /// <summary>The evaluation that followed.</summary>
    public static Task<EvaluationRow?> GetEvaluation([Parent] SubmissionRow submission, EvaluationBySubmissionDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluations.LoadAsync(submission.Id, cancellationToken);
}
