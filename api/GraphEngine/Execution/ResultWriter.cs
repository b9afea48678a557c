using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;

namespace ScoringGraph.GraphEngine;

/// <summary>Writes a response straight from the executed tree.</summary>
internal static class ResultWriter
{
    // Relaxed: a response is JSON, never part of a page, and Chinese should be read as Chinese.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(ExecutionResult result, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
            WriteErrors(json, "errors", errors);
        if (result.Executed)
        {
            json.WritePropertyName("data");
            WriteNode(json, result.Data as ExecutionNode);
        }
        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, ExecutionNode? node)
    {
        switch (node)
        {
            case ObjectExecutionNode { SubFields: { } fields }:
                json.WriteStartObject();
                foreach (var field in fields)
                {
                    json.WritePropertyName(field.Name!);
                    WriteNode(json, field);
                }
                json.WriteEndObject();
                break;
            case ArrayExecutionNode { SerializedResult: { } values }:
                JsonValues.Write(json, values);
                break;
            case ArrayExecutionNode { Items: { } items }:
                json.WriteStartArray();
                foreach (var item in items)
                    WriteNode(json, item);
                json.WriteEndArray();
                break;
            case ValueExecutionNode value:
                JsonValues.Write(json, value.Result);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    public static void WriteErrors(Utf8JsonWriter json, string name, ExecutionErrors errors)
    {
        json.WriteStartArray(name);
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("message", error.Message);
            WriteLocations(json, error);
            if (error.Path is { } path)
            {
                json.WritePropertyName("path");
                JsonValues.Write(json, path.ToList());
            }
            WriteExtensions(json, error);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter json, ExecutionError error)
    {
        if (error.Locations is not { Count: > 0 } locations)
            return;
        json.WriteStartArray("locations");
        foreach (var location in locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, ExecutionError error)
    {
        var hasCode = !string.IsNullOrEmpty(error.Code);
        if (!hasCode && error.Extensions is not { Count: > 0 })
            return;
        json.WriteStartObject("extensions");
        foreach (var (key, value) in error.Extensions ?? [])
        {
            json.WritePropertyName(key);
            JsonValues.Write(json, value);
        }
        if (hasCode)
            json.WriteString("code", error.Code);
        json.WriteEndObject();
    }
}
