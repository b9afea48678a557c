using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>Reads requests off HTTP.</summary>
internal static class HttpRequests
{
    private const int ShortBody = 64 * 1024;

    public static GraphRequest FromBody(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        return FromJson(json.RootElement);
    }

    public static GraphRequest FromJson(JsonElement json) => Readable(() => From(json));

    public static GraphRequest FromQuery(HttpRequest request, string? documentId = null)
    {
        var variables = request.Query["variables"].ToString();
        using var json = string.IsNullOrEmpty(variables) ? null : Parse(System.Text.Encoding.UTF8.GetBytes(variables));
        var extensions = request.Query["extensions"].ToString();
        using var extensionsJson = string.IsNullOrEmpty(extensions) ? null : Parse(System.Text.Encoding.UTF8.GetBytes(extensions));
        return Complete(new GraphRequest(
            request.Query["query"].ToString(),
            request.Query["operationName"],
            json is null ? null : Readable(() => Map(json.RootElement, "variables")))
        {
            DocumentId = documentId ?? request.Query["documentId"].FirstOrDefault() ?? request.Query["id"].FirstOrDefault(),
            DocumentHash = extensionsJson is null ? null : Readable(() => HashOf(extensionsJson.RootElement)),
            QueriesOnly = true,
        });
    }

    private static GraphRequest From(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            throw Invalid("Batching is not enabled.");
        if (json.ValueKind != JsonValueKind.Object)
            throw Invalid("A GraphQL request is a JSON object.");
        return Complete(new GraphRequest(
            Text(json, "query") ?? "",
            Text(json, "operationName"),
            json.TryGetProperty("variables", out var variables) ? Map(variables, "variables") : null)
        {
            DocumentId = Text(json, "documentId") ?? Text(json, "id"),
            DocumentHash = json.TryGetProperty("extensions", out var extensions) ? HashOf(extensions) : null,
        });
    }

    /// <summary>The body of a request that has one; empty over GET.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int allowed)
    {
        if (!HttpMethods.IsPost(request.Method))
            return default;
        // Room for what was announced, unless that is so much that it should come first.
        if (request.ContentLength is { } length && length <= Math.Min(allowed, ShortBody))
        {
            var whole = new byte[length];
            await request.Body.ReadExactlyAsync(whole, request.HttpContext.RequestAborted);
            return whole;
        }
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

    private static GraphRequest Complete(GraphRequest request)
        => request.Query.Length == 0 && string.IsNullOrEmpty(request.DocumentId) && string.IsNullOrEmpty(request.DocumentHash)
            ? throw Bad(GraphErrors.Of("Either the parameter query or the parameter id has to be set.", "HC0013"))
            : request;

    /// <summary>The hash by which clients of automatic persisted queries name a document.</summary>
    private static string? HashOf(JsonElement extensions)
    {
        _ = Map(extensions, "extensions");
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("persistedQuery", out var persisted))
            return null;
        _ = Map(persisted, "extensions.persistedQuery");
        return persisted.ValueKind == JsonValueKind.Object ? Text(persisted, "sha256Hash") : null;
    }

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
/// <param name="status">The status.</param>
/// <param name="error">The error; null when the answer is empty.</param>
internal sealed class HttpError(int status, ExecutionError? error) : Exception(error?.Message)
{
    public int Status { get; } = status;

    public ExecutionError? Error { get; } = error;
}
