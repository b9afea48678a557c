using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>The schema as a file to download, cacheable by its content; with `types=A,B` only those types.</summary>
internal sealed partial class SchemaResponse(IRequestExecutor executor, DateTimeOffset made)
{
    private readonly SchemaFile whole = new(executor.PrintSchema());

    public async Task WriteAsync(HttpContext context)
    {
        try
        {
            var file = context.Request.Query.TryGetValue("types", out var types) ? new SchemaFile(Only(types.ToString())) : whole;
            await WriteAsync(context, file);
        }
        catch (HttpError refused) when (refused.Error is { } error)
        {
            context.Response.StatusCode = refused.Status;
            context.Response.ContentType = ResponseFormat.GraphResponse.ContentType;
            new GraphResult(new ExecutionResult(error)).WriteTo(context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
    }

    private async Task WriteAsync(HttpContext context, SchemaFile file)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.LastModified = made;
        headers.ETag = file.Tag;
        context.Response.Headers.CacheControl = "public, must-revalidate, max-age=3600";
        if (HttpCaching.Matches(context.Request, file.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "application/graphql; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }

    private string Only(string types)
    {
        var names = types.Split(',', StringSplitOptions.TrimEntries);
        if (types.Length == 0)
            throw Refusal(StatusCodes.Status400BadRequest, "The specified types argument is empty.", "HC0058");
        if (names.FirstOrDefault(name => !Name().IsMatch(name)) is { } invalid)
            throw Refusal(StatusCodes.Status400BadRequest, $"The type name `{invalid}` is invalid.", "HC0059");
        return string.Join("\n\n", names.Distinct().Select(name
            => executor.PrintType(name) ?? throw Refusal(StatusCodes.Status404NotFound, $"The type `{name}` does not exist.", "HC0060"))) + "\n";
    }

    private static HttpError Refusal(int status, string message, string code) => new(status, GraphErrors.Of(message, code));

    [GeneratedRegex("^[_A-Za-z][_0-9A-Za-z]*$")]
    private static partial Regex Name();

    private sealed class SchemaFile(string sdl)
    {
        public byte[] Content { get; } = Encoding.UTF8.GetBytes(sdl);

        public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sdl)))}\"", isWeak: true);
    }
}
