using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `ScoredMonth`: a month of a scheme.</summary>
[ObjectType<MonthRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class MonthNode
{
    private static void Configure(IObjectTypeDescriptor<MonthRow> descriptor) =>
        descriptor.Name("ScoredMonth").Ignore(row => row.SchemeId).Ignore(row => row.Current);

    [NodeResolver]
    public static Task<MonthRow?> GetMonthById(string id, MonthByIdDataLoader months, CancellationToken cancellationToken) => months.LoadAsync(id, cancellationToken);

    /// <summary>The scheme it belongs to.</summary>
    public static async Task<SchemeRow> GetScheme([Parent(nameof(MonthRow.SchemeId))] MonthRow month, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(month.SchemeId, cancellationToken);

    /// <summary>Its closings and openings, oldest first.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<MonthEventRow>> GetEvents([Parent(nameof(MonthRow.Id))] MonthRow month, QueryContext<MonthEventRow> query, EventsByMonthDataLoader events, CancellationToken cancellationToken) =>
        (await events.With(query).LoadAsync(month.Id, cancellationToken))!;

    /// <summary>The latest evaluation; null before the first.</summary>
    [BatchResolver]
    [Joined($"{nameof(MonthRow.Current)}.{nameof(CurrentEvaluationRow.Evaluation)}")]
    public static Task<IReadOnlyList<EvaluationRow?>> GetEvaluation([Parent(nameof(MonthRow.Id))] IReadOnlyList<MonthRow> months, CurrentEvaluationByMonthDataLoader evaluations, CancellationToken cancellationToken) =>
        evaluations.LoadAsync([.. months.Select(month => month.Id)], cancellationToken);

    /// <summary>Every evaluation of the month, oldest first; none is ever changed.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<EvaluationRow>> GetEvaluations([Parent(nameof(MonthRow.Id))] MonthRow month, QueryContext<EvaluationRow> query, EvaluationsByMonthDataLoader evaluations, CancellationToken cancellationToken) =>
        (await evaluations.With(query).LoadAsync(month.Id, cancellationToken))!;

    /// <summary>The scorecards of the latest evaluation, best first; those without a final score come last. At most 500 a page.</summary>
    [UsePaging(ConnectionName = "RankedScorecards", IncludeTotalCount = true, DefaultPageSize = 50, MaxPageSize = 500)]
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<ScorecardRow>> GetScorecards(
        [Parent($"{nameof(MonthRow.Id)} {nameof(MonthRow.Current)}.{nameof(CurrentEvaluationRow.EvaluationId)}")] MonthRow month, QueryContext<ScorecardRow> query, CurrentEvaluationByMonthDataLoader evaluations, ScorecardsByEvaluationDataLoader scorecards, CancellationToken cancellationToken)
    {
        if ((month.Current?.EvaluationId ?? (await evaluations.LoadAsync(month.Id, cancellationToken))?.Id) is not { } evaluation) return [];
        var cards = await scorecards.With(query.Include(card => card.Rank).Include(card => card.Position)).LoadAsync(evaluation, cancellationToken);
        return query.IsOrdered ? cards! : [.. cards!.OrderBy(card => card.Rank ?? int.MaxValue).ThenBy(card => card.Position)];
    }
}
