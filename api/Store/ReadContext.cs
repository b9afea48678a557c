using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using ScoringGraph.Scoring;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>
/// What may be read, as queries that are translated to SQL. Rows are not tracked. One context serves one query at a time: take
/// one from <see cref="ScoreDatabase.Read()"/> for each root field or batch and dispose of it.
/// </summary>
public sealed class ReadContext : IAsyncDisposable, IDisposable
{
    private readonly StoreContext context;
    private readonly StatementWatch watch;
    // Null within a transaction, which only its own connection sees.
    private readonly IStorage? storage;
    private readonly bool owns;
    private readonly IDisposable? snapshot;

    /// <summary>What is stored when each query is asked.</summary>
    internal ReadContext(StoreContext context, StatementWatch watch, IStorage storage) => (this.context, this.watch, this.storage, owns) = (context, watch, storage, true);

    /// <summary>What is stored when the first query is asked.</summary>
    internal ReadContext(StoreContext context, StatementWatch watch, IDisposable snapshot) => (this.context, this.watch, this.snapshot, owns) = (context, watch, snapshot, true);

    /// <summary>What a transaction sees, whose context is somebody else's.</summary>
    internal ReadContext(StoreContext context, StatementWatch watch) => (this.context, this.watch) = (context, watch);

    internal IModel Model => context.Model;

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

    public IQueryable<SchemeFileRow> SchemeFiles => context.Set<SchemeFileRow>();

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

    public IQueryable<DraftRow> Drafts => context.Set<DraftRow>();

    public IQueryable<DraftEventRow> DraftEvents => context.Set<DraftEventRow>();

    public IQueryable<DraftFileRow> DraftFiles => context.Set<DraftFileRow>();

    /// <summary>What each draft changes as it stands now.</summary>
    public IQueryable<DraftFileRow> CurrentDraftFiles =>
        DraftFiles.Where(row => !DraftFiles.Any(later => later.DraftId == row.DraftId && later.Revision > row.Revision));

    /// <summary>The scorecards of every month's latest evaluation. The few pointers are looked up in the index, so history is not scanned.</summary>
    public IQueryable<ScorecardRow> CurrentScorecards =>
        Scorecards.Where(row => CurrentEvaluations.Select(current => current.EvaluationId).Contains(row.EvaluationId));

    /// <summary>The results of every month's latest evaluation.</summary>
    public IQueryable<ResultRow> CurrentResults =>
        Results.Where(row => CurrentEvaluations.Select(current => current.EvaluationId).Contains(row.EvaluationId));

    /// <summary>The rule versions that nothing has replaced. Of those that were, only indexes are looked at: there may be thousands.</summary>
    public IQueryable<RuleVersionRow> LastRuleVersions => RuleVersions.Where(row => !RuleVersions.Any(later => later.ReplacesId == row.Id));

    /// <summary>The versions of other files that nothing has replaced.</summary>
    public IQueryable<SchemeFileRow> LastSchemeFiles => SchemeFiles.Where(row => !SchemeFiles.Any(later => later.ReplacesId == row.Id));

    /// <summary>The rule versions that nothing has replaced or withdrawn.</summary>
    public IQueryable<RuleVersionRow> ListedRuleVersions => LastRuleVersions.Where(row => row.FileJson != VersionRow.NoFile);

    /// <summary>Whether a month takes no more submissions; false for a month the scheme does not have.</summary>
    public Task<bool> IsClosedAsync(string scheme, Month month, CancellationToken cancellationToken = default) =>
        Queries.AnyAsync(Months.Where(row => row.SchemeId == scheme && row.Month == month && row.IsClosed), cancellationToken);

    /// <summary>Reads what a query asks for.</summary>
    /// <param name="query">A query of this context, or a list in memory.</param>
    /// <param name="members">Of rows, the members to read, and `Link.Member` of what they are linked with; the others keep their defaults. Null for all of their own.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">The storage failed.</exception>
    public Task<List<T>> ListAsync<T>(IQueryable<T> query, IReadOnlySet<string>? members, CancellationToken cancellationToken = default) =>
        RowShape<T>.Of(Model) is { } shape
            ? StorageFaults.TranslateAsync(() => TranslatedQuery<T>.Of(query, shape, shape.Links(members)) is { } translated
                ? ListAsync(translated.Select, members, translated.Parameters, cancellationToken)
                : Queries.ToListAsync(query, cancellationToken))
            : Queries.ToListAsync(query, cancellationToken);

    /// <summary>Reads rows by a translated statement.</summary>
    internal async Task<List<TRow>> ListAsync<TRow>(SelectStatement<TRow> select, IReadOnlySet<string>? members, DbParameter[] parameters, CancellationToken cancellationToken)
    {
        var (statement, fillers) = select.For(members);
        watch.Report(statement);
        await using var lease = await (storage is null ? ContextLease.OpenAsync(context, cancellationToken) : storage.RentAsync(cancellationToken)).ConfigureAwait(false);
        var command = lease.Command(statement);
        command.Parameters.AddRange(parameters);
        var rows = new List<TRow>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            var cursor = lease.Cursor(reader);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var row = select.New();
                for (var ordinal = 0; ordinal < fillers.Length; ordinal++) fillers[ordinal](row, cursor, ordinal);
                rows.Add(row);
            }
        }

        lease.IsDone = true;
        return rows;
    }

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
