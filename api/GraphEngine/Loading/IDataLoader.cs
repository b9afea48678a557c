namespace ScoringGraph.GraphEngine;

/// <summary>Fetches values by key, many keys at a time, each key once per request.</summary>
public interface IDataLoader;

/// <summary>A loader of <typeparamref name="TValue"/> by <typeparamref name="TKey"/>.</summary>
public interface IDataLoader<in TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>The value of a key; null if there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of keys, in their order; null for a key without.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);
}

/// <summary>Calls on loaders that read better at the call site.</summary>
public static class DataLoaderExtensions
{
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> loader, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull
        => await loader.LoadAsync(key, cancellationToken) ?? throw Missing(key);

    public static async Task<IReadOnlyList<TValue>> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> loader, IEnumerable<TKey> keys, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        var asked = keys.ToList();
        var values = await loader.LoadAsync(asked, cancellationToken);
        for (var i = 0; i < asked.Count; i++)
            if (values[i] is null)
                throw Missing(asked[i]);
        return values!;
    }

    private static KeyNotFoundException Missing<TKey>(TKey key) => new($"The key `{key}` was not found.");
}
