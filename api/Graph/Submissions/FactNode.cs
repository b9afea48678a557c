using System.Text.Json;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>The graph's `Fact`.</summary>
[ObjectType<ReportedFactRow>]
[Node]
[Authorize(Permission.ViewSubmissions)]
public static class FactNode
{
    private static void Configure(IObjectTypeDescriptor<ReportedFactRow> descriptor) => descriptor.Name("Fact")
        .Ignore(row => row.SubmissionId).Ignore(row => row.SchemeId).Ignore(row => row.ParticipantId).Ignore(row => row.FactDefinitionId)
        .Ignore(row => row.ValueJson).Ignore(row => row.ReplacesId).Ignore(row => row.ReplacedBy);

    [NodeResolver]
    public static Task<ReportedFactRow?> GetFactById(long id, ReportedFactByIdDataLoader facts, CancellationToken cancellationToken) => facts.LoadAsync(id, cancellationToken);

    /// <summary>The value as it was reported: a number, true or false, one of the fact's choices, or a list of records; null if it withdraws an earlier one.</summary>
    public static JsonElement? GetValue([Parent(nameof(ReportedFactRow.ValueJson))] ReportedFactRow fact) => fact.ValueJson == "null" ? null : JsonElement.Parse(fact.ValueJson);

    /// <summary>The submission it came in.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<SubmissionRow>> GetSubmission([Parent(nameof(ReportedFactRow.SubmissionId))] IReadOnlyList<ReportedFactRow> facts, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) =>
        submissions.LoadRequiredAsync(facts.Select(fact => fact.SubmissionId), cancellationToken);

    /// <summary>Whom it is about.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<ParticipantRow>> GetParticipant([Parent(nameof(ReportedFactRow.ParticipantId))] IReadOnlyList<ReportedFactRow> facts, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        participants.LoadRequiredAsync(facts.Select(fact => fact.ParticipantId), cancellationToken);

    /// <summary>What the fact is.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<FactDefinitionRow>> GetFactDefinition([Parent(nameof(ReportedFactRow.FactDefinitionId))] IReadOnlyList<ReportedFactRow> parents, FactDefinitionByIdDataLoader facts, CancellationToken cancellationToken) =>
        facts.LoadRequiredAsync(parents.Select(fact => fact.FactDefinitionId), cancellationToken);

    /// <summary>The fact it replaces; null if it is the first.</summary>
    public static async Task<ReportedFactRow?> GetReplaces([Parent(nameof(ReportedFactRow.ReplacesId))] ReportedFactRow fact, ReportedFactByIdDataLoader facts, CancellationToken cancellationToken) =>
        fact.ReplacesId is { } id ? await facts.LoadAsync(id, cancellationToken) : null;

    /// <summary>The fact that replaced it; null while it is the latest.</summary>
    public static Task<ReportedFactRow?> GetReplacedBy([Parent(nameof(ReportedFactRow.Id))] ReportedFactRow fact, ReplacementByFactDataLoader facts, CancellationToken cancellationToken) =>
        facts.LoadAsync(fact.Id, cancellationToken);
}
