namespace ScoringGraph.GraphEngine;

/// <summary>A loader of at most one value per key.</summary>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : DataLoaderBase<TKey, TValue>(batchScheduler, options)
    where TKey : notnull
{
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected override async Task<Func<TKey, TValue?>> FetchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var found = await LoadBatchAsync(keys, cancellationToken);
        return key => found.TryGetValue(key, out var value) ? value : default;
    }
}

/// <summary>A loader of any number of values per key; a key without values has an empty array.</summary>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : DataLoaderBase<TKey, TValue[]>(batchScheduler, options), IBranchingLoader
    where TKey : notnull
{
    private Func<object, object>? branch;

    /// <summary>What clients asked of the lists, to be put into the query; null for nothing.</summary>
    protected QueryContext<TValue>? Query { get; private set; }

    Func<object, object> IBranchingLoader.Branch
    {
        set => branch = value;
    }

    /// <summary>The loader of lists of which this was asked; the same one for the same object.</summary>
    public GroupedDataLoader<TKey, TValue> With(QueryContext<TValue> query)
    {
        if (query is { IsRefined: false, Members: null })
            return this;
        var loader = (GroupedDataLoader<TKey, TValue>)branch!(query);
        loader.Query = query;
        return loader;
    }

    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected override async Task<Func<TKey, TValue[]?>> FetchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var found = await LoadGroupedBatchAsync(keys, cancellationToken);
        return key => found[key].ToArray();
    }
}
