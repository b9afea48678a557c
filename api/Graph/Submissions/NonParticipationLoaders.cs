using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>Statements of non-participation by id.</summary>
public sealed class NonParticipationByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, NonParticipationRow>(scheduler, options)
{
    protected override IQueryable<NonParticipationRow> Rows(IReadOnlyList<long> keys) => rows.NonParticipations.Where(row => keys.Contains(row.Id));

    protected override long KeyOf(NonParticipationRow row) => row.Id;
}

/// <summary>The statements of non-participation in a submission.</summary>
public sealed class NonParticipationBySubmissionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<Guid, NonParticipationRow>(scheduler, options)
{
    protected override IQueryable<NonParticipationRow> Rows(IReadOnlyList<Guid> keys) => rows.NonParticipations.Where(row => keys.Contains(row.SubmissionId)).OrderBy(row => row.Id);

    protected override Guid KeyOf(NonParticipationRow row) => row.SubmissionId;
}
