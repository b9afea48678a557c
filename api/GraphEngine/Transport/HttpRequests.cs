using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>Reads requests off HTTP.</summary>
internal static class HttpRequests
{
    public static async Task<GraphRequest> FromBodyAsync(HttpRequest request, GraphLimits limits)
    {
        var body = await ReadAsync(request, limits.MaxRequestBytes);
        using var json = Parse(body);
        return FromJson(json.RootElement);
    }

    public static GraphRequest FromJson(JsonElement json) => Readable(() => From(json));

    public static GraphRequest FromQuery(HttpRequest request)
    {
        var variables = request.Query["variables"].ToString();
        using var json = string.IsNullOrEmpty(variables) ? null : Parse(System.Text.Encoding.UTF8.GetBytes(variables));
        return new GraphRequest(
            Required(request.Query["query"]),
            request.Query["operationName"],
            json is null ? null : Readable(() => Map(json.RootElement, "variables")))
        {
            QueriesOnly = true,
        };
    }

    private static GraphRequest From(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            throw Invalid("Batching is not enabled.");
        if (json.ValueKind != JsonValueKind.Object)
            throw Invalid("A GraphQL request is a JSON object.");
        if (json.TryGetProperty("extensions", out var extensions))
            Map(extensions, "extensions");
        return new GraphRequest(
            Required(Text(json, "query")),
            Text(json, "operationName"),
            json.TryGetProperty("variables", out var variables) ? Map(variables, "variables") : null);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int allowed)
    {
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0;)
        {
            if (body.Length + read > allowed)
                throw new HttpError(StatusCodes.Status413PayloadTooLarge, GraphErrors.Of("Max GraphQL request size reached.", "HC0010"));
            body.Write(chunk, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw NoJson();
        }
    }

    // Text that is no Unicode, such as half a surrogate pair, is noticed only when it is read.
    private static T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw NoJson();
        }
    }

    private static string Required(string? query) => string.IsNullOrEmpty(query)
        ? throw Bad(GraphErrors.Of("Either the parameter query or the parameter id has to be set.", "HC0013"))
        : query;

    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Invalid($"`{name}` must be text.");
    }

    private static Dictionary<string, object?>? Map(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonValues.ReadObject(json),
        _ => throw Invalid($"`{name}` must be a JSON object."),
    };

    private static HttpError NoJson() => Bad(GraphErrors.Of("Invalid JSON document.", "HC0012"));

    private static HttpError Invalid(string message) => Bad(GraphErrors.Of("Invalid GraphQL Request. " + message, "HC0009"));

    private static HttpError Bad(ExecutionError error) => new(StatusCodes.Status400BadRequest, error);
}

/// <summary>A request that fails before the graph is asked.</summary>
internal sealed class HttpError(int status, ExecutionError error) : Exception(error.Message)
{
    public int Status { get; } = status;

    public ExecutionError Error { get; } = error;
}
