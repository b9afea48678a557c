using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `PeriodScores`.</summary>
[ObjectType<PeriodScores>]
public static class PeriodScoresNode
{
    /// <summary>Everybody's score, best first; those without one come last. At most 500 a page.</summary>
    [UsePaging(ConnectionName = "PeriodScorecards", IncludeTotalCount = true, DefaultPageSize = 50, MaxPageSize = 500)]
    [UseFiltering]
    [UseSorting]
    public static IReadOnlyList<PeriodCard> GetScorecards([Parent] PeriodScores scores) => [.. scores.Cards.OrderBy(card => card.Rank ?? int.MaxValue)];
}

/// <summary>The graph's `PeriodScorecard`.</summary>
[ObjectType<PeriodCard>]
public static class PeriodCardNode
{
    private static void Configure(IObjectTypeDescriptor<PeriodCard> descriptor) => descriptor.Name("PeriodScorecard");

    /// <summary>Whose it is.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<ParticipantRow>> GetParticipant([Parent(nameof(PeriodCard.ParticipantId))] IReadOnlyList<PeriodCard> cards, ParticipantByIdDataLoader participants, CancellationToken cancellationToken) =>
        participants.LoadRequiredAsync(cards.Select(card => card.ParticipantId), cancellationToken);

    /// <summary>The months without a score.</summary>
    public static IReadOnlyList<Month> GetMissing([Parent] PeriodCard card) => card.Missing;

    /// <summary>What each month adds, in order; the parts add up to `accumulated`.</summary>
    [ListSize(AssumedSize = 12)]
    public static IReadOnlyList<PeriodCardMonth> GetMonths([Parent] PeriodCard card) => card.Months;
}

/// <summary>The graph's `PeriodMonthScore`.</summary>
[ObjectType<PeriodCardMonth>]
public static class PeriodCardMonthNode
{
    private static void Configure(IObjectTypeDescriptor<PeriodCardMonth> descriptor) => descriptor.Name("PeriodMonthScore");
}

/// <summary>The graph's `Period`.</summary>
[ObjectType<Period>]
public static class PeriodNode
{
    /// <summary>Its months and their weights, ascending.</summary>
    [ListSize(AssumedSize = 12)]
    public static IReadOnlyList<PeriodMonth> GetMonths([Parent] Period period) => period.Months;
}

/// <summary>The graph's `PeriodPolicy`.</summary>
[ObjectType<PeriodPolicy>]
public static class PeriodPolicyNode
{
    /// <summary>Where the plan says so; null if it does not.</summary>
    public static PlanClause? GetClause([Parent] PeriodPolicy policy) => policy.Clause is { } clause ? new PlanClause(clause.Text, null, clause.Line) : null;
}
