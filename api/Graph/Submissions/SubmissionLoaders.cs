using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>Submissions by id.</summary>
public sealed class SubmissionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<Guid, SubmissionRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<Guid, SubmissionRow> Source = new(row => row.Id, (rows, keys) => rows.Submissions.Where(row => keys.Contains(row.Id)));
}
