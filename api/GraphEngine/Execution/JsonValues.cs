using System.Buffers;
using System.Collections;
using System.Text.Json;

namespace ScoringGraph.GraphEngine;

/// <summary>Between JSON and the plain values of the engine; numbers stay exact both ways.</summary>
internal static class JsonValues
{
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => RawNumber.Read(json.GetRawText()),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => ReadObject(json),
        _ => null,
    };

    public static Dictionary<string, object?> ReadObject(JsonElement json)
    {
        var map = new Dictionary<string, object?>();
        foreach (var property in json.EnumerateObject())
            map[property.Name] = Read(property.Value);
        return map;
    }

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case RawNumber number:
                json.WriteRawValue(number.Text);
                break;
            case JsonElement element:
                element.WriteTo(json);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteObject(json, map);
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    /// <summary>The value as JSON, numbers as they were written.</summary>
    public static JsonElement Element(object value)
    {
        if (value is JsonElement element)
            return element;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, value);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static void WriteObject(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }
        json.WriteEndObject();
    }
}
