using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `Participant`.</summary>
[ObjectType<ParticipantRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class ParticipantNode
{
    private static void Configure(IObjectTypeDescriptor<ParticipantRow> descriptor) =>
        descriptor.Name("Participant").Ignore(row => row.SchemeId).Ignore(row => row.Results);

    [NodeResolver]
    public static Task<ParticipantRow?> GetParticipantById(string id, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) => participants.LoadAsync(id, cancellationToken);

    /// <summary>The scheme it is scored by.</summary>
    public static async Task<SchemeRow> GetScheme([Parent] ParticipantRow participant, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(participant.SchemeId, cancellationToken);

    /// <summary>Its scorecards in the latest evaluation of each month, oldest month first.</summary>
    public static async Task<IReadOnlyList<ScorecardRow>> GetScorecards([Parent] ParticipantRow participant, ScorecardsByParticipantDataLoader scorecards, CancellationToken cancellationToken) =>
        (await scorecards.LoadAsync(participant.Id, cancellationToken))!;
}
