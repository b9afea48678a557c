using System.Threading.Channels;

namespace ScoringGraph.GraphEngine;

/// <summary>A subscriber of a topic, whatever it is told.</summary>
internal interface ITopicSubscriber
{
    void Complete();
}

/// <summary>The events that wait for one subscriber, never more than the buffer holds.</summary>
internal sealed class TopicStream<TMessage>(int capacity, TopicBufferFullMode fullMode, Action<ITopicSubscriber> unsubscribe)
    : ISourceStream<TMessage>, ITopicSubscriber
{
    private readonly Channel<TMessage> waiting = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
    {
        SingleReader = true,
        FullMode = fullMode == TopicBufferFullMode.DropOldest ? BoundedChannelFullMode.DropOldest : BoundedChannelFullMode.Wait,
    });

    public void Offer(TMessage message)
    {
        if (!waiting.Writer.TryWrite(message))
            waiting.Writer.TryComplete(TooSlow());
    }

    public void Complete() => waiting.Writer.TryComplete();

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => waiting.Reader.ReadAllAsync();

    public ValueTask DisposeAsync()
    {
        Complete();
        unsubscribe(this);
        return ValueTask.CompletedTask;
    }

    private GraphQLException TooSlow() => new(ErrorBuilder.New()
        .SetMessage($"Events arrive faster than the subscription is read: {capacity} were waiting. What came after them is not told; subscribe again.")
        .SetCode("SUBSCRIPTION_TOO_SLOW")
        .Build());
}
