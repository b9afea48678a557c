using System.Buffers;
using System.Text.Json;

namespace ScoringGraph.GraphEngine;

/// <summary>A message of the protocol `graphql-transport-ws`.</summary>
internal sealed record SocketMessage(string Type, string? Id, JsonElement? Payload)
{
    public const string Protocol = "graphql-transport-ws";

    public static readonly byte[] Acknowledgement = """{"type":"connection_ack"}"""u8.ToArray();
    public static readonly byte[] Ping = """{"type":"ping"}"""u8.ToArray();
    public static readonly byte[] Pong = """{"type":"pong"}"""u8.ToArray();

    /// <exception cref="SocketClose">It is no message of the protocol.</exception>
    public static SocketMessage Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            var json = JsonElement.Parse(text.Span);
            return new SocketMessage(Text(json, "type") ?? throw SocketClose.BadMessage("Message is missing the 'type' property"), Text(json, "id"), Object(json, "payload"));
        }
        // Not JSON, no object, a value of another type, or text that is no Unicode.
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw SocketClose.BadMessage("Invalid message received");
        }
    }

    /// <summary>The id that an operation must have.</summary>
    public string RequiredId => Id is { Length: > 0 } id ? id : throw SocketClose.BadMessage("Message is missing the 'id' property");

    public static ReadOnlyMemory<byte> Next(string id, IExecutionResult result)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        message.Write("""{"type":"next","id":"""u8);
        message.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        message.Write(""","payload":"""u8);
        result.WriteTo(message);
        message.Write("}"u8);
        return message.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> Error(string id, GraphResult result) => Of("error", id, json => ResultWriter.WriteErrors(json, "payload", result.Failures));

    public static ReadOnlyMemory<byte> Complete(string id) => Of("complete", id, _ => { });

    private static ReadOnlyMemory<byte> Of(string type, string id, Action<Utf8JsonWriter> writePayload)
    {
        var message = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(message, ResultWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("id", id);
            writePayload(json);
            json.WriteEndObject();
        }
        return message.WrittenMemory;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement? Object(JsonElement json, string name)
        => !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.Object ? value
            : throw SocketClose.BadMessage("The 'payload' must be an object");
}
