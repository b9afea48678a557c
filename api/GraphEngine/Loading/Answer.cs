namespace ScoringGraph.GraphEngine;

/// <summary>
/// What is known of a key, and who waits for it. Each waits on a task of its own: of several continuations of one task only one
/// runs in place, and the others would ask for the next level's keys whenever a thread comes free, batch by batch.
/// </summary>
internal sealed class Answer<TValue>
{
    private List<TaskCompletionSource<TValue?>>? askers;

    public bool IsKnown { get; private set; }

    public TValue? Value { get; private set; }

    public Exception? Failure { get; private set; }

    public Task<TValue?> Ask()
    {
        if (IsKnown)
            return Failure is null ? Task.FromResult(Value) : Task.FromException<TValue?>(Failure);
        // Continuations run in place on purpose: the next level's keys then arrive in a fixed order.
        var asker = new TaskCompletionSource<TValue?>();
        (askers ??= []).Add(asker);
        return asker.Task;
    }

    public void Set(TValue? value) => (Value, IsKnown) = (value, true);

    public void Fail(Exception failure) => (Failure, IsKnown) = (failure, true);

    /// <summary>Lets those go on who wait.</summary>
    public void Tell()
    {
        foreach (var asker in askers ?? [])
            if (Failure is null)
                asker.SetResult(Value);
            else
                asker.SetException(Failure);
        askers = null;
    }
}

/// <summary>The answers to keys that were asked together; one task for all.</summary>
internal sealed class ManyAnswers<TValue>(Answer<TValue>[] answers)
{
    private readonly TaskCompletionSource<IReadOnlyList<TValue?>> asker = new();

    public Task<IReadOnlyList<TValue?>> Task => asker.Task;

    public bool IsKnown => Array.TrueForAll(answers, answer => answer.IsKnown);

    public void Complete()
    {
        if (Array.Find(answers, answer => answer.Failure is not null) is { Failure: { } failure })
            asker.SetException(failure);
        else
            asker.SetResult(Array.ConvertAll(answers, answer => answer.Value));
    }
}
