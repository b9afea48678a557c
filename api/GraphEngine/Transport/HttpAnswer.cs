using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>Sends an answer over HTTP, or says that the client has it already.</summary>
internal static class HttpAnswer
{
    /// <summary>Written to memory first: its tag stands before it.</summary>
    public static ReadOnlyMemory<byte> BytesOf(GraphResult result)
    {
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        return body.WrittenMemory;
    }

    public static Task WriteAsync(HttpContext context, int status, GraphResult result, ResponseFormat format)
        => WriteAsync(context, status, result, BytesOf(result), format);

    public static Task WriteAsync(HttpContext context, int status, GraphResult result, ReadOnlyMemory<byte> body, ResponseFormat format)
    {
        context.Response.StatusCode = status;
        if (HttpMethods.IsGet(context.Request.Method) && status == StatusCodes.Status200OK && result.Failures.Count == 0)
        {
            if (HttpCaching.IsUnchanged(context, HttpCaching.TagOf(body.Span, format.ContentType)))
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
        return SendAsync(context, answer.Body, format);
    }

    private static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, ResponseFormat format)
    {
        context.Response.ContentType = format.ContentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
