using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>An answer in the form of GraphQL's, for what refuses requests before the graph is asked.</summary>
public static class GraphErrorResponse
{
    public static Task WriteAsync(HttpContext context, int status, IError error)
    {
        var result = new GraphResult(new GraphQL.ExecutionResult(GraphErrors.Of(error)));
        return HttpAnswer.WriteAsync(context, status, result, ResponseFormat.ForOrDefault(context.Request.Headers.Accept));
    }
}
