using System.Text.Json;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>What was reported, when, and by whom.</summary>
[QueryType]
public static class SubmissionQueries
{
    /// <summary>The submissions, oldest first; none is ever changed.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<SubmissionRow> GetSubmissions(ReadContext rows) => rows.Submissions.OrderBy(row => row.Sequence);

    /// <summary>The reported facts, oldest first; a correction is a new fact that names the one it replaces.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<ReportedFactRow> GetFacts(ReadContext rows) => rows.ReportedFacts.OrderBy(row => row.Id);
}

/// <summary>The graph's `Submission`.</summary>
[ObjectType<SubmissionRow>]
[Node]
public static class SubmissionNode
{
    private static void Configure(IObjectTypeDescriptor<SubmissionRow> descriptor) => descriptor.Name("Submission")
        .Ignore(row => row.SchemeId).Ignore(row => row.MonthId).Ignore(row => row.RequestHash).Ignore(row => row.NonParticipations);

    [NodeResolver]
    public static Task<SubmissionRow?> GetSubmissionById(Guid id, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) => submissions.LoadAsync(id, cancellationToken);

    /// <summary>What was reported together.</summary>
    public static async Task<IReadOnlyList<ReportedFactRow>> GetFacts([Parent] SubmissionRow submission, FactsBySubmissionDataLoader facts, CancellationToken cancellationToken) =>
        (await facts.LoadAsync(submission.Id, cancellationToken))!;

    /// <summary>The evaluation that followed.</summary>
    public static Task<EvaluationRow?> GetEvaluation([Parent] SubmissionRow submission, EvaluationBySubmissionDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluations.LoadAsync(submission.Id, cancellationToken);
}

/// <summary>The graph's `Fact`.</summary>
[ObjectType<ReportedFactRow>]
[Node]
public static class FactNode
{
    private static void Configure(IObjectTypeDescriptor<ReportedFactRow> descriptor) => descriptor.Name("Fact")
        .Ignore(row => row.SubmissionId).Ignore(row => row.SchemeId).Ignore(row => row.ParticipantId).Ignore(row => row.FactDefinitionId)
        .Ignore(row => row.ValueJson).Ignore(row => row.ReplacesId).Ignore(row => row.ReplacedBy);

    [NodeResolver]
    public static Task<ReportedFactRow?> GetFactById(long id, ReportedFactByIdDataLoader facts, CancellationToken cancellationToken) => facts.LoadAsync(id, cancellationToken);

    /// <summary>The value as it was reported; null if it withdraws an earlier one.</summary>
    public static JsonElement? GetValue([Parent] ReportedFactRow fact) => fact.ValueJson == "null" ? null : JsonElement.Parse(fact.ValueJson);

    /// <summary>The submission it came in.</summary>
    public static async Task<SubmissionRow> GetSubmission([Parent] ReportedFactRow fact, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) =>
        await submissions.LoadRequiredAsync(fact.SubmissionId, cancellationToken);

    /// <summary>Whom it is about.</summary>
    public static async Task<ParticipantRow> GetParticipant([Parent] ReportedFactRow fact, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        await participants.LoadRequiredAsync(fact.ParticipantId, cancellationToken);

    /// <summary>What the fact is.</summary>
    public static async Task<FactDefinitionRow> GetFactDefinition([Parent] ReportedFactRow fact, FactDefinitionByIdDataLoader facts, CancellationToken cancellationToken) =>
        await facts.LoadRequiredAsync(fact.FactDefinitionId, cancellationToken);

    /// <summary>The fact it replaces; null if it is the first.</summary>
    public static async Task<ReportedFactRow?> GetReplaces([Parent] ReportedFactRow fact, ReportedFactByIdDataLoader facts, CancellationToken cancellationToken) =>
        fact.ReplacesId is { } id ? await facts.LoadAsync(id, cancellationToken) : null;
}
