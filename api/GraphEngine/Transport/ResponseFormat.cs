using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>The media type of a response, as the `Accept` header wants it.</summary>
internal sealed record ResponseFormat(string ContentType, bool IsLegacy)
{
    public static readonly ResponseFormat GraphResponse = new("application/graphql-response+json; charset=utf-8", IsLegacy: false);
    private static readonly ResponseFormat Json = new("application/json; charset=utf-8", IsLegacy: true);

    // Who names no format may be older than the newer one, but every client knows what a status means.
    private static readonly ResponseFormat Unnamed = Json with { IsLegacy = false };

    /// <summary>The best format both sides know; null when there is none.</summary>
    public static ResponseFormat? For(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
            return Unnamed;
        if (!MediaTypeHeaderValue.TryParseStrictList(accept, out var wanted))
            throw new HttpError(StatusCodes.Status400BadRequest, GraphErrors.Of(
                $"Unable to parse the accept header value `{accept}`.", "HC0064", ("headerValue", accept.ToString())));
        return wanted.Where(w => w.Quality is not 0)
            .OrderByDescending(w => w.Quality ?? 1)
            .Select(Of)
            .FirstOrDefault(f => f is not null);
    }

    /// <summary>The best format both sides know, or any: for answers that are given in any case.</summary>
    public static ResponseFormat ForOrDefault(StringValues accept)
        => MediaTypeHeaderValue.TryParseStrictList(accept, out _) ? For(accept) ?? GraphResponse : GraphResponse;

    private static ResponseFormat? Of(MediaTypeHeaderValue wanted) => wanted.MediaType.Value?.ToLowerInvariant() switch
    {
        "*/*" => Unnamed,
        "application/*" or "application/graphql-response+json" => GraphResponse,
        "application/json" => Json,
        _ => null,
    };
}
