using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Participants by id.</summary>
public sealed class ParticipantByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, ParticipantRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, ParticipantRow> Source = new(row => row.Id, (rows, keys) => rows.Participants.Where(row => keys.Contains(row.Id)));
}

/// <summary>The participants of a scheme.</summary>
public sealed class ParticipantsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ParticipantRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, ParticipantRow> Source = new(row => row.SchemeId, (rows, keys) => rows.Participants.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position));
}
