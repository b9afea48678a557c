using System.Runtime.CompilerServices;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Graph.Events;

/// <summary>What may have been stored.</summary>
public enum Topic
{
    Submissions,
    Evaluations,
    RuleVersions,
}

/// <summary>
/// Says that something was stored, and lets whoever subscribed wait for it. An announcement only wakes: what there is to tell is read
/// from the store, so that nothing is told that was rolled back, nothing twice, and nothing piles up for a slow client.
/// </summary>
public sealed class Announcements(ITopicEventSender sender, ITopicEventReceiver receiver)
{
    /// <summary>To be called when the transaction is committed.</summary>
    public ValueTask SayAsync(Topic topic) => sender.SendAsync(topic.ToString(), topic);

    /// <summary>Once at the start, then whenever something was announced since the last time.</summary>
    internal async IAsyncEnumerable<Topic> ListenAsync(Topic topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One announcement waiting says as much as many.
        await using var stream = await receiver.SubscribeAsync<Topic>(topic.ToString(), 1, TopicBufferFullMode.DropOldest, cancellationToken);
        yield return topic;
        await foreach (var said in stream.ReadEventsAsync().WithCancellation(cancellationToken)) yield return said;
    }
}
