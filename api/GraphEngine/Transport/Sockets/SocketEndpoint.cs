using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ScoringGraph.GraphEngine;

/// <summary>Accepts WebSockets.</summary>
internal sealed class SocketEndpoint(IRequestExecutor executor, GraphQLSocketOptions options, IServiceScopeFactory scopes)
{
    public async Task RunAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (!await MayConnectAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(SocketMessage.Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? SocketMessage.Protocol : null,
            KeepAliveInterval = options.KeepAliveInterval,
            KeepAliveTimeout = options.Patience,
        });
        var channel = new SocketChannel(context, socket, options);
        if (!speaks)
        {
            await channel.CloseAsync(SocketClose.SubprotocolNotAcceptable());
            return;
        }
        var connection = new SocketConnection(context, channel, new SocketOperations(channel, executor, scopes, options.MaxOperations), options);
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        await Task.WhenAll(connection.RunAsync(stopping), connection.PingAsync());
    }

    // A page of any site can open a WebSocket with the user's cookies; browsers say which site it was, and leave the answer to the server.
    private static async Task<bool> MayConnectAsync(HttpContext context)
    {
        if (context.Request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return true;
        if (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase))
            return true;
        var policies = context.RequestServices.GetService<ICorsPolicyProvider>();
        return policies is not null && await policies.GetPolicyAsync(context, null) is { } policy && policy.IsOriginAllowed(origin);
    }
}
