using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>What lasts ends with the identity that opened it.</summary>
public sealed class IdentityLifetimeTests : IAsyncLifetime
{
    private const string Listening = "subscription { onReturned { title } }";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private readonly ManualClock clock = new();
    private RunningLibrary library = null!;

    private string InAnHour => (clock.GetUtcNow() + TimeSpan.FromHours(1)).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async Task InitializeAsync() => library = await RunningLibrary.StartAsync(null, services =>
    {
        services.AddSingleton(new IdentityLifetime(clock, Skew));
        services.AddSingleton<ISocketAuthenticator, Believing>();
        services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, HeaderIsBelieved>();
    });

    public async Task DisposeAsync() => await library.DisposeAsync();

    [Fact]
    public async Task A_socket_is_closed_when_its_token_ends_and_not_before()
    {
        using var socket = await SocketAsync(InAnHour);
        await socket.SubscribeAsync("1", Listening);
        await library.SubscribersAsync(1);
        await MoveAsync(TimeSpan.FromHours(1));
        await library.SayAsync(nameof(LibrarySubscriptions.OnReturned), 1);
        Assert.Equal("Alpha", (await socket.NextAsync()).GetProperty("onReturned").GetProperty("title").GetString());
        await MoveAsync(Skew);
        Assert.Equal(4403, await socket.CloseCodeAsync());
        Assert.Equal("The token has expired; connect again with a new one.", socket.Socket.CloseStatusDescription);
        await library.SubscribersAsync(0);
    }

    [Fact]
    public async Task A_stream_ends_with_an_error_when_its_token_ends()
    {
        using var response = await StreamAsync(InAnHour);
        await library.SubscribersAsync(1);
        await MoveAsync(TimeSpan.FromHours(1));
        await MoveAsync(Skew);
        var text = await response.Content.ReadAsStringAsync();
        Assert.EndsWith("event: next\ndata: {\"errors\":[{\"message\":\"The token has expired; connect again with a new one.\",\"extensions\":{\"code\":\"AUTH_NOT_AUTHENTICATED\"}}]}\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal);
        await library.SubscribersAsync(0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("99999999999999")]
    public async Task Who_has_no_end_is_not_ended(string? expiry)
    {
        using var socket = await SocketAsync(expiry);
        using var response = await StreamAsync(expiry);
        await socket.SubscribeAsync("1", Listening);
        await library.SubscribersAsync(2);
        clock.Move(TimeSpan.FromDays(100_000));
        await library.SayAsync(nameof(LibrarySubscriptions.OnReturned), 1);
        Assert.Equal("Alpha", (await socket.NextAsync()).GetProperty("onReturned").GetProperty("title").GetString());
        await library.SubscribersAsync(2);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("soon")]
    public async Task What_has_ended_before_is_ended_at_once(string expiry)
    {
        using var socket = await SocketAsync(expiry);
        Assert.Equal(4403, await socket.CloseCodeAsync());
        Assert.Contains("has expired", await (await StreamAsync(expiry)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_waits_for_the_end_of_what_has_ended_otherwise()
    {
        using (var socket = await SocketAsync(InAnHour))
        using (var response = await StreamAsync(InAnHour))
            await WaitingAsync(2);
        await WaitingAsync(0);
    }

    /// <summary>Moves the clock once something waits by it.</summary>
    private async Task MoveAsync(TimeSpan time)
    {
        await WaitingAsync(1);
        clock.Move(time);
    }

    private async Task WaitingAsync(int count)
    {
        for (var patience = 0; clock.Waiting != count; patience++)
        {
            Assert.True(patience < 1500, $"{clock.Waiting} wait instead of {count}");
            await Task.Delay(20);
        }
    }

    private async Task<GraphSocket> SocketAsync(string? expiry)
    {
        var socket = await GraphSocket.OpenAsync(library.SocketUrl);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { expiry } }));
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        return socket;
    }

    private Task<HttpResponseMessage> StreamAsync(string? expiry)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query = Listening }), Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "text/event-stream");
        if (expiry is not null)
            request.Headers.Add("Expiry", expiry);
        return library.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static ClaimsPrincipal Of(string? expiry) => new(new ClaimsIdentity(expiry is null ? [] : [new Claim("exp", expiry)], "test"));

    private sealed class Believing : ISocketAuthenticator
    {
        public ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext handshake, JsonElement? payload, CancellationToken cancellationToken)
            => new(Of(payload?.GetProperty("expiry").GetString()));
    }

    private sealed class HeaderIsBelieved : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => app =>
        {
            Microsoft.AspNetCore.Builder.UseExtensions.Use(app, (context, rest) =>
            {
                context.User = Of(context.Request.Headers["Expiry"].FirstOrDefault());
                return rest(context);
            });
            next(app);
        };
    }
}
