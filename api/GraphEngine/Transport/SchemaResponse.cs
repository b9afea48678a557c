using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>The schema as a file to download, cacheable by its content.</summary>
internal sealed class SchemaResponse(string sdl)
{
    private readonly byte[] content = Encoding.UTF8.GetBytes(sdl);
    private readonly EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sdl)))}\"", isWeak: true);

    public async Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        context.Response.GetTypedHeaders().ETag = tag;
        headers.CacheControl = "public, must-revalidate, max-age=3600";
        if (HttpCaching.Matches(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "application/graphql; charset=utf-8";
        headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
