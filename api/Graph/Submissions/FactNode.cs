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

    /// <summary>The fact that replaced it; null while it is the latest.</summary>
    public static Task<ReportedFactRow?> GetReplacedBy([Parent] ReportedFactRow fact, ReplacementByFactDataLoader facts, CancellationToken cancellationToken) =>
        facts.LoadAsync(fact.Id, cancellationToken);
}
