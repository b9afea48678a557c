namespace ScoringGraph.GraphEngine;

/// <summary>Remembers what was asked during one request and fetches the missing keys in batches.</summary>
public abstract class DataLoaderBase<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Answer> answers = [];
    private List<TKey> waiting = [];

    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Task<TValue?> answer;
        var opensBatch = false;
        lock (gate)
        {
            if (!answers.TryGetValue(key, out var known))
            {
                answers[key] = known = new Answer();
                waiting.Add(key);
                opensBatch = waiting.Count == 1;
            }
            answer = known.Ask();
        }
        if (opensBatch)
            batchScheduler.Schedule(() => FetchWaitingAsync(cancellationToken));
        return answer;
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
            var found = Array.ConvertAll(keys, key => Task.FromResult(find(key)));
            return () => Complete(keys, index => found[index]);
        }
        catch (Exception failure)
        {
            return () => Complete(keys, _ => Task.FromException<TValue?>(failure));
        }
    }

    private void Complete(TKey[] keys, Func<int, Task<TValue?>> resultOf)
    {
        var askers = new List<TaskCompletionSource<TValue?>>[keys.Length];
        lock (gate)
            for (var i = 0; i < keys.Length; i++)
                askers[i] = answers[keys[i]].Complete(resultOf(i));
        for (var i = 0; i < keys.Length; i++)
            foreach (var asker in askers[i])
                asker.SetFromTask(resultOf(i));
    }

    /// <summary>
    /// What is known of a key, and who waits for it. Each waits on a task of its own: of several continuations of one task only
    /// one runs in place, and the others would ask for the next level's keys whenever a thread comes free, batch by batch.
    /// </summary>
    private sealed class Answer
    {
        private readonly List<TaskCompletionSource<TValue?>> askers = [];
        private Task<TValue?>? result;

        public Task<TValue?> Ask()
        {
            if (result is not null)
                return result;
            // Continuations run in place on purpose: the next level's keys then arrive in a fixed order.
            var asker = new TaskCompletionSource<TValue?>();
            askers.Add(asker);
            return asker.Task;
        }

        public List<TaskCompletionSource<TValue?>> Complete(Task<TValue?> answer)
        {
            result = answer;
            return askers;
        }
    }
}
