using System.Runtime.CompilerServices;

namespace ScoringGraph.Store;

/// <summary>
/// Tells that something was committed, by whatever process: at once where this process did it or the database says so, and
/// otherwise when it looks the next time.
/// </summary>
internal sealed class CommitWatch(IStorage storage, TimeSpan interval)
{
    private event Action? Committed;

    /// <summary>To be called after a commit of this process.</summary>
    public void Say() => Committed?.Invoke();

    /// <summary>The version at the start, and each later one that is met; versions that follow one another quickly are met as one.</summary>
    public async IAsyncEnumerable<long> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wake = new SemaphoreSlim(0);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Committed += Wake;
        var listening = storage.ListenAsync(Wake, ended.Token);
        try
        {
            long? last = null;
            while (true)
            {
                if (await storage.VersionAsync().ConfigureAwait(false) is { } version && version != last)
                {
                    last = version;
                    yield return version;
                }

                await wake.WaitAsync(interval, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Committed -= Wake;
            await ended.CancelAsync().ConfigureAwait(false);
            await listening.ConfigureAwait(false);
        }

        void Wake()
        {
            lock (wake)
                if (wake.CurrentCount == 0)
                    wake.Release();
        }
    }
}
