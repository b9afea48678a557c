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
