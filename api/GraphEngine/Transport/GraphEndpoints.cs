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
        var exchange = new HttpExchange(
            executor, endpoints.ServiceProvider.GetRequiredService<GraphLimits>(), endpoints.ServiceProvider.GetService<ResponseCache>());
        var schema = new SchemaResponse(executor, (endpoints.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow());
        var explorer = new Explorer(path, endpoints.ServiceProvider.GetRequiredService<GraphQLToolOptions>());
        var sockets = ActivatorUtilities.CreateInstance<SocketEndpoint>(endpoints.ServiceProvider);
        var group = endpoints.MapGroup(path);
        group.MapPost("", Post);
        // Over HTTP/2 a WebSocket is opened by CONNECT.
        group.MapMethods("", [HttpMethods.Get, HttpMethods.Connect], Get);
        group.MapGet("persisted/{documentId}/{operationName?}", GetPersisted);
        group.MapMethods("ws", [HttpMethods.Get, HttpMethods.Connect], sockets.RunAsync);
        group.MapGet("ui", explorer.WritePageAsync);
        group.MapGet("ui/{file}", explorer.WriteFileAsync);
        group.MapGet("schema", schema.WriteAsync);
        group.MapGet("schema.graphql", schema.WriteAsync);
        return group;

        Task Post(HttpContext context) => exchange.RunAsync(context, (_, body) => HttpRequests.FromBody(body));

        Task GetPersisted(HttpContext context, string documentId, string? operationName) => exchange.RunAsync(
            context, (request, _) => HttpRequests.FromQuery(request, documentId) with { OperationName = operationName });

        Task Get(HttpContext context) => context.WebSockets.IsWebSocketRequest ? sockets.RunAsync(context)
            : context.Request.Query.ContainsKey("sdl") ? schema.WriteAsync(context)
            : explorer.IsWanted(context.Request) ? explorer.WritePageAsync(context)
            : exchange.RunAsync(context, (request, _) => HttpRequests.FromQuery(request));
    }
}
