namespace ScoringGraph.Store.PostgreSql;

/// <summary>
/// Reads one at a time for any number of callers. Whoever comes while a read is under way shares the next one, so nobody gets
/// what was read before they asked. The read must not throw.
/// </summary>
internal sealed class SharedRead<T>(Func<Task<T>> read)
{
    private readonly Lock gate = new();
    private Task<T>? running;
    private Task<T>? next;

    public Task<T> ReadAsync()
    {
        lock (gate)
        {
            if (next is not null) return next;
            return running is { IsCompleted: false } before ? next = AfterAsync(before) : running = read();
        }
    }

    private async Task<T> AfterAsync(Task<T> before)
    {
        // Elsewhere, for the caller still holds the gate.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        // From here on it is too late to share this read.
        lock (gate) (running, next) = (next, null);
        return await read().ConfigureAwait(false);
    }
}
