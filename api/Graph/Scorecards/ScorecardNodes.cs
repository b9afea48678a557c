using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `Evaluation`.</summary>
[ObjectType<EvaluationRow>]
[Node]
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

/// <summary>The graph's `Scorecard`.</summary>
[ObjectType<ScorecardRow>]
[Node]
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
    public static async Task<IReadOnlyList<AreaScoreRow>> GetAreaScores([Parent] ScorecardRow card, AreaScoresByScorecardDataLoader areas, CancellationToken cancellationToken) =>
        (await areas.LoadAsync(card.Id, cancellationToken))!;

    /// <summary>Points by indicator, in the order of the plan; indicators it takes no part in are left out.</summary>
    public static async Task<IReadOnlyList<ResultRow>> GetResults([Parent] ScorecardRow card, ResultsByScorecardDataLoader results, CancellationToken cancellationToken) =>
        (await results.LoadAsync(card.Id, cancellationToken))!;

    /// <summary>What each bonus and penalty entry gave.</summary>
    public static async Task<IReadOnlyList<AdjustmentRow>> GetAdjustments([Parent] ScorecardRow card, AdjustmentsByScorecardDataLoader adjustments, CancellationToken cancellationToken) =>
        (await adjustments.LoadAsync(card.Id, cancellationToken))!;
}

/// <summary>The graph's `AreaScore`.</summary>
[ObjectType<AreaScoreRow>]
public static class AreaScoreNode
{
    private static void Configure(IObjectTypeDescriptor<AreaScoreRow> descriptor) => descriptor.Name("AreaScore")
        .Ignore(row => row.Id).Ignore(row => row.ScorecardId).Ignore(row => row.Scorecard).Ignore(row => row.AreaId).Ignore(row => row.PointsExact);

    /// <summary>The area.</summary>
    public static async Task<AreaRow> GetArea([Parent] AreaScoreRow score, AreaByIdDataLoader areas, CancellationToken cancellationToken) =>
        await areas.LoadRequiredAsync(score.AreaId, cancellationToken);
}

/// <summary>The graph's `Adjustment`.</summary>
[ObjectType<AdjustmentRow>]
public static class AdjustmentNode
{
    private static void Configure(IObjectTypeDescriptor<AdjustmentRow> descriptor) => descriptor.Name("Adjustment")
        .Ignore(row => row.Id).Ignore(row => row.ScorecardId).Ignore(row => row.Scorecard).Ignore(row => row.Position).Ignore(row => row.PointsExact).Ignore(row => row.EventsJson);

    /// <summary>The events looked at, and why each counts or does not.</summary>
    public static IReadOnlyList<AdjustmentEvent> GetEvents([Parent] AdjustmentRow adjustment) =>
        [.. EventsText.Read(adjustment.EventsJson).Select(item => new AdjustmentEvent(item.Index, item.Status, item.Key))];

    /// <summary>What the entry is for.</summary>
    public static async Task<Text> GetName(
        [Parent] AdjustmentRow adjustment, ScorecardByIdDataLoader scorecards, Evaluation.Editions.EditionCatalogue editions, CancellationToken cancellationToken)
    {
        var card = await scorecards.LoadRequiredAsync(adjustment.ScorecardId, cancellationToken);
        var scheme = editions.Scheme(card.SchemeId)?.Scheme;
        return scheme?.Bonus.Entries.Concat(scheme.Penalties.Entries).FirstOrDefault(entry => entry.Code == adjustment.EntryCode)?.Name ?? new Text(adjustment.EntryCode, adjustment.EntryCode);
    }
}

/// <summary>One event looked at for a bonus or penalty.</summary>
/// <param name="Index">Its position in the reported list, 0 for the first.</param>
/// <param name="Status">Whether it counts, or why not.</param>
/// <param name="Key">What it is counted once by; null if it counts on its own.</param>
public sealed record AdjustmentEvent(int Index, Scoring.Scorecards.EventStatus Status, string? Key);
