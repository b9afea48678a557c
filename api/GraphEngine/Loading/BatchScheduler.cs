namespace ScoringGraph.GraphEngine;

/// <summary>The batches of one request.</summary>
internal sealed class BatchScheduler : IBatchScheduler
{
    private readonly Lock gate = new();
    private List<Func<Task<Action>>> waiting = [];
    private TaskCompletionSource arrival = NewArrival();

    public bool HasWork
    {
        get
        {
            lock (gate)
                return waiting.Count > 0;
        }
    }

    /// <summary>Completes when a batch arrives.</summary>
    public Task Arrival
    {
        get
        {
            lock (gate)
                return arrival.Task;
        }
    }

    public void Schedule(Func<Task<Action>> fetch)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            waiting.Add(fetch);
            signal = arrival;
        }
        signal.TrySetResult();
    }

    /// <summary>
    /// Fetches all waiting batches together, then completes them one after the other in the order of their arrival:
    /// what the completed calls ask for next is asked in the same order every time.
    /// </summary>
    public async Task DispatchAsync()
    {
        List<Func<Task<Action>>> batches;
        lock (gate)
        {
            (batches, waiting) = (waiting, []);
            arrival = NewArrival();
        }
        foreach (var complete in await Task.WhenAll(batches.Select(fetch => fetch())))
            complete();
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
