using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests;

/// <summary>What one server stores is told by every other server of the same database: in order, each thing once.</summary>
public sealed class OtherServersTests
{
    private const string Scored = "subscription ($after: ID) { onMonthScored(scheme: \"nantong-2017\", month: \"2017-10\", after: $after) { id sequence } }";
    private const string Submitted = "subscription ($after: ID) { onSubmission(month: \"2017-10\", after: $after) { id facts { value } } }";

    // SQLite is looked at; PostgreSQL says what it did, and is looked at too rarely to matter here.
    public static TheoryData<StoreProvider, TimeSpan> Databases => new() { { StoreProvider.Sqlite, TimeSpan.FromMilliseconds(50) }, { StoreProvider.PostgreSql, TimeSpan.FromHours(1) } };

    [SkippableTheory]
    [MemberData(nameof(Databases))]
    public async Task A_submission_through_one_is_heard_by_a_subscriber_of_the_other(StoreProvider provider, TimeSpan interval)
    {
        await using var one = await RunningGraph.OnAsync(provider);
        await using var other = await one.AnotherAsync(interval);
        var first = await one.AcceptedAsync(Cases(0));
        var sequence = first.GetProperty("evaluation").GetProperty("sequence").GetInt32();
        using var scored = await Subscription.OpenAsync(other, Scored, Some.Variables(("after", first.GetProperty("evaluation").GetProperty("id").GetString())));
        using var submitted = await Subscription.OpenAsync(other, Submitted, Some.Variables(("after", first.GetProperty("id").GetString())));
        await SubscribedAsync(other, 2);
        for (var number = 1; number <= 6; number++)
        {
            // Its own are heard among them, and the one after the last would show that any was told twice.
            await (number % 3 == 0 ? other : one).AcceptedAsync(Cases(number));
            Assert.Equal(sequence + number, (await scored.NextAsync()).GetProperty("sequence").GetInt32());
            Assert.Equal($"{number}", (await submitted.NextAsync()).GetProperty("facts")[0].GetProperty("value").GetRawText());
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Databases))]
    public async Task What_both_write_at_once_is_heard_once_and_in_order_by_the_subscribers_of_both(StoreProvider provider, TimeSpan interval)
    {
        const int Count = 20;
        await using var one = await RunningGraph.OnAsync(provider);
        await using var other = await one.AnotherAsync(interval);
        var first = (await one.AcceptedAsync(Cases(0))).GetProperty("evaluation");
        var start = Some.Variables(("after", first.GetProperty("id").GetString()));
        using var here = await Subscription.OpenAsync(one, Scored, start);
        using var there = await Subscription.OpenAsync(other, Scored, start);
        var writing = Task.WhenAll(new[] { one, other }.Select(async graph =>
        {
            for (var number = 1; number <= Count / 2; number++) await graph.AcceptedAsync(Cases(number));
        }));
        var expected = Enumerable.Range(first.GetProperty("sequence").GetInt32() + 1, Count);
        Assert.Equal(expected, await HeardAsync(here, Count));
        Assert.Equal(expected, await HeardAsync(there, Count));
        await writing;
    }

    private static JsonObject Cases(int number) => Some.Submission([("海门市", "businessStartupCasesReported", $"{number}")]);

    private static async Task<List<int>> HeardAsync(Subscription events, int count)
    {
        var heard = new List<int>();
        while (heard.Count < count) heard.Add((await events.NextAsync()).GetProperty("sequence").GetInt32());
        return heard;
    }

    private static async Task SubscribedAsync(RunningGraph graph, int count)
    {
        var topics = graph.Services.GetRequiredService<InMemoryTopics>();
        for (var patience = 0; topics.SubscriberCount != count; patience++)
        {
            Assert.True(patience < 1_500, $"{topics.SubscriberCount} subscriptions are open");
            await Task.Delay(20);
        }
    }
}
