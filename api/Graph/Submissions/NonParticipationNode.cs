using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>The graph's `NonParticipation`.</summary>
[ObjectType<NonParticipationRow>]
[Node]
[Authorize(Permission.ViewSubmissions)]
public static class NonParticipationNode
{
    private static void Configure(IObjectTypeDescriptor<NonParticipationRow> descriptor) => descriptor.Name("NonParticipation")
        .Ignore(row => row.SubmissionId).Ignore(row => row.SchemeId).Ignore(row => row.ParticipantId).Ignore(row => row.IndicatorId)
        .Ignore(row => row.ReplacesId).Ignore(row => row.ReplacedBy);

    [NodeResolver]
    public static Task<NonParticipationRow?> GetNonParticipationById(long id, NonParticipationByIdDataLoader parts, CancellationToken cancellationToken) => parts.LoadAsync(id, cancellationToken);

    /// <summary>The submission it came in.</summary>
    public static async Task<SubmissionRow> GetSubmission([Parent] NonParticipationRow part, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) =>
        await submissions.LoadRequiredAsync(part.SubmissionId, cancellationToken);

    /// <summary>Whom it is about.</summary>
    public static async Task<ParticipantRow> GetParticipant([Parent] NonParticipationRow part, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        await participants.LoadRequiredAsync(part.ParticipantId, cancellationToken);

    /// <summary>The indicator it is about.</summary>
    public static async Task<IndicatorRow> GetIndicator([Parent] NonParticipationRow part, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) =>
        await indicators.LoadRequiredAsync(part.IndicatorId, cancellationToken);

    /// <summary>The statement it replaces; null if it is the first.</summary>
    public static async Task<NonParticipationRow?> GetReplaces([Parent] NonParticipationRow part, NonParticipationByIdDataLoader parts, CancellationToken cancellationToken) =>
        part.ReplacesId is { } id ? await parts.LoadAsync(id, cancellationToken) : null;
}
