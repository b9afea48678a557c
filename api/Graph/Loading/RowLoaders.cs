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

/// <summary>
/// Loads the rows that each key is linked to, where a row may be linked to several keys, in one statement for all keys of a level;
/// the statement orders and filters the rows.
/// </summary>
public abstract class LinkedRowsDataLoader<TKey, TRow>(IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<TKey, TRow>(scheduler, options)
    where TKey : notnull
{
    /// <summary>All rows of the table in their order: what clients ask is put to them before they are linked.</summary>
    protected abstract IQueryable<TRow> Rows { get; }

    /// <summary>The given rows, in their order, once for each of the keys they are linked to.</summary>
    protected abstract IQueryable<Linked<TKey, TRow>> Linked(IQueryable<TRow> found, IReadOnlyList<TKey> keys);

    protected override async Task<ILookup<TKey, TRow>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(Linked(Rows.With(Query), keys), cancellationToken)).ToLookup(link => link.Key, link => link.Row);
}

/// <summary>A row and the key it was found by.</summary>
public sealed record Linked<TKey, TRow>(TKey Key, TRow Row);
