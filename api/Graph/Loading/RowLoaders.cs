using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Loading;

/// <summary>Loads one row per key, in one statement for all keys of a level.</summary>
public abstract class RowDataLoader<TKey, TRow>(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<TKey, TRow>(scheduler, options)
    where TKey : notnull
{
    protected abstract IQueryable<TRow> Rows(IReadOnlyList<TKey> keys);

    protected abstract TKey KeyOf(TRow row);

    protected override async Task<IReadOnlyDictionary<TKey, TRow>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(Rows(keys), cancellationToken)).ToDictionary(KeyOf);
}

/// <summary>Loads the rows that belong to each key, in one statement for all keys of a level; the statement orders and filters them.</summary>
public abstract class RowsDataLoader<TKey, TRow>(IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<TKey, TRow>(scheduler, options)
    where TKey : notnull
{
    protected abstract IQueryable<TRow> Rows(IReadOnlyList<TKey> keys);

    protected abstract TKey KeyOf(TRow row);

    protected override async Task<ILookup<TKey, TRow>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(Rows(keys).With(Query), cancellationToken)).ToLookup(KeyOf);
}
