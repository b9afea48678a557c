using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Subscriptions, whatever carries them.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_answered_in_a_scope_of_its_own()
    {
        using var library = Some.Library();
        var answers = await AnswersAsync(library, "subscription { onScope }");
        Assert.Equal(2, answers.Distinct().Count());
    }

    [Fact]
    public async Task A_subscription_needs_someone_who_takes_many_answers()
    {
        using var library = Some.Library();
        Assert.Contains("text/event-stream", await library.AskAsync("subscription { onScope }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_too_slowly_is_told_what_was_kept_and_then_that_something_is_missing()
    {
        using var library = Some.Library();
        var topics = library.Services.GetRequiredService<InMemoryTopics>();
        await using var stream = await topics.SubscribeAsync<int>("numbers", 3, TopicBufferFullMode.End, default);
        await using var newest = await topics.SubscribeAsync<int>("numbers", 1, TopicBufferFullMode.DropOldest, default);
        for (var number = 1; number <= 5; number++)
            await topics.SendAsync("numbers", number, default);
        await topics.CompleteAsync("numbers");
        Assert.Equal([5], await newest.ReadEventsAsync().ToListAsync());
        var read = new List<int>();
        var failure = await Assert.ThrowsAsync<GraphQLException>(async () =>
        {
            await foreach (var number in stream.ReadEventsAsync())
                read.Add(number);
        });
        Assert.Equal("SUBSCRIPTION_TOO_SLOW", failure.Error.Code);
        Assert.Equal([1, 2, 3], read);
    }

    [Fact]
    public async Task Every_mistake_of_a_subscription_is_told_at_once()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<Asking>().AddSubscriptionType<Mistaken>();
        await using var provider = services.BuildServiceProvider();
        var mistake = Assert.Throws<SchemaException>(provider.GetRequiredService<IRequestExecutor>);
        Assert.Equal(["`Mistaken.OnNothing` needs a parameter marked [EventMessage]", "`Mistaken.OnAbsent` is subscribed to with `Absent`, which is no static method beside it"], mistake.Problems);
    }

    private static async Task<List<string>> AnswersAsync(Some library, string query)
    {
        await using var scope = library.Services.CreateAsyncScope();
        var answers = new List<string>();
        await foreach (var answer in library.Graph.ExecuteStreamAsync(new GraphRequest(query), scope.ServiceProvider, null, CancellationToken.None))
            answers.Add(answer.ToJson());
        return answers;
    }

    [QueryType]
    private sealed class Asking
    {
        public static string Greeting() => "hello";
    }

    [SubscriptionType]
    private sealed class Mistaken
    {
        [Subscribe]
        public static string OnNothing() => "";

        [Subscribe(With = "Absent")]
        public static string OnAbsent([EventMessage] string message) => message;
    }
}
