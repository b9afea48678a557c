using System.Threading.RateLimiting;
using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Lets so many operations execute at the same time. More would only make all of them slower, until none ends in time; so the next
/// wait, first come first served, and those for whom there is no room to wait are sent away to come again.
/// </summary>
internal sealed class ExecutionGate(GraphLimits limits)
{
    private readonly ConcurrencyLimiter limiter = new(new()
    {
        PermitLimit = limits.MaxConcurrentOperations == 0 ? int.MaxValue : limits.MaxConcurrentOperations,
        QueueLimit = int.MaxValue,
    });

    /// <summary>Room for an operation until it is disposed of; null if there is none.</summary>
    /// <param name="isEvent">Whether it answers an event: a stream must not end because many are told at once, so that waits.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async ValueTask<RateLimitLease?> EnterAsync(bool isEvent, CancellationToken cancellationToken)
    {
        var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired)
            return lease;
        if (isEvent)
            return await limiter.AcquireAsync(1, cancellationToken);
        return limiter.GetStatistics()!.CurrentQueuedCount < limits.MaxWaitingOperations ? await WaitAsync(cancellationToken) : null;
    }

    // Nobody waits longer than a request may run.
    private async ValueTask<RateLimitLease?> WaitAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limits.ExecutionTimeout);
        try
        {
            return await limiter.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}

/// <summary>An operation for which there was no room.</summary>
internal sealed class OverloadError : ExecutionError
{
    public const int RetryAfterSeconds = 1;

    public OverloadError()
        : base($"The server is busy with other operations and nothing was executed; try again in {RetryAfterSeconds} s.")
    {
        Code = "SERVER_BUSY";
        (Extensions ??= []).Add("retryAfter", RetryAfterSeconds);
    }
}
