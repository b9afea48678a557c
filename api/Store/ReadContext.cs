using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>
/// What may be read, as queries that are translated to SQL. Rows are not tracked. One context serves one query at a time: take
/// one from <see cref="ScoreDatabase.Read()"/> for each root field or batch and dispose of it.
/// </summary>
public sealed class ReadContext : IAsyncDisposable, IDisposable
{
    private readonly StoreContext context;
    private readonly bool owns;
    private readonly IDisposable? snapshot;

    internal ReadContext(StoreContext context, bool owns, IDisposable? snapshot = null) =>
        (this.context, this.owns, this.snapshot) = (context, owns, snapshot);

    public IQueryable<SchemeRow> Schemes => context.Set<SchemeRow>();

    public IQueryable<MonthRow> Months => context.Set<MonthRow>();

    public IQueryable<MonthEventRow> MonthEvents => context.Set<MonthEventRow>();

    public IQueryable<ParticipantRow> Participants => context.Set<ParticipantRow>();

    public IQueryable<DepartmentRow> Departments => context.Set<DepartmentRow>();

    public IQueryable<AreaRow> Areas => context.Set<AreaRow>();

    public IQueryable<AreaDepartmentRow> AreaDepartments => context.Set<AreaDepartmentRow>();

    public IQueryable<IndicatorGroupRow> IndicatorGroups => context.Set<IndicatorGroupRow>();

    public IQueryable<IndicatorRow> Indicators => context.Set<IndicatorRow>();

    public IQueryable<FactDefinitionRow> FactDefinitions => context.Set<FactDefinitionRow>();

    public IQueryable<RuleVersionRow> RuleVersions => context.Set<RuleVersionRow>();

    public IQueryable<CriterionRow> Criteria => context.Set<CriterionRow>();

    public IQueryable<SubmissionRow> Submissions => context.Set<SubmissionRow>();

    public IQueryable<ReportedFactRow> ReportedFacts => context.Set<ReportedFactRow>();

    public IQueryable<NonParticipationRow> NonParticipations => context.Set<NonParticipationRow>();

    public IQueryable<EvaluationRow> Evaluations => context.Set<EvaluationRow>();

    public IQueryable<CurrentEvaluationRow> CurrentEvaluations => context.Set<CurrentEvaluationRow>();

    public IQueryable<ScorecardRow> Scorecards => context.Set<ScorecardRow>();

    public IQueryable<AreaScoreRow> AreaScores => context.Set<AreaScoreRow>();

    public IQueryable<ResultRow> Results => context.Set<ResultRow>();

    public IQueryable<AwardRow> Awards => context.Set<AwardRow>();

    public IQueryable<AdjustmentRow> Adjustments => context.Set<AdjustmentRow>();

    /// <summary>The scorecards of every month's latest evaluation. The few pointers are looked up in the index, so history is not scanned.</summary>
    public IQueryable<ScorecardRow> CurrentScorecards =>
        Scorecards.Where(row => CurrentEvaluations.Select(current => current.EvaluationId).Contains(row.EvaluationId));

    /// <summary>The results of every month's latest evaluation.</summary>
    public IQueryable<ResultRow> CurrentResults =>
        Results.Where(row => CurrentEvaluations.Select(current => current.EvaluationId).Contains(row.EvaluationId));

    /// <summary>The rule versions the files hold now.</summary>
    public IQueryable<RuleVersionRow> ListedRuleVersions => RuleVersions.Where(row => row.Listing != null);

    /// <summary>Whether a month takes no more submissions; false for a month the scheme does not have.</summary>
    public Task<bool> IsClosedAsync(string scheme, Month month, CancellationToken cancellationToken = default) =>
        Queries.AnyAsync(Months.Where(row => row.SchemeId == scheme && row.Month == month && row.IsClosed), cancellationToken);

    public void Dispose()
    {
        snapshot?.Dispose();
        if (owns) context.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        snapshot?.Dispose();
        return owns ? context.DisposeAsync() : ValueTask.CompletedTask;
    }
}
