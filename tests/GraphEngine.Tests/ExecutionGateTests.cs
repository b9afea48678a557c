using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>So many operations execute at once, so many wait, and the next are sent away.</summary>
public sealed class ExecutionGateTests
{
    [Fact]
    public async Task What_finds_no_room_is_answered_503_until_there_is_room()
    {
        await using var library = await StartAsync(atOnce: 2, waiting: 0);
        using var enough = new CancellationTokenSource();
        var slow = new[] { OccupyAsync(library, enough.Token), OccupyAsync(library, enough.Token) };
        using var refused = await UntilAsync(library, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        var error = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal("SERVER_BUSY", error.GetProperty("extensions").GetProperty("code").GetString());
        await enough.CancelAsync();
        using var answer = await UntilAsync(library, HttpStatusCode.OK);
        foreach (var task in slow)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
    }

    [Fact]
    public async Task The_first_who_waits_is_the_first_to_enter()
    {
        var gate = new ExecutionGate(new GraphLimits { MaxConcurrentOperations = 1, MaxWaitingOperations = 2 });
        var inside = await gate.EnterAsync(false, CancellationToken.None);
        var first = gate.EnterAsync(false, CancellationToken.None).AsTask();
        var second = gate.EnterAsync(false, CancellationToken.None).AsTask();
        Assert.Null(await gate.EnterAsync(false, CancellationToken.None));
        inside!.Dispose();
        (await first.WaitAsync(TimeSpan.FromSeconds(20)))!.Dispose();
        Assert.NotNull(await second.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Nobody_waits_longer_than_a_request_may_run()
    {
        var gate = new ExecutionGate(new GraphLimits { MaxConcurrentOperations = 1, ExecutionTimeout = TimeSpan.FromMilliseconds(20) });
        using var inside = await gate.EnterAsync(false, CancellationToken.None);
        Assert.Null(await gate.EnterAsync(false, CancellationToken.None));
    }

    [Fact]
    public async Task An_event_waits_for_its_turn_and_is_not_refused()
    {
        var gate = new ExecutionGate(new GraphLimits { MaxConcurrentOperations = 1, MaxWaitingOperations = 0, ExecutionTimeout = TimeSpan.FromMilliseconds(1) });
        var inside = await gate.EnterAsync(false, CancellationToken.None);
        Assert.Null(await gate.EnterAsync(false, CancellationToken.None));
        var turn = gate.EnterAsync(true, CancellationToken.None).AsTask();
        await Task.Delay(50);
        Assert.False(turn.IsCompleted);
        inside!.Dispose();
        Assert.NotNull(await turn.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Zero_is_no_limit()
    {
        var gate = new ExecutionGate(new GraphLimits { MaxConcurrentOperations = 0 });
        for (var i = 0; i < 1_000; i++)
            Assert.NotNull(await gate.EnterAsync(false, CancellationToken.None));
    }

    [Fact]
    public async Task A_listening_subscription_takes_no_room()
    {
        await using var library = await StartAsync(atOnce: 1, waiting: 0);
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { onReturned { title } }");
        await library.SubscribersAsync(1);
        // Opening takes room for a moment; listening does not.
        using var answer = await UntilAsync(library, HttpStatusCode.OK);
        await library.SayAsync(nameof(LibrarySubscriptions.OnReturned), 1);
        Assert.Equal("Alpha", (await socket.NextAsync()).GetProperty("onReturned").GetProperty("title").GetString());
    }

    private static Task<RunningLibrary> StartAsync(int atOnce, int waiting) => RunningLibrary.StartAsync(
        graph => graph.ModifyLimits(limits => (limits.MaxConcurrentOperations, limits.MaxWaitingOperations) = (atOnce, waiting)));

    // Asked again where a question that only looks was there first.
    private static async Task OccupyAsync(RunningLibrary library, CancellationToken cancellationToken)
    {
        while (true)
            (await AskAsync(library, "{ slow }", cancellationToken)).Dispose();
    }

    private static async Task<HttpResponseMessage> UntilAsync(RunningLibrary library, HttpStatusCode status)
    {
        for (var patience = 0; ; patience++)
        {
            var answer = await AskAsync(library, "{ greeting }");
            if (answer.StatusCode == status)
                return answer;
            Assert.True(patience < 1500, $"answered {answer.StatusCode} for too long");
            await Task.Delay(20);
        }
    }

    private static Task<HttpResponseMessage> AskAsync(RunningLibrary library, string query, CancellationToken cancellationToken = default)
        => library.Client.PostAsJsonAsync("graphql", new { query }, cancellationToken);
}
