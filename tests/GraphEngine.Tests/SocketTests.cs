using System.Diagnostics;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>The protocol `graphql-transport-ws` over real sockets.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private RunningLibrary library = null!;

    public async Task InitializeAsync() => library = await RunningLibrary.StartAsync(
        graph => graph.ModifySocketOptions(o =>
        {
            o.ConnectionInitializationTimeout = TimeSpan.FromMilliseconds(500);
            o.MaxMessageBytes = 10_000;
            o.MaxOperations = 3;
            o.Patience = TimeSpan.FromSeconds(2);
        }),
        services => services.AddSingleton<ISocketAuthenticator, Door>());

    public async Task DisposeAsync() => await library.DisposeAsync();

    [Fact]
    public async Task Queries_and_mutations_answer_once()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("a", "{ greeting }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"greeting":"hello you (SCIENCE_WRITING)"}}}""", (await socket.ReceiveAsync())!.Replace("ScienceWriting", "SCIENCE_WRITING", StringComparison.Ordinal));
        Assert.Equal("""{"type":"complete","id":"a"}""", await socket.ReceiveAsync());
        await socket.SubscribeAsync("a", """mutation { buyBook(input: { title: "Later", price: 1 }) { book { title } } }""");
        Assert.Equal("Later", (await socket.NextAsync("a")).GetProperty("buyBook").GetProperty("book").GetProperty("title").GetString());
        Assert.Equal("""{"type":"complete","id":"a"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Events_arrive_in_order_and_each_selects_anew()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { onReturned { title author { name } } }");
        await library.SubscribersAsync(1);
        foreach (var book in new[] { 1, 3, 2 })
            await library.SayAsync(nameof(LibrarySubscriptions.OnReturned), book);
        var titles = new List<string?>();
        for (var i = 0; i < 3; i++)
            titles.Add((await socket.NextAsync()).GetProperty("onReturned").GetProperty("title").GetString());
        Assert.Equal(["Alpha", "Beta_100%", "alpha two"], titles);

        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await library.SubscribersAsync(0);
        await socket.SubscribeAsync("1", "{ half(value: 3) }");
        Assert.Equal(1.5, (await socket.NextAsync()).GetProperty("half").GetDouble());
    }

    [Fact]
    public async Task An_argument_in_the_topic_chooses_what_is_heard()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", """subscription { onSpeech(room: "hall") }""");
        await library.SubscribersAsync(1);
        await library.SayAsync("room/attic", "nobody hears");
        await library.SayAsync("room/hall", "hello");
        Assert.Equal("hall: hello", (await socket.NextAsync()).GetProperty("onSpeech").GetString());
    }

    [Fact]
    public async Task A_stream_ends_with_complete_and_a_failed_event_does_not_end_it()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { onCount(to: 4) }");
        Assert.Equal(1, (await socket.NextAsync()).GetProperty("onCount").GetInt32());
        Assert.Equal(2, (await socket.NextAsync()).GetProperty("onCount").GetInt32());
        var failed = (await socket.ReceiveAsync())!;
        Assert.Contains("Unexpected Execution Error", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failed, StringComparison.Ordinal);
        Assert.Equal(4, (await socket.NextAsync()).GetProperty("onCount").GetInt32());
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("subscription { onCount(to: 0, fails: true) }", "NUMBERS")]
    [InlineData("subscription { onRefused }", "not today")]
    [InlineData("subscription { onCount }", "The argument `to` is required.")]
    [InlineData("subscription { nothing }", "does not exist")]
    [InlineData("{", "HC0014")]
    [InlineData("", "HC0013")]
    [InlineData("subscription { __typename }", "Anonymous Subscription must")]
    [InlineData("subscription { onScope onReturned { id } }", "Anonymous Subscription must")]
    [InlineData("subscription { onScope @skip(if: true) }", "must select exactly one field")]
    public async Task What_cannot_run_ends_with_one_error(string query, string part)
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", query);
        var error = JsonDocument.Parse((await socket.ReceiveAsync())!).RootElement;
        Assert.Equal(("error", "1"), (error.GetProperty("type").GetString(), error.GetProperty("id").GetString()));
        Assert.Contains(part, error.GetProperty("payload")[0].GetRawText(), StringComparison.Ordinal);
        // The connection and the id are good for another operation.
        await socket.SubscribeAsync("1", "{ half(value: 1) }");
        await socket.NextAsync();
    }

    [Theory]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"type":1}""")]
    [InlineData(4400, """{"type":"start"}""")]
    [InlineData(4400, """{"id":"1"}""")]
    [InlineData(4400, """{"type":"connection_init","payload":1}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","payload":{"query":"{ greeting }"}}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"","payload":{"query":"{ greeting }"}}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1"}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"\ud800","payload":{"query":"{ greeting }"}}""")]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{ greeting }"}}""")]
    [InlineData(4403, """{"type":"connection_init","payload":{"Authorization":"Bearer thief"}}""")]
    [InlineData(4408)]
    [InlineData(4409, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1","payload":{"query":"subscription { onReturned { id } }"}}""", """{"type":"subscribe","id":"1","payload":{"query":"{ slow }"}}""")]
    [InlineData(4429, """{"type":"connection_init"}""", """{"type":"connection_init"}""")]
    public async Task A_breach_of_the_protocol_closes_with_its_code(int code, params string[] messages)
    {
        using var socket = await GraphSocket.OpenAsync(library.SocketUrl);
        foreach (var message in messages)
            await socket.SendAsync(message);
        Assert.Equal(code, await socket.CloseCodeAsync());
        await library.SubscribersAsync(0);
    }

    [Fact]
    public async Task Another_protocol_is_refused()
    {
        using var socket = await GraphSocket.OpenAsync(library.SocketUrl, protocol: "graphql-ws");
        Assert.Equal(4406, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task A_message_beyond_the_limit_is_not_read()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", new string(' ', 11_000));
        Assert.Equal((int)WebSocketCloseStatus.MessageTooBig, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task More_operations_than_allowed_are_refused_one_by_one()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        foreach (var id in new[] { "1", "2", "3", "4" })
            await socket.SubscribeAsync(id, "subscription { onReturned { id } }");
        var refused = (await socket.ReceiveAsync())!;
        Assert.Contains("LIMIT_OPERATIONS", refused, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"4\"", refused, StringComparison.Ordinal);
        await library.SubscribersAsync(3);
    }

    [Fact]
    public async Task A_ping_is_answered()
    {
        using var socket = await GraphSocket.OpenAsync(library.SocketUrl);
        await socket.SendAsync("""{"type":"ping","payload":{"any":1}}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("http://elsewhere.example", false)]
    [InlineData("null", false)]
    [InlineData(null, true)]
    [InlineData("same", true)]
    public async Task A_page_of_another_site_cannot_connect(string? origin, bool may)
    {
        var own = $"http://{library.SocketUrl.Authority}";
        var opening = GraphSocket.OpenAsync(library.SocketUrl, o => { if (origin is not null) o.SetRequestHeader("Origin", origin == "same" ? own : origin); });
        if (may)
            (await opening).Dispose();
        else
            Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => opening)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_sockets_that_come_and_vanish_leave_nothing_running()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
            await socket.SubscribeAsync("1", "subscription { onReturned { id } }");
            if (number % 2 == 0)
                await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        }));
        await library.SubscribersAsync(0);
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_ended()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", """subscription { onSpeech(room: "hall") }""");
        await library.SubscribersAsync(1);
        var words = new string('x', 1_000_000);
        for (var i = 0; i < 60; i++)
            await library.SayAsync("room/hall", words);
        await library.SubscribersAsync(0);
    }

    [Fact]
    public async Task A_stopping_server_says_so_at_once()
    {
        using var socket = await GraphSocket.InitialisedAsync(library.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { onReturned { id } }");
        await library.SubscribersAsync(1);
        var clock = Stopwatch.StartNew();
        var stop = library.Server.StopAsync();
        Assert.Equal((int)WebSocketCloseStatus.EndpointUnavailable, await socket.CloseCodeAsync());
        await socket.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stop;
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    /// <summary>Lets everybody in but thieves.</summary>
    private sealed class Door : ISocketAuthenticator
    {
        public ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext handshake, JsonElement? payload, CancellationToken cancellationToken)
            => new(payload?.GetProperty("Authorization").GetString() == "Bearer thief" ? null : handshake.User);
    }
}
