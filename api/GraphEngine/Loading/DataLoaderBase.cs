namespace ScoringGraph.GraphEngine;

/// <summary>Remembers what was asked during one request and fetches the missing keys in batches.</summary>
public abstract class DataLoaderBase<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Answer<TValue>> answers = [];
    private readonly List<ManyAnswers<TValue>> waitingForMany = [];
    private List<TKey> waiting = [];

    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Task<TValue?> answer;
        bool opensBatch;
        lock (gate)
        {
            opensBatch = waiting.Count == 0;
            answer = Ask(key).Ask();
            opensBatch &= waiting.Count > 0;
        }
        if (opensBatch)
            batchScheduler.Schedule(() => FetchWaitingAsync(cancellationToken));
        return answer;
    }

    public Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        var asked = new Answer<TValue>[keys.Count];
        bool opensBatch;
        ManyAnswers<TValue> many;
        lock (gate)
        {
            opensBatch = waiting.Count == 0;
            var next = 0;
            foreach (var key in keys)
                asked[next++] = Ask(key);
            opensBatch &= waiting.Count > 0;
            many = new ManyAnswers<TValue>(asked);
            if (!many.IsKnown)
                waitingForMany.Add(many);
        }
        if (opensBatch)
            batchScheduler.Schedule(() => FetchWaitingAsync(cancellationToken));
        if (many.IsKnown)
            many.Complete();
        return many.Task;
    }

    /// <summary>The values of the keys; a key that is not in the answer has no value.</summary>
    private protected abstract Task<Func<TKey, TValue?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private Answer<TValue> Ask(TKey key)
    {
        if (!answers.TryGetValue(key, out var answer))
        {
            answers[key] = answer = new Answer<TValue>();
            waiting.Add(key);
        }
        return answer;
    }

    private async Task<Action> FetchWaitingAsync(CancellationToken cancellationToken)
    {
        List<TKey> keys;
        lock (gate)
            (keys, waiting) = (waiting, []);
        var completions = new List<Action>();
        foreach (var chunk in keys.Chunk(options.MaxBatchSize))
            completions.Add(await FetchChunkAsync(chunk, cancellationToken));
        return () =>
        {
            completions.ForEach(complete => complete());
            CompleteMany();
        };
    }

    private async Task<Action> FetchChunkAsync(TKey[] keys, CancellationToken cancellationToken)
    {
        try
        {
            var find = await FetchAsync(keys, cancellationToken);
            var found = Array.ConvertAll(keys, key => find(key));
            return () => Complete(keys, (answer, index) => answer.Set(found[index]));
        }
        catch (Exception failure)
        {
            return () => Complete(keys, (answer, _) => answer.Fail(failure));
        }
    }

    private void Complete(TKey[] keys, Action<Answer<TValue>, int> set)
    {
        var known = new Answer<TValue>[keys.Length];
        lock (gate)
            for (var i = 0; i < keys.Length; i++)
                set(known[i] = answers[keys[i]], i);
        foreach (var answer in known)
            answer.Tell();
    }

    private void CompleteMany()
    {
        List<ManyAnswers<TValue>> known;
        lock (gate)
        {
            known = waitingForMany.FindAll(many => many.IsKnown);
            waitingForMany.RemoveAll(known.Contains);
        }
        known.ForEach(many => many.Complete());
    }
}
