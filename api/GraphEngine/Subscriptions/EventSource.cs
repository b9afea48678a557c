using System.Runtime.CompilerServices;

namespace ScoringGraph.GraphEngine;

/// <summary>The open stream of events behind one subscription.</summary>
internal sealed class EventSource(IAsyncEnumerable<object> events, IAsyncDisposable? owner) : IAsyncDisposable
{
    public IAsyncEnumerable<object> Events => events;

    public static EventSource Of<T>(object stream) => stream switch
    {
        ISourceStream<T> source => new EventSource(Boxed(source.ReadEventsAsync()), source),
        IAsyncEnumerable<T> list => new EventSource(Boxed(list), null),
        _ => throw new InvalidOperationException($"`{stream.GetType().Name}` is no stream of `{typeof(T).Name}`."),
    };

    public ValueTask DisposeAsync() => owner?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async IAsyncEnumerable<object> Boxed<T>(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in events.WithCancellation(cancellationToken))
            yield return message!;
    }
}
