using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Participants by id.</summary>
public sealed class ParticipantByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, ParticipantRow>(scheduler, options)
{
    protected override IQueryable<ParticipantRow> Rows(IReadOnlyList<string> keys) => rows.Participants.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(ParticipantRow row) => row.Id;
}

/// <summary>The participants of a scheme.</summary>
public sealed class ParticipantsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ParticipantRow>(scheduler, options)
{
    protected override IQueryable<ParticipantRow> Rows(IReadOnlyList<string> keys) => rows.Participants.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position);

    protected override string KeyOf(ParticipantRow row) => row.SchemeId;
}
