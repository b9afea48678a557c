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
    [UseFiltering]
    [UseSorting]
    [ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<ReportedFactRow>> GetFacts([Parent] SubmissionRow submission, QueryContext<ReportedFactRow> query, FactsBySubmissionDataLoader facts, CancellationToken cancellationToken) =>
        (await facts.With(query).LoadAsync(submission.Id, cancellationToken))!;

    /// <summary>Who takes no part in what, as stated in this submission.</summary>
    [UseFiltering]
    [UseSorting]
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<NonParticipationRow>> GetNonParticipation([Parent] SubmissionRow submission, QueryContext<NonParticipationRow> query, NonParticipationBySubmissionDataLoader parts, CancellationToken cancellationToken) =>
        (await parts.With(query).LoadAsync(submission.Id, cancellationToken))!;

    /// <summary>The evaluation that followed.</summary>
    public static Task<EvaluationRow?> GetEvaluation([Parent] SubmissionRow submission, EvaluationBySubmissionDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluations.LoadAsync(submission.Id, cancellationToken);
}
