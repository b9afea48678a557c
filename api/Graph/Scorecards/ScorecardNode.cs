using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `Scorecard`.</summary>
[ObjectType<ScorecardRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class ScorecardNode
{
    private static void Configure(IObjectTypeDescriptor<ScorecardRow> descriptor) => descriptor.Name("Scorecard")
        .Description("A participant's month in one evaluation: indicators, areas, bonus, penalty and final score. Numbers are held to 8 digits; members ending in `Exact` hold a number that has more, in full.")
        .Ignore(row => row.EvaluationId).Ignore(row => row.SchemeId).Ignore(row => row.ParticipantId).Ignore(row => row.Position)
        .Ignore(row => row.BonusUncappedExact).Ignore(row => row.BonusExact).Ignore(row => row.PenaltyExact);

    [NodeResolver]
    public static Task<ScorecardRow?> GetScorecardById(long id, ScorecardByIdDataLoader scorecards, CancellationToken cancellationToken) => scorecards.LoadAsync(id, cancellationToken);

    /// <summary>The evaluation it is part of.</summary>
    public static async Task<EvaluationRow> GetEvaluation([Parent] ScorecardRow card, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) =>
        await evaluations.LoadRequiredAsync(card.EvaluationId, cancellationToken);

    /// <summary>Whose scorecard it is.</summary>
    public static async Task<ParticipantRow> GetParticipant([Parent] ScorecardRow card, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        await participants.LoadRequiredAsync(card.ParticipantId, cancellationToken);

    /// <summary>Points by area, in the order of the plan.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<AreaScoreRow>> GetAreaScores([Parent] ScorecardRow card, QueryContext<AreaScoreRow> query, AreaScoresByScorecardDataLoader areas, CancellationToken cancellationToken) =>
        (await areas.With(query).LoadAsync(card.Id, cancellationToken))!;

    /// <summary>Points by indicator, in the order of the plan; indicators it takes no part in are left out.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<ResultRow>> GetResults([Parent] ScorecardRow card, QueryContext<ResultRow> query, ResultsByScorecardDataLoader results, CancellationToken cancellationToken) =>
        (await results.With(query).LoadAsync(card.Id, cancellationToken))!;

    /// <summary>What each bonus and penalty entry gave.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<AdjustmentRow>> GetAdjustments([Parent] ScorecardRow card, QueryContext<AdjustmentRow> query, AdjustmentsByScorecardDataLoader adjustments, CancellationToken cancellationToken) =>
        (await adjustments.With(query).LoadAsync(card.Id, cancellationToken))!;
}
