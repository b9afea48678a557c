using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;

namespace ScoringGraph.Graph.Loading;

/// <summary>Loads one row per key, in one statement for all keys of a level.</summary>
public abstract class RowDataLoader<TKey, TRow>(KeyedQuery<TKey, TRow> source, ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<TKey, TRow>(scheduler, options)
    where TKey : notnull
    where TRow : class
{
    protected override async Task<IReadOnlyDictionary<TKey, TRow>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        (await source.ListAsync(rows, keys, null, null, cancellationToken)).ToDictionary(source.KeyOf);
}

/// <summary>Loads the rows that belong to each key, in one statement for all keys of a level; the statement orders and filters them.</summary>
public abstract class RowsDataLoader<TKey, TRow>(KeyedQuery<TKey, TRow> source, ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options)
    : GroupedDataLoader<TKey, TRow>(scheduler, options)
    where TKey : notnull
    where TRow : class
{
    protected override async Task<ILookup<TKey, TRow>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        (await source.ListAsync(rows, keys, Query?.Members, Query is { IsRefined: true } ? list => list.With(Query) : null, cancellationToken)).ToLookup(source.KeyOf);
}
