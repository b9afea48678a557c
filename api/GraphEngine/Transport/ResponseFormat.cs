using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>The media type of a response, as the `Accept` header wants it.</summary>
internal sealed record ResponseFormat(string ContentType, bool IsLegacy)
{
    public static readonly ResponseFormat GraphResponse = new("application/graphql-response+json; charset=utf-8", IsLegacy: false);
    private static readonly ResponseFormat EventStream = new(EventStreamResponse.ContentType, IsLegacy: false) { IsEventStream = true };
    private static readonly ResponseFormat Json = new("application/json; charset=utf-8", IsLegacy: true);

    // Who names no format may be older than the newer one, but every client knows what a status means.
    private static readonly ResponseFormat Unnamed = Json with { IsLegacy = false };

    /// <summary>Whether every answer comes as an event.</summary>
    public bool IsEventStream { get; private init; }

    /// <summary>Whether a subscription may answer with a stream of events, though one answer comes in another format.</summary>
    public bool MayStream { get; private init; }

    /// <summary>The best format both sides know; null when there is none.</summary>
    public static ResponseFormat? For(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
            return Unnamed with { MayStream = true };
        if (!MediaTypeHeaderValue.TryParseStrictList(accept, out var wanted))
            throw new HttpError(StatusCodes.Status400BadRequest, GraphErrors.Of(
                $"Unable to parse the accept header value `{accept}`.", "HC0064", ("headerValue", accept.ToString())));
        var best = wanted.Where(w => w.Quality is not 0)
            .OrderByDescending(w => w.Quality ?? 1)
            .Select(Of)
            .FirstOrDefault(f => f is not null);
        return best is null ? null : best with { MayStream = wanted.Any(w => w.Quality is not 0 && TakesEvents(w)) };
    }

    private static ResponseFormat? Of(MediaTypeHeaderValue wanted) => wanted.MediaType.Value?.ToLowerInvariant() switch
    {
        "*/*" => Unnamed,
        "application/*" or "application/graphql-response+json" => GraphResponse,
        "application/json" => Json,
        "text/event-stream" => EventStream,
        _ => null,
    };

    private static bool TakesEvents(MediaTypeHeaderValue wanted) => wanted.MediaType.Value?.ToLowerInvariant() is "*/*" or "text/event-stream";
}
