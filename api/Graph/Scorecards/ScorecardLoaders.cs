using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Scorecards by id.</summary>
public sealed class ScorecardByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ScorecardRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, ScorecardRow> Source = new(row => row.Id, (rows, keys) => rows.Scorecards.Where(row => keys.Contains(row.Id)));
}

/// <summary>The scorecards of an evaluation.</summary>
public sealed class ScorecardsByEvaluationDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, ScorecardRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, ScorecardRow> Source = new(row => row.EvaluationId, (rows, keys) => rows.Scorecards.Where(row => keys.Contains(row.EvaluationId)).OrderBy(row => row.Position));
}

/// <summary>A participant's scorecards in the latest evaluations.</summary>
public sealed class ScorecardsByParticipantDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ScorecardRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, ScorecardRow> Source = new(row => row.ParticipantId, (rows, keys) => rows.CurrentScorecards.Where(row => keys.Contains(row.ParticipantId)).OrderBy(row => row.Month));
}

/// <summary>The area scores of a scorecard.</summary>
public sealed class AreaScoresByScorecardDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, AreaScoreRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, AreaScoreRow> Source = new(row => row.ScorecardId, (rows, keys) => rows.AreaScores.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Id));
}

/// <summary>The bonus and penalty entries of a scorecard.</summary>
public sealed class AdjustmentsByScorecardDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, AdjustmentRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, AdjustmentRow> Source = new(row => row.ScorecardId, (rows, keys) => rows.Adjustments.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Id));
}
