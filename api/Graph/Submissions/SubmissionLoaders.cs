using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>Submissions by id.</summary>
public sealed class SubmissionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<Guid, SubmissionRow>(scheduler, options)
{
    protected override IQueryable<SubmissionRow> Rows(IReadOnlyList<Guid> keys) => rows.Submissions.Where(row => keys.Contains(row.Id));

    protected override Guid KeyOf(SubmissionRow row) => row.Id;
}

/// <summary>Reported facts by id.</summary>
public sealed class ReportedFactByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ReportedFactRow>(scheduler, options)
{
    protected override IQueryable<ReportedFactRow> Rows(IReadOnlyList<long> keys) => rows.ReportedFacts.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(ReportedFactRow row) => row.Id;
}

/// <summary>The facts of a submission.</summary>
public sealed class FactsBySubmissionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<Guid, ReportedFactRow>(scheduler, options)
{
    protected override IQueryable<ReportedFactRow> Rows(IReadOnlyList<Guid> keys) => rows.ReportedFacts.Where(row => keys.Contains(row.SubmissionId)).OrderBy(row => row.Id);

    protected override Guid KeyOf(ReportedFactRow row) => row.SubmissionId;
}

/// <summary>The evaluation that followed a submission.</summary>
public sealed class EvaluationBySubmissionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<Guid, EvaluationRow>(scheduler, options)
{
    protected override IQueryable<EvaluationRow> Rows(IReadOnlyList<Guid> keys) => rows.Evaluations.Where(row => row.SubmissionId != null && keys.Contains(row.SubmissionId.Value));

    protected override Guid KeyOf(EvaluationRow row) => row.SubmissionId!.Value;
}
