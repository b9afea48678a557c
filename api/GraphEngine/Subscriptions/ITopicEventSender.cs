namespace ScoringGraph.GraphEngine;

/// <summary>Tells whoever subscribed to a topic that something happened. To be called after what happened is stored for good.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends to every subscriber there is now; one that is slow is never waited for.</summary>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends every subscription to the topic.</summary>
    ValueTask CompleteAsync(string topicName);
}

/// <summary>Subscribes to topics.</summary>
public interface ITopicEventReceiver
{
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
        => SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    /// <summary>Subscribes with a buffer of a size and a way to deal with it being full; both as the server says if null.</summary>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName, int? bufferCapacity, TopicBufferFullMode? bufferFullMode, CancellationToken cancellationToken = default);
}

/// <summary>The events of one subscriber. Disposing of it unsubscribes.</summary>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>The events in the order they were sent.</summary>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}

/// <summary>What happens to a subscriber that reads more slowly than events arrive.</summary>
public enum TopicBufferFullMode
{
    /// <summary>Its subscription ends with an error: it must know that it missed something.</summary>
    End,

    /// <summary>The oldest event is forgotten, where a newer one says all that an older one does.</summary>
    DropOldest,
}
