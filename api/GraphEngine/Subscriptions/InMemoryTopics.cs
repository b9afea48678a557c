namespace ScoringGraph.GraphEngine;

/// <summary>The topics of this process.</summary>
internal sealed class InMemoryTopics : ITopicEventSender, ITopicEventReceiver
{
    private const int DefaultCapacity = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<ITopicSubscriber>> topics = new(StringComparer.Ordinal);

    /// <summary>How many subscriptions there are now.</summary>
    public int SubscriberCount
    {
        get
        {
            lock (gate)
                return topics.Values.Sum(subscribers => subscribers.Count);
        }
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken)
    {
        // Offered under the lock, so that all subscribers see the same order; an offer never waits.
        lock (gate)
            foreach (var subscriber in Subscribers(topicName).OfType<TopicStream<TMessage>>())
                subscriber.Offer(message);
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        lock (gate)
            foreach (var subscriber in Subscribers(topicName))
                subscriber.Complete();
        return ValueTask.CompletedTask;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName, int? bufferCapacity, TopicBufferFullMode? bufferFullMode, CancellationToken cancellationToken)
    {
        var stream = new TopicStream<TMessage>(bufferCapacity ?? DefaultCapacity, bufferFullMode ?? TopicBufferFullMode.End, s => Remove(topicName, s));
        lock (gate)
        {
            if (!topics.TryGetValue(topicName, out var subscribers))
                topics[topicName] = subscribers = [];
            subscribers.Add(stream);
        }
        return new(stream);
    }

    private IReadOnlyList<ITopicSubscriber> Subscribers(string topic) => topics.TryGetValue(topic, out var subscribers) ? subscribers : [];

    private void Remove(string topic, ITopicSubscriber subscriber)
    {
        lock (gate)
            if (topics.TryGetValue(topic, out var subscribers) && subscribers.Remove(subscriber) && subscribers.Count == 0)
                topics.Remove(topic);
    }
}
