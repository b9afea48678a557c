using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>The schema as a file to download, cacheable by its content.</summary>
internal sealed class SchemaResponse(string sdl)
{
    private readonly byte[] content = Encoding.UTF8.GetBytes(sdl);
    private readonly string tag = "\"" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sdl))) + "\"";

    public async Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, must-revalidate, max-age=3600";
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "application/graphql; charset=utf-8";
        headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
