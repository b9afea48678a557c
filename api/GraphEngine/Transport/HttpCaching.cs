using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Says which answers may be kept, by whom, and whether the client has this one already. An answer to somebody known is
/// that person's own; every kept answer is asked for again before it is used, since facts arrive at any time.
/// </summary>
internal static class HttpCaching
{
    // Weak, because the same answer may be sent compressed in several ways.
    public static EntityTagHeaderValue TagOf(ReadOnlySequence<byte> body, string contentType)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(contentType));
        foreach (var part in body)
            hash.AppendData(part.Span);
        return new($"\"{Convert.ToHexStringLower(hash.GetHashAndReset())}\"", isWeak: true);
    }

    /// <summary>Sets the headers of an answer to GET; true, with the status that says so, if the client has it already.</summary>
    public static bool IsUnchanged(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = IsPersonal(context) ? "private, no-cache" : "public, no-cache";
        headers.Vary = "Accept, Authorization, Cookie";
        context.Response.GetTypedHeaders().ETag = tag;
        if (!Matches(context.Request, tag))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    public static void KeepNowhere(HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    public static bool Matches(HttpRequest request, EntityTagHeaderValue tag)
        => request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any);

    private static bool IsPersonal(HttpContext context)
        => context.User.Identity?.IsAuthenticated == true
            || context.Request.Headers.Authorization.Count > 0
            || context.Request.Headers.Cookie.Count > 0;
}
