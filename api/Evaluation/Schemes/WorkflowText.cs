using System.Buffers;
using System.Text;
using System.Text.Json;
using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Writes the workflow element of an indicator file back as the JSON that stock RulesEngine reads.</summary>
internal static class WorkflowText
{
    public static string Of(JsonPart part)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) Write(part, writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
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
