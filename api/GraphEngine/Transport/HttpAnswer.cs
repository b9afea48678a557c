using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>Sends an answer over HTTP, or says that the client has it already.</summary>
internal static class HttpAnswer
{
    public static Task WriteAsync(HttpContext context, int status, GraphResult result, ResponseFormat format)
    {
        // It is in memory as a whole: its tag stands before it.
        var body = result.Bytes;
        context.Response.StatusCode = status;
        if (HttpMethods.IsGet(context.Request.Method) && status == StatusCodes.Status200OK && result.Failures.Count == 0)
        {
            if (HttpCaching.IsUnchanged(context, HttpCaching.TagOf(body, format.ContentType)))
                return Task.CompletedTask;
        }
        else
            HttpCaching.KeepNowhere(context);
        return SendAsync(context, body, format);
    }

    /// <summary>The same for an answer that was made before: it was whole, or it would not have been kept.</summary>
    public static Task WriteAsync(HttpContext context, KeptAnswer answer, ResponseFormat format)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
            HttpCaching.KeepNowhere(context);
        else if (HttpCaching.IsUnchanged(context, answer.TagFor(format.ContentType)))
            return Task.CompletedTask;
        return SendAsync(context, new ReadOnlySequence<byte>(answer.Body), format);
    }

    private static async Task SendAsync(HttpContext context, ReadOnlySequence<byte> body, ResponseFormat format)
    {
        context.Response.ContentType = format.ContentType;
        context.Response.ContentLength = body.Length;
        foreach (var part in body)
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
    }
}
