namespace ScoringGraph.GraphEngine;

/// <summary>Fetches values by key, many keys at a time, each key once per request.</summary>
public interface IDataLoader;

/// <summary>A loader of <typeparamref name="TValue"/> by <typeparamref name="TKey"/>.</summary>
public interface IDataLoader<in TKey, TValue> : IDataLoader
    where TKey : notnull
{
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);
}

/// <summary>Calls on loaders that read better at the call site.</summary>
public static class DataLoaderExtensions
{
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> loader, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull
        => await loader.LoadAsync(key, cancellationToken) ?? throw new KeyNotFoundException($"The key `{key}` was not found.");

    public static async Task<IReadOnlyList<TValue?>> LoadAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> loader, IEnumerable<TKey> keys, CancellationToken cancellationToken = default)
        where TKey : notnull
        => await Task.WhenAll(keys.Select(key => loader.LoadAsync(key, cancellationToken)));
}
