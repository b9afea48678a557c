using Microsoft.EntityFrameworkCore;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Appends scored months.</summary>
public sealed class Evaluations
{
    private readonly WriteContext write;

    internal Evaluations(WriteContext write) => this.write = write;

    /// <summary>Appends an evaluation with everything it holds and makes it the current one of its month. The rules must be in the catalogue.</summary>
    public async Task<EvaluationRow> AppendAsync(NewEvaluation evaluation, CancellationToken cancellationToken = default)
    {
        var edition = evaluation.Score.Edition;
        var monthId = CatalogueRow.IdOf(edition.Scheme.Code, edition.Month.ToString());
        var last = await write.Context.Set<CurrentEvaluationRow>().AsTracking().Include(row => row.Evaluation)
            .SingleOrDefaultAsync(row => row.MonthId == monthId, cancellationToken).ConfigureAwait(false);
        var row = new EvaluationRow
        {
            Id = await write.NextIdAsync<EvaluationRow>(row => row.Id, cancellationToken).ConfigureAwait(false),
            SchemeId = edition.Scheme.Code,
            MonthId = monthId,
            Month = edition.Month,
            Sequence = (last?.Evaluation.Sequence ?? 0) + 1,
            EvaluatedAt = write.Clock.GetUtcNow(),
            EditionHash = evaluation.EditionHash,
            RulesSequence = await KnownRules.LastAsync(write.Rows, cancellationToken).ConfigureAwait(false),
            FactsHash = evaluation.FactsHash,
            EngineVersion = evaluation.EngineVersion,
            Complete = evaluation.Score.Complete,
            SupersedesId = last?.EvaluationId,
            SubmissionId = evaluation.SubmissionId,
        };
        await write.InsertAsync([row], cancellationToken).ConfigureAwait(false);
        await InsertAsync(await RowsOfAsync(row, evaluation, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        await PointAsync(last, row, cancellationToken).ConfigureAwait(false);
        return row;
    }

    private async Task<ScoreRows> RowsOfAsync(EvaluationRow row, NewEvaluation evaluation, CancellationToken cancellationToken) => new(row, evaluation, await ListedAsync(evaluation.Score.Edition, cancellationToken).ConfigureAwait(false))
    {
        NextScorecard = await write.NextIdAsync<ScorecardRow>(card => card.Id, cancellationToken).ConfigureAwait(false),
        NextArea = await write.NextIdAsync<AreaScoreRow>(area => area.Id, cancellationToken).ConfigureAwait(false),
        NextResult = await write.NextIdAsync<ResultRow>(result => result.Id, cancellationToken).ConfigureAwait(false),
        NextAward = await write.NextIdAsync<AwardRow>(award => award.Id, cancellationToken).ConfigureAwait(false),
        NextAdjustment = await write.NextIdAsync<AdjustmentRow>(item => item.Id, cancellationToken).ConfigureAwait(false),
    };

    // The ids of the edition's rule versions, in its order. What was withdrawn is found, too, and is none of them; to leave it out, the
    // text of every version there ever was would be read.
    private async Task<IReadOnlyList<string>> ListedAsync(Edition edition, CancellationToken cancellationToken)
    {
        var listed = (await Queries.ToListAsync(
            write.Rows.LastRuleVersions.Where(row => row.SchemeId == edition.Scheme.Code).Select(row => new { row.Id, row.IndicatorId, row.Effective }), cancellationToken).ConfigureAwait(false))
            .ToDictionary(row => (row.IndicatorId, row.Effective), row => row.Id);
        return
        [
            .. edition.Indicators.Select(item =>
                listed.TryGetValue((CatalogueRow.IdOf(edition.Scheme.Code, item.Indicator.Code), item.Version.Effective), out var id) && RuleRows.IsOf(id, edition.Scheme.Code, item.Version)
                    ? id
                    : throw new InvalidOperationException($"the rules of `{item.Indicator.Code}` that scored {edition.Month} are not those that are published")),
        ];
    }

    private async Task InsertAsync(ScoreRows rows, CancellationToken cancellationToken)
    {
        rows.Fill();
        await write.InsertAsync(rows.Scorecards, cancellationToken).ConfigureAwait(false);
        await write.InsertAsync(rows.AreaScores, cancellationToken).ConfigureAwait(false);
        await write.InsertAsync(rows.Results, cancellationToken).ConfigureAwait(false);
        await write.InsertAsync(rows.Awards, cancellationToken).ConfigureAwait(false);
        await write.InsertAsync(rows.Adjustments, cancellationToken).ConfigureAwait(false);
    }

    private async Task PointAsync(CurrentEvaluationRow? last, EvaluationRow row, CancellationToken cancellationToken)
    {
        if (last is null) write.Context.Add(new CurrentEvaluationRow { MonthId = row.MonthId, EvaluationId = row.Id });
        else last.EvaluationId = row.Id;
        await write.Context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        write.Context.ChangeTracker.Clear();
    }
}
