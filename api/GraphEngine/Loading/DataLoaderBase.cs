namespace ScoringGraph.GraphEngine;

/// <summary>Remembers what was asked during one request and fetches the missing keys in batches.</summary>
public abstract class DataLoaderBase<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> asked = [];
    private List<TKey> waiting = [];

    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<TValue?> answer;
        bool opensBatch;
        lock (gate)
        {
            if (asked.TryGetValue(key, out var known))
                return known.Task;
            // Continuations run in place on purpose: the next level's keys then arrive in a fixed order.
            asked[key] = answer = new TaskCompletionSource<TValue?>();
            waiting.Add(key);
            opensBatch = waiting.Count == 1;
        }
        if (opensBatch)
            batchScheduler.Schedule(() => FetchWaitingAsync(cancellationToken));
        return answer.Task;
    }

    /// <summary>The values of the keys; a key that is not in the answer has no value.</summary>
    private protected abstract Task<Func<TKey, TValue?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private async Task<Action> FetchWaitingAsync(CancellationToken cancellationToken)
    {
        List<TKey> keys;
        lock (gate)
            (keys, waiting) = (waiting, []);
        var completions = new List<Action>();
        foreach (var chunk in keys.Chunk(options.MaxBatchSize))
            completions.Add(await FetchChunkAsync(chunk, cancellationToken));
        return () => completions.ForEach(complete => complete());
    }

    private async Task<Action> FetchChunkAsync(TKey[] keys, CancellationToken cancellationToken)
    {
        try
        {
            var find = await FetchAsync(keys, cancellationToken);
            var found = Array.ConvertAll(keys, key => find(key));
            return () => Complete(keys, (answer, index) => answer.SetResult(found[index]));
        }
        catch (Exception failure)
        {
            return () => Complete(keys, (answer, _) => answer.SetException(failure));
        }
    }

    private void Complete(TKey[] keys, Action<TaskCompletionSource<TValue?>, int> complete)
    {
        var answers = new TaskCompletionSource<TValue?>[keys.Length];
        lock (gate)
            for (var i = 0; i < keys.Length; i++)
                answers[i] = asked[keys[i]];
        for (var i = 0; i < keys.Length; i++)
            complete(answers[i], i);
    }
}
