using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScoringGraph.Evaluation.Json;

/// <summary>Writes a part of a JSON text back: same members, same order, numbers as they were written.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonPart part)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) Write(part, writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A text as a JSON string, quotes included.</summary>
    public static string Quoted(string text) => $"\"{Escaped(text)}\"";

    /// <summary>A text as it stands between the quotes of a JSON string.</summary>
    public static string Escaped(string text) => JsonEncodedText.Encode(text, Options.Encoder).ToString();

    /// <summary>How long the first characters of a string are in its escaped form.</summary>
    public static int LengthOf(string escaped, int characters)
    {
        var length = 0;
        for (; characters > 0 && length < escaped.Length; characters--)
            length += escaped[length] != '\\' ? 1 : escaped[length + 1] == 'u' ? 6 : 2;
        return length;
    }

    private static void Write(JsonPart part, Utf8JsonWriter writer)
    {
        switch (part.Kind)
        {
            case JsonKind.Object:
                writer.WriteStartObject();
                foreach (var member in part.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonKind.Array:
                writer.WriteStartArray();
                foreach (var item in part.Items) Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonKind.String: writer.WriteStringValue(part.Text); break;
            case JsonKind.Number: writer.WriteRawValue(part.Text); break;
            case JsonKind.Boolean: writer.WriteBooleanValue(part.Boolean); break;
            default: writer.WriteNullValue(); break;
        }
    }
}
