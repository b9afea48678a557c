using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>Statements of non-participation by id.</summary>
public sealed class NonParticipationByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, NonParticipationRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, NonParticipationRow> Source = new(row => row.Id, (rows, keys) => rows.NonParticipations.Where(row => keys.Contains(row.Id)));
}

/// <summary>The statements of non-participation in a submission.</summary>
public sealed class NonParticipationBySubmissionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<Guid, NonParticipationRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<Guid, NonParticipationRow> Source = new(row => row.SubmissionId, (rows, keys) => rows.NonParticipations.Where(row => keys.Contains(row.SubmissionId)).OrderBy(row => row.Id));
}
