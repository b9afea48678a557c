using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Evaluations by id.</summary>
public sealed class EvaluationByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, EvaluationRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, EvaluationRow> Source = new(row => row.Id, (rows, keys) => rows.Evaluations.Where(row => keys.Contains(row.Id)));
}

/// <summary>Every evaluation of a month, oldest first.</summary>
public sealed class EvaluationsByMonthDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, EvaluationRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, EvaluationRow> Source = new(row => row.MonthId, (rows, keys) => rows.Evaluations.Where(row => keys.Contains(row.MonthId)).OrderBy(row => row.Id));
}

/// <summary>The latest evaluation of a month.</summary>
public sealed class CurrentEvaluationByMonthDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, EvaluationRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, EvaluationRow> Source = new(row => row.MonthId, (rows, keys) =>
            from current in rows.CurrentEvaluations
            where keys.Contains(current.MonthId)
            join evaluation in rows.Evaluations on current.EvaluationId equals evaluation.Id
            select evaluation);
}

/// <summary>The evaluation that followed a submission.</summary>
public sealed class EvaluationBySubmissionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<Guid, EvaluationRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<Guid, EvaluationRow> Source = new(row => row.SubmissionId!.Value, (rows, keys) => rows.Evaluations.Where(row => row.SubmissionId != null && keys.Contains(row.SubmissionId.Value)));
}
