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
            var root = parser.Part(ref reader, utf8, null, "");
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var column = Column(utf8, line, (int)(exception.BytePositionInLine ?? 0));
            var detail = Detail(exception.Message);
            problems.Add("JSON001", "", new Place(name, line, column), $"这里不是正确的 JSON：{detail.Zh}", $"This is not JSON: {detail.En}");
            return null;
        }
    }

    // What people get wrong most, in their words; the rest in the library's.
    private static Scoring.Text Detail(string message)
    {
        if (message.Contains("trailing comma", StringComparison.Ordinal)) return new("最后一项后面多了逗号；请删去。", "there is a comma behind the last item; delete it.");
        if (message.StartsWith("'/' is", StringComparison.Ordinal)) return new("JSON 不能有注释；请删去，或写进 `note`。", "JSON has no comments; delete it, or write a `note`.");
        if (message.Contains("is invalid after a value", StringComparison.Ordinal)) return new("前面缺少逗号，或括号没有配对。", "a comma is missing before this, or a bracket is not closed.");
        var rest = message.Split(" LineNumber", 2)[0].Replace(" Change the reader options.", "", StringComparison.Ordinal);
        return new(rest, rest);
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
        // Where the last place was: each comes after the one before it.
        private int line;
        private int behind;
        private int column = 1;

        public JsonPart Part(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, JsonPart? owner, string key)
        {
            var part = Begun(ref reader, At(utf8, (int)reader.TokenStartIndex), owner, key);
            if (part.Kind == JsonKind.Object) part.Members = Members(ref reader, utf8, part);
            if (part.Kind == JsonKind.Array) part.Items = Items(ref reader, utf8, part);
            part.End = At(utf8, EndOf(ref reader));
            return part;
        }

        private JsonPart Begun(ref Utf8JsonReader reader, Place place, JsonPart? owner, string key)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    return new JsonPart(JsonKind.Object, place, owner, key);
                case JsonTokenType.StartArray:
                    return new JsonPart(JsonKind.Array, place, owner, key);
                case JsonTokenType.String:
                    return new JsonPart(JsonKind.String, place, owner, key) { Text = TextOf(ref reader), Escaped = reader.ValueIsEscaped ? Encoding.UTF8.GetString(reader.ValueSpan) : null };
                case JsonTokenType.Number:
                    return new JsonPart(JsonKind.Number, place, owner, key) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
                case JsonTokenType.True or JsonTokenType.False:
                    return new JsonPart(JsonKind.Boolean, place, owner, key) { Boolean = reader.TokenType == JsonTokenType.True };
                default:
                    return new JsonPart(JsonKind.Null, place, owner, key);
            }
        }

        // The reader itself is further on: behind the colon after a name.
        private static int EndOf(ref Utf8JsonReader reader) =>
            (int)reader.TokenStartIndex + reader.ValueSpan.Length + (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0);

        private List<JsonMember> Members(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, JsonPart owner)
        {
            var members = new List<JsonMember>();
            var known = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
            var before = owner.Place;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = TextOf(ref reader);
                var (place, end) = (At(utf8, (int)reader.TokenStartIndex), At(utf8, EndOf(ref reader)));
                reader.Read();
                var value = Part(ref reader, utf8, owner, member);
                if (known.TryAdd(member, new JsonMember(member, place, value) { NameEnd = end, Owner = owner })) members.Add(known[member]);
                else ReportTwice(member, known[member], place, value, before);
                before = value.End;
            }

            return members;
        }

        // Which of two values is meant only their author knows; one of two that are the same can go, with the comma before it.
        private void ReportTwice(string name, JsonMember first, Place place, JsonPart value, Place before) =>
            problems.Add("JSON002", value.Pointer, place,
                $"成员 `{name}` 出现两次（第一次在 {first.Place}）；请删去一个。",
                $"Member `{name}` stands twice (first at {first.Place}); delete one of them.",
                fix: JsonText.Of(first.Value) != JsonText.Of(value) ? null : new Fix(before, value.End, "", new Text($"删去重复的成员 `{name}`", $"delete the second member `{name}`")));

        private List<JsonPart> Items(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, JsonPart owner)
        {
            var items = new List<JsonPart>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Part(ref reader, utf8, owner, items.Count.ToString(CultureInfo.InvariantCulture)));
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
                GoTo((int)reader.TokenStartIndex);
                throw new JsonException("a \\u escape stands for half a character.", null, line, reader.TokenStartIndex - lineStarts[line]);
            }
        }

        private Place At(ReadOnlySpan<byte> utf8, int index)
        {
            if (GoTo(index)) (behind, column) = (lineStarts[line], 1);
            column += Characters(utf8[behind..index]);
            behind = index;
            return new Place(name, line + 1, column);
        }

        // Whether that is on another line.
        private bool GoTo(int index)
        {
            var before = line;
            while (line + 1 < lineStarts.Length && lineStarts[line + 1] <= index) line++;
            return line != before;
        }
    }
}
