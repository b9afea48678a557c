using GraphQL;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>One request over HTTP and its answer.</summary>
internal static class HttpExchange
{
    public static async Task RunAsync(HttpContext context, IRequestExecutor executor, Func<HttpRequest, Task<GraphRequest>> read)
    {
        var format = ResponseFormat.GraphResponse;
        try
        {
            if (ResponseFormat.For(context.Request.Headers.Accept) is not { } accepted)
            {
                context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
                return;
            }
            format = accepted;
            // Only JSON: a form could be posted from any page on the web.
            if (HttpMethods.IsPost(context.Request.Method) && !IsJson(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            var request = await read(context.Request);
            if (format.IsEventStream)
            {
                await EventStreamResponse.RunAsync(context, executor, request);
                return;
            }
            var result = (GraphResult)await executor.ExecuteAsync(request, context.RequestServices, context.User, context.RequestAborted);
            if (format.MayStream && result.Failures.OfType<SubscriptionKindError>().Any())
                await EventStreamResponse.RunAsync(context, executor, request);
            else
                await WriteAsync(context, Status(context, result, format), result, format);
        }
        catch (HttpError error) when (format.IsEventStream)
        {
            await EventStreamResponse.WriteAsync(context, error.Error);
        }
        catch (HttpError error)
        {
            await WriteAsync(context, error.Status, new GraphResult(new ExecutionResult(error.Error)), format);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
    }

    private static bool IsJson(HttpRequest request)
        => Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private static int Status(HttpContext context, GraphResult result, ResponseFormat format)
    {
        if (result.WasExecuted)
            return StatusCodes.Status200OK;
        if (result.Failures.OfType<SubscriptionKindError>().Any())
            return StatusCodes.Status406NotAcceptable;
        if (result.Failures.OfType<OperationKindError>().Any())
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return StatusCodes.Status405MethodNotAllowed;
        }
        return format.IsLegacy ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private static async Task WriteAsync(HttpContext context, int status, IExecutionResult result, ResponseFormat format)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = format.ContentType;
        result.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
