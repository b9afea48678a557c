namespace ScoringGraph.GraphEngine;

/// <summary>Collects the batches that wait to be fetched; the execution dispatches them when a level has nothing else to do.</summary>
public interface IBatchScheduler
{
    /// <summary>Queues a batch: <paramref name="fetch"/> does the work and returns what completes the waiting calls.</summary>
    void Schedule(Func<Task<Action>> fetch);
}

/// <summary>Settings shared by all loaders.</summary>
public sealed record DataLoaderOptions
{
    /// <summary>The largest number of keys fetched at once.</summary>
    public int MaxBatchSize { get; init; } = 1024;
}
