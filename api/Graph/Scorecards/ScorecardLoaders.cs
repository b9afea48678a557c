using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Scorecards by id.</summary>
public sealed class ScorecardByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ScorecardRow>(scheduler, options)
{
    protected override IQueryable<ScorecardRow> Rows(IReadOnlyList<long> keys) => rows.Scorecards.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(ScorecardRow row) => row.Id;
}

/// <summary>The scorecards of an evaluation.</summary>
public sealed class ScorecardsByEvaluationDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, ScorecardRow>(scheduler, options)
{
    protected override IQueryable<ScorecardRow> Rows(IReadOnlyList<long> keys) => rows.Scorecards.Where(row => keys.Contains(row.EvaluationId)).OrderBy(row => row.Position);

    protected override long KeyOf(ScorecardRow row) => row.EvaluationId;
}

/// <summary>A participant's scorecards in the latest evaluations.</summary>
public sealed class ScorecardsByParticipantDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ScorecardRow>(scheduler, options)
{
    protected override IQueryable<ScorecardRow> Rows(IReadOnlyList<string> keys) => rows.CurrentScorecards.Where(row => keys.Contains(row.ParticipantId)).OrderBy(row => row.Month);

    protected override string KeyOf(ScorecardRow row) => row.ParticipantId;
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
