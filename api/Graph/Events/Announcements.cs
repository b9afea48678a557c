using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Events;

/// <summary>
/// Says that something was stored, by this server or any other program, and lets whoever subscribed wait for it. An announcement
/// only wakes: what there is to tell is read from the store, so that nothing is told that was rolled back, nothing twice, and
/// nothing piles up for a slow client.
/// </summary>
public sealed class Announcements(ScoreDatabase database, PublishedElsewhere elsewhere, ITopicEventSender sender, ITopicEventReceiver receiver) : BackgroundService
{
    private const string Stored = "stored";

    /// <summary>Once at the start, then whenever something was announced since the last time.</summary>
    internal async IAsyncEnumerable<long?> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One announcement waiting says as much as many.
        await using var stream = await receiver.SubscribeAsync<long>(Stored, 1, TopicBufferFullMode.DropOldest, cancellationToken);
        yield return null;
        await foreach (var version in stream.ReadEventsAsync().WithCancellation(cancellationToken)) yield return version;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var version in database.WatchAsync(stoppingToken))
        {
            // Who hears of rules that others published is answered by them.
            await elsewhere.TakeOverAsync(stoppingToken);
            await sender.SendAsync(Stored, version, stoppingToken);
        }
    }
}
