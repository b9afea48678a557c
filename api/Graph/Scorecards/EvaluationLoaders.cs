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

/// <summary>The evaluation that followed a submission.</summary>
public sealed class EvaluationBySubmissionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<Guid, EvaluationRow>(scheduler, options)
{
    protected override IQueryable<EvaluationRow> Rows(IReadOnlyList<Guid> keys) => rows.Evaluations.Where(row => row.SubmissionId != null && keys.Contains(row.SubmissionId.Value));

    protected override Guid KeyOf(EvaluationRow row) => row.SubmissionId!.Value;
}
