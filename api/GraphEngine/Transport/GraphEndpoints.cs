using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>Maps the graph onto the web.</summary>
public static class GraphEndpoints
{
    /// <summary>Requests at the path, the schema below it. A mistake in the schema is told here, before any request.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var executor = endpoints.ServiceProvider.GetRequiredService<IRequestExecutor>();
        var limits = endpoints.ServiceProvider.GetRequiredService<GraphLimits>();
        var schema = new SchemaResponse(executor.PrintSchema());
        var sockets = ActivatorUtilities.CreateInstance<SocketEndpoint>(endpoints.ServiceProvider);
        var group = endpoints.MapGroup(path);
        group.MapPost("", Post);
        // Over HTTP/2 a WebSocket is opened by CONNECT.
        group.MapMethods("", [HttpMethods.Get, HttpMethods.Connect], Get);
        group.MapMethods("ws", [HttpMethods.Get, HttpMethods.Connect], sockets.RunAsync);
        group.MapGet("schema", schema.WriteAsync);
        group.MapGet("schema.graphql", schema.WriteAsync);
        return group;

        Task Post(HttpContext context) => HttpExchange.RunAsync(context, executor, request => HttpRequests.FromBodyAsync(request, limits));

        Task Get(HttpContext context) => context.WebSockets.IsWebSocketRequest ? sockets.RunAsync(context)
            : context.Request.Query.ContainsKey("sdl") ? schema.WriteAsync(context)
            : HttpExchange.RunAsync(context, executor, request => Task.FromResult(HttpRequests.FromQuery(request)));
    }
}
