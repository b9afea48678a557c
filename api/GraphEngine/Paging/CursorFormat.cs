using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// The cursors of one list in one order: the values that give an item its place, made opaque. A cursor of another list or
/// another order is no cursor of this one.
/// </summary>
/// <param name="order">What the list is and how it is ordered.</param>
/// <param name="leaves">How each value is written and read.</param>
internal sealed class CursorFormat(string order, IReadOnlyList<ScalarGraphType> leaves)
{
    private const int MarkBytes = 6;

    private readonly string mark = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(order)).AsSpan(0, MarkBytes));

    public string Write(IReadOnlyList<object?> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JsonValues.Write(json, values.Select((value, i) => value is null ? null : leaves[i].Serialize(value)).Prepend(mark));
        return Convert.ToBase64String(buffer.WrittenSpan);
    }

    /// <summary>The values of a cursor; null without one.</summary>
    /// <param name="cursor">What the client sent.</param>
    /// <param name="argument">The argument it came in.</param>
    public object?[]? Read(string? cursor, string argument)
    {
        if (cursor is null)
            return null;
        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(cursor));
            if (json.RootElement.ValueKind == JsonValueKind.Array && JsonValues.Read(json.RootElement) is List<object?> { Count: > 0 } all
                && all.Count == leaves.Count + 1 && all[0] is string text && text == mark
                && all.TrueForAll(value => value is not string kept || KeptText.Is(kept)))
                return all.Skip(1).Select((value, i) => leaves[i].ParseValue(value)).ToArray();
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or InvalidOperationException or OverflowException)
        {
            // Told below, as every other cursor that this list never gave.
        }
        throw new GraphQLException(ErrorBuilder.New()
            .SetMessage($"The cursor specified in `{argument}` has an invalid format.")
            .SetCode("HC0078")
            .SetExtension("argument", argument)
            .SetExtension("cursor", cursor)
            .Build());
    }
}
