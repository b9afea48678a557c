using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Evaluations by id.</summary>
public sealed class EvaluationByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, EvaluationRow>(scheduler, options)
{
    protected override IQueryable<EvaluationRow> Rows(IReadOnlyList<long> keys) => rows.Evaluations.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(EvaluationRow row) => row.Id;
}

/// <summary>Scorecards by id.</summary>
public sealed class ScorecardByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ScorecardRow>(scheduler, options)
{
    protected override IQueryable<ScorecardRow> Rows(IReadOnlyList<long> keys) => rows.Scorecards.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(ScorecardRow row) => row.Id;
}

/// <summary>Results by id.</summary>
public sealed class ResultByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ResultRow>(scheduler, options)
{
    protected override IQueryable<ResultRow> Rows(IReadOnlyList<long> keys) => rows.Results.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(ResultRow row) => row.Id;
}

/// <summary>Awards by id.</summary>
public sealed class AwardByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, AwardRow>(scheduler, options)
{
    protected override IQueryable<AwardRow> Rows(IReadOnlyList<long> keys) => rows.Awards.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(AwardRow row) => row.Id;
}

/// <summary>The results of a scorecard.</summary>
public sealed class ResultsByScorecardDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, ResultRow>(scheduler, options)
{
    protected override IQueryable<ResultRow> Rows(IReadOnlyList<long> keys) => rows.Results.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Position);

    protected override long KeyOf(ResultRow row) => row.ScorecardId;
}

/// <summary>The area scores of a scorecard.</summary>
public sealed class AreaScoresByScorecardDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, AreaScoreRow>(scheduler, options)
{
    protected override IQueryable<AreaScoreRow> Rows(IReadOnlyList<long> keys) => rows.AreaScores.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Id);

    protected override long KeyOf(AreaScoreRow row) => row.ScorecardId;
}

/// <summary>The bonus and penalty entries of a scorecard.</summary>
public sealed class AdjustmentsByScorecardDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, AdjustmentRow>(scheduler, options)
{
    protected override IQueryable<AdjustmentRow> Rows(IReadOnlyList<long> keys) => rows.Adjustments.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Id);

    protected override long KeyOf(AdjustmentRow row) => row.ScorecardId;
}

/// <summary>The awards of a result.</summary>
public sealed class AwardsByResultDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, AwardRow>(scheduler, options)
{
    protected override IQueryable<AwardRow> Rows(IReadOnlyList<long> keys) => rows.Awards.Where(row => keys.Contains(row.ResultId)).OrderBy(row => row.Position);

    protected override long KeyOf(AwardRow row) => row.ResultId;
}

/// <summary>The scorecards of an evaluation.</summary>
public sealed class ScorecardsByEvaluationDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, ScorecardRow>(scheduler, options)
{
    protected override IQueryable<ScorecardRow> Rows(IReadOnlyList<long> keys) => rows.Scorecards.Where(row => keys.Contains(row.EvaluationId)).OrderBy(row => row.Position);

    protected override long KeyOf(ScorecardRow row) => row.EvaluationId;
}

/// <summary>Every evaluation of a month, oldest first.</summary>
public sealed class EvaluationsByMonthDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, EvaluationRow>(scheduler, options)
{
    protected override IQueryable<EvaluationRow> Rows(IReadOnlyList<string> keys) => rows.Evaluations.Where(row => keys.Contains(row.MonthId)).OrderBy(row => row.Id);

    protected override string KeyOf(EvaluationRow row) => row.MonthId;
}

/// <summary>The latest evaluation of a month.</summary>
public sealed class CurrentEvaluationByMonthDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, EvaluationRow>(scheduler, options)
{
    protected override IQueryable<EvaluationRow> Rows(IReadOnlyList<string> keys) =>
        from current in rows.CurrentEvaluations
        where keys.Contains(current.MonthId)
        join evaluation in rows.Evaluations on current.EvaluationId equals evaluation.Id
        select evaluation;

    protected override string KeyOf(EvaluationRow row) => row.MonthId;
}

/// <summary>A participant's scorecards in the latest evaluations.</summary>
public sealed class ScorecardsByParticipantDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ScorecardRow>(scheduler, options)
{
    protected override IQueryable<ScorecardRow> Rows(IReadOnlyList<string> keys) => rows.CurrentScorecards.Where(row => keys.Contains(row.ParticipantId)).OrderBy(row => row.Month);

    protected override string KeyOf(ScorecardRow row) => row.ParticipantId;
}

/// <summary>The results of an indicator in the latest evaluations.</summary>
public sealed class ResultsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ResultRow>(scheduler, options)
{
    protected override IQueryable<ResultRow> Rows(IReadOnlyList<string> keys) =>
        rows.CurrentResults.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Month).ThenByDescending(row => row.Points).ThenBy(row => row.Id);

    protected override string KeyOf(ResultRow row) => row.IndicatorId;
}
