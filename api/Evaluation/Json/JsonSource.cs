using System.Globalization;
using System.Text;
using System.Text.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Json;

/// <summary>
/// Reads JSON strictly and keeps positions: no comments, no trailing commas, no member twice, at most 32 levels deep.
/// A library reader that binds to types stops at its first complaint; people who edit rules by hand want all of them.
/// </summary>
public static class JsonSource
{
    private const int MaxDepth = 32;

    /// <summary>The file's content, or null with the problems that keep it from being read.</summary>
    public static JsonPart? ReadFile(string path, string name, ProblemList problems) =>
        SourceFile.Bytes(path, name, problems) is { } bytes ? Read(bytes, name, problems) : null;

    /// <summary>The text's content, or null with the problems that keep it from being read.</summary>
    public static JsonPart? Read(ReadOnlySpan<byte> utf8, string name, ProblemList problems)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (!SourceFile.IsUtf8(utf8, name, "JSON001", problems)) return null;
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            var parser = new Parser(name, problems, LineStarts(utf8));
            reader.Read();
            var root = parser.Part(ref reader, utf8, "");
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var column = Column(utf8, line, (int)(exception.BytePositionInLine ?? 0));
            var detail = exception.Message.Split(" LineNumber", 2)[0].Replace(" Change the reader options.", "", StringComparison.Ordinal);
            problems.Add("JSON001", "", new Place(name, line, column), $"这里不是正确的 JSON：{detail}", $"This is not JSON: {detail}");
            return null;
        }
    }

    private static int[] LineStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < utf8.Length; i++)
            if (utf8[i] == '\n')
                starts.Add(i + 1);
        return [.. starts];
    }

    private static int Column(ReadOnlySpan<byte> utf8, int line, int bytes)
    {
        var starts = LineStarts(utf8);
        if (line > starts.Length) return 1;
        var start = starts[line - 1];
        return Characters(utf8[start..Math.Min(utf8.Length, start + bytes)]) + 1;
    }

    private static int Characters(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetCharCount(utf8);

    private sealed class Parser(string name, ProblemList problems, int[] lineStarts)
    {
        public JsonPart Part(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string pointer)
        {
            var place = At(utf8, (int)reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    var record = new JsonPart(JsonKind.Object, place, pointer);
                    record.Members = Members(ref reader, utf8, pointer);
                    return record;
                case JsonTokenType.StartArray:
                    var list = new JsonPart(JsonKind.Array, place, pointer);
                    list.Items = Items(ref reader, utf8, pointer);
                    return list;
                case JsonTokenType.String:
                    return new JsonPart(JsonKind.String, place, pointer) { Text = TextOf(ref reader) };
                case JsonTokenType.Number:
                    return new JsonPart(JsonKind.Number, place, pointer) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
                case JsonTokenType.True or JsonTokenType.False:
                    return new JsonPart(JsonKind.Boolean, place, pointer) { Boolean = reader.TokenType == JsonTokenType.True };
                default:
                    return new JsonPart(JsonKind.Null, place, pointer);
            }
        }

        private List<JsonMember> Members(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string pointer)
        {
            var members = new List<JsonMember>();
            var places = new Dictionary<string, Place>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = TextOf(ref reader);
                var place = At(utf8, (int)reader.TokenStartIndex);
                reader.Read();
                var value = Part(ref reader, utf8, $"{pointer}/{member}");
                if (places.TryGetValue(member, out var first))
                {
                    problems.Add("JSON002", $"{pointer}/{member}", place,
                        $"成员 `{member}` 出现两次（第一次在 {first}）；请删去一个。",
                        $"Member `{member}` stands twice (first at {first}); delete one of them.");
                    continue;
                }

                places.Add(member, place);
                members.Add(new JsonMember(member, place, value));
            }

            return members;
        }

        private List<JsonPart> Items(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string pointer)
        {
            var items = new List<JsonPart>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Part(ref reader, utf8, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{items.Count}")));
            return items;
        }

        // `\ud800` is an escape of half a character: correct JSON, and no text.
        private string TextOf(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                var line = LineAt((int)reader.TokenStartIndex);
                throw new JsonException("a \\u escape stands for half a character.", null, line, reader.TokenStartIndex - lineStarts[line]);
            }
        }

        private int LineAt(int index)
        {
            var line = Array.BinarySearch(lineStarts, index);
            return line < 0 ? ~line - 1 : line;
        }

        private Place At(ReadOnlySpan<byte> utf8, int index)
        {
            var line = LineAt(index);
            return new Place(name, line + 1, Characters(utf8[lineStarts[line]..index]) + 1);
        }
    }
}
