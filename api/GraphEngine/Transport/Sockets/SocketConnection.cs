using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>One connection of the protocol `graphql-transport-ws`.</summary>
internal sealed class SocketConnection(HttpContext handshake, SocketChannel channel, SocketOperations operations, GraphQLSocketOptions options)
{
    // How long a client may take to answer a close; the answer changes nothing, but ending at once could overtake the reason.
    private static readonly TimeSpan FarewellTime = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource ended = new();
    private readonly TaskCompletionSource<ClaimsPrincipal> known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ClaimsPrincipal? user;
    private bool isInitialised;

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            var listening = ListenAsync();
            var ending = await Task.WhenAny(listening, InitialisationTimeoutAsync(), IdentityEndAsync(), StopAsync(stopping));
            var close = await ending;
            await channel.CloseAsync(close ?? SocketClose.Farewell());
            await EndAsync();
            if (close is not null)
                await HearOutAsync(ending == listening ? ListenAsync() : listening);
        }
        finally
        {
            await EndAsync();
        }
    }

    /// <summary>Keeps the client sure that the server is there.</summary>
    public async Task PingAsync()
    {
        using var timer = new PeriodicTimer(options.KeepAliveInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
                await channel.SendAsync(SocketMessage.Ping);
        }
        catch (OperationCanceledException)
        {
            // The connection has ended.
        }
    }

    private async Task EndAsync()
    {
        await ended.CancelAsync();
        await operations.StopAllAsync();
    }

    private async Task HearOutAsync(Task listening)
    {
        if (await Task.WhenAny(listening, Task.Delay(FarewellTime, CancellationToken.None)) != listening)
            channel.Abort();
    }

    /// <summary>Does what the client says, until it goes; answers why, if it had to be sent.</summary>
    private async Task<SocketClose?> ListenAsync()
    {
        try
        {
            while (await channel.ReceiveAsync() is { } text)
                if (!ended.IsCancellationRequested)
                    await HandleAsync(SocketMessage.Read(text));
            return null;
        }
        catch (SocketClose close)
        {
            return close;
        }
    }

    private Task HandleAsync(SocketMessage message) => message.Type switch
    {
        "connection_init" => InitialiseAsync(message),
        "ping" => channel.SendAsync(SocketMessage.Pong),
        "pong" => Task.CompletedTask,
        "subscribe" => SubscribeAsync(message),
        "complete" => Complete(message),
        _ => throw SocketClose.BadMessage("Invalid message 'type' property"),
    };

    private async Task InitialiseAsync(SocketMessage message)
    {
        if (isInitialised)
            throw SocketClose.SecondInitialisation();
        isInitialised = true;
        user = await AuthenticateAsync(message);
        await channel.SendAsync(user is null ? throw SocketClose.Forbidden() : SocketMessage.Acknowledgement);
        known.SetResult(user);
    }

    private async ValueTask<ClaimsPrincipal?> AuthenticateAsync(SocketMessage message)
    {
        try
        {
            var authenticator = handshake.RequestServices.GetService<ISocketAuthenticator>();
            return authenticator is null ? handshake.User : await authenticator.AuthenticateAsync(handshake, message.Payload, ended.Token);
        }
        catch (GraphQLException unknown)
        {
            throw SocketClose.TryAgainLater(unknown.Message);
        }
    }

    private async Task SubscribeAsync(SocketMessage message)
    {
        if (user is null)
            throw SocketClose.Unauthorized();
        var id = message.RequiredId;
        var payload = message.Payload ?? throw SocketClose.BadMessage("Message is missing the 'payload' property");
        try
        {
            await operations.StartAsync(id, HttpRequests.FromJson(payload), user);
        }
        catch (HttpError error) when (error.Error is not null)
        {
            await channel.SendAsync(SocketMessage.Error(id, new GraphResult(new GraphQL.ExecutionResult(error.Error))));
        }
    }

    private Task Complete(SocketMessage message)
    {
        operations.Stop(message.RequiredId);
        return Task.CompletedTask;
    }

    private async Task<SocketClose?> InitialisationTimeoutAsync()
    {
        await Task.Delay(options.ConnectionInitializationTimeout, ended.Token);
        if (!isInitialised)
            return SocketClose.InitialisationTimeout();
        await Task.Delay(Timeout.InfiniteTimeSpan, ended.Token);
        return null;
    }

    private async Task<SocketClose?> IdentityEndAsync()
    {
        var identity = await known.Task.WaitAsync(ended.Token);
        await handshake.RequestServices.GetRequiredService<IdentityLifetime>().EndAsync(identity, ended.Token);
        return SocketClose.IdentityEnded();
    }

    private async Task<SocketClose?> StopAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, ended.Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return SocketClose.ServerStops();
    }
}
