using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
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
    private readonly bool owns;
    private readonly IDisposable? snapshot;

    internal ReadContext(StoreContext context, StatementWatch watch, bool owns, IDisposable? snapshot = null) =>
        (this.context, this.watch, this.owns, this.snapshot) = (context, watch, owns, snapshot);

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

    internal DbCommand NewCommand()
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>Reads rows by a statement whose parameters the command has already.</summary>
    internal async Task<List<TRow>> ListAsync<TRow>(DbCommand command, SelectStatement<TRow> select, IReadOnlySet<string>? members, CancellationToken cancellationToken)
        where TRow : class
    {
        (command.CommandText, var fillers) = select.For(members);
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            watch.Report(command.CommandText);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var cursor = RowCursor.Of(reader);
            var rows = new List<TRow>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var row = select.New();
                for (var ordinal = 0; ordinal < fillers.Length; ordinal++) fillers[ordinal](row, cursor, ordinal);
                rows.Add(row);
            }

            return rows;
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
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
