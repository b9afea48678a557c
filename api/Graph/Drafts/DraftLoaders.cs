using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>Drafts by id.</summary>
public sealed class DraftByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, DraftRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, DraftRow> Source = new(row => row.Id, (rows, keys) => rows.Drafts.Where(row => keys.Contains(row.Id)));
}

/// <summary>What became of a draft.</summary>
public sealed class EventsByDraftDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, DraftEventRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, DraftEventRow> Source = new(row => row.DraftId, (rows, keys) => rows.DraftEvents.Where(row => keys.Contains(row.DraftId)).OrderBy(row => row.Revision));
}

/// <summary>What a draft changes as it stands now.</summary>
public sealed class FilesByDraftDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<long, DraftFileRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, DraftFileRow> Source = new(row => row.DraftId, (rows, keys) => rows.CurrentDraftFiles.Where(row => keys.Contains(row.DraftId)).OrderBy(row => row.Path));
}
