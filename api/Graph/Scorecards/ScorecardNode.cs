using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Explanations;
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
    [BatchResolver]
    public static Task<IReadOnlyList<EvaluationRow>> GetEvaluation([Parent(nameof(ScorecardRow.EvaluationId))] IReadOnlyList<ScorecardRow> cards, EvaluationByIdDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluations.LoadRequiredAsync(cards.Select(card => card.EvaluationId), cancellationToken);

    /// <summary>Whose scorecard it is.</summary>
    [BatchResolver]
    [Joined(nameof(ScorecardRow.Participant))]
    public static Task<IReadOnlyList<ParticipantRow>> GetParticipant([Parent(nameof(ScorecardRow.ParticipantId))] IReadOnlyList<ScorecardRow> cards, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        participants.LoadRequiredAsync(cards.Select(card => card.ParticipantId), cancellationToken);

    /// <summary>Points by area, in the order of the plan.</summary>
    [UseFiltering]
    [UseSorting]
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<AreaScoreRow>>> GetAreaScores([Parent(nameof(ScorecardRow.Id))] IReadOnlyList<ScorecardRow> cards, QueryContext<AreaScoreRow> query, AreaScoresByScorecardDataLoader areas, CancellationToken cancellationToken) =>
        await areas.With(query).LoadRequiredAsync(cards.Select(card => card.Id), cancellationToken);

    /// <summary>Points by indicator, in the order of the plan; indicators it takes no part in are left out.</summary>
    [UseFiltering]
    [UseSorting]
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<ResultRow>>> GetResults([Parent(nameof(ScorecardRow.Id))] IReadOnlyList<ScorecardRow> cards, QueryContext<ResultRow> query, ResultsByScorecardDataLoader results, CancellationToken cancellationToken) =>
        await results.With(query).LoadRequiredAsync(cards.Select(card => card.Id), cancellationToken);

    /// <summary>What each bonus and penalty entry gave.</summary>
    [UseFiltering]
    [UseSorting]
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<AdjustmentRow>>> GetAdjustments([Parent(nameof(ScorecardRow.Id))] IReadOnlyList<ScorecardRow> cards, QueryContext<AdjustmentRow> query, AdjustmentsByScorecardDataLoader adjustments, CancellationToken cancellationToken) =>
        await adjustments.With(query).LoadRequiredAsync(cards.Select(card => card.Id), cancellationToken);

    /// <summary>Why it has this final score: areas, normalisation, bonus, penalty, limits, rounding and place, down to single facts and the clauses of the plan.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<Explanation>> GetExplanation([Parent(nameof(ScorecardRow.Id))] IReadOnlyList<ScorecardRow> cards, ExplanationByScorecardDataLoader explanations, CancellationToken cancellationToken) =>
        explanations.LoadRequiredAsync(cards.Select(card => card.Id), cancellationToken);
}
