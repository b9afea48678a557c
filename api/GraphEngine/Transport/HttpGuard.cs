using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Refuses what is not read: bodies other than JSON, which any page on the web could post without being asked first, and
/// compressed ones, which may be a thousand times as large as they look.
/// </summary>
internal static class HttpGuard
{
    private const string PreflightHeader = "GraphQL-Preflight";

    public static void Check(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
            return;
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new HttpError(StatusCodes.Status415UnsupportedMediaType, GraphErrors.Of(
                $"Invalid GraphQL Request. A body in the encoding `{encoding}` is not read; send it as it is.", "HC0009"));
        }
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        var media = type?.MediaType.Value ?? "";
        if (media.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && request.Headers[PreflightHeader].Count == 0)
            throw new HttpError(StatusCodes.Status400BadRequest, GraphErrors.Of($"The header `{PreflightHeader}` is required for this request.", "HC0077"));
        if (!media.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new HttpError(StatusCodes.Status404NotFound, null);
    }
}
