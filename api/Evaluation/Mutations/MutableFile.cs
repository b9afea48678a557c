using System.Text.RegularExpressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>A JSON file as its author sees it: a text in which parts are replaced, added or taken out.</summary>
public sealed class MutableFile
{
    private readonly string text;
    private readonly int[] lineStarts;

    internal MutableFile(string path, string text, JsonPart root)
    {
        (Path, this.text, Root) = (path, text, root);
        lineStarts = [0, .. Regex.Matches(text, "\n").Select(match => match.Index + 1)];
    }

    /// <summary>Its path in the scheme's folder.</summary>
    public string Path { get; }

    internal JsonPart Root { get; }

    /// <summary>One part replaced.</summary>
    internal Mutant Replace(JsonPart part, string json) => Cut(part.Place, StartOf(part.Place), EndOf(part), json);

    /// <summary>Some characters of a text replaced; offsets count the characters of the text itself.</summary>
    internal Mutant Replace(JsonPart part, int start, int end, string instead)
    {
        // The quote before the text is one character; a quote or backslash inside it is written with two.
        int At(int offset) => StartOf(part.Place) + 1 + offset + part.Text.AsSpan(0, offset).Count('"') + part.Text.AsSpan(0, offset).Count('\\');
        return Cut(part.Place with { Column = part.Place.Column + At(start) - StartOf(part.Place) }, At(start), At(end), instead.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
    }

    /// <summary>Two parts exchanged.</summary>
    internal Mutant Swap(JsonPart first, JsonPart second)
    {
        var (start, middle, next, end) = (StartOf(first.Place), EndOf(first), StartOf(second.Place), EndOf(second));
        return Cut(first.Place, start, end, text[next..end] + text[middle..next] + text[start..middle], new Text(
            $"`{Short(text[start..middle])}` 与 `{Short(text[next..end])}` 互换", $"`{Short(text[start..middle])}` and `{Short(text[next..end])}` exchanged"));
    }

    /// <summary>An item taken out of a list, with its comma.</summary>
    internal Mutant Remove(JsonPart list, int index) => TakeOut([.. list.Items.Select(item => (item.Place, EndOf(item)))], index);

    /// <summary>A member taken out of an object, with its comma; null if it is not there.</summary>
    internal Mutant? Remove(JsonPart parent, string member)
    {
        var index = parent.Members.ToList().FindIndex(item => item.Name == member);
        return index < 0 ? null : TakeOut([.. parent.Members.Select(item => (item.Place, EndOf(item.Value)))], index);
    }

    /// <summary>A member added behind the others.</summary>
    internal Mutant Add(JsonPart parent, string member)
    {
        var end = EndOf(parent.Members[^1].Value);
        return Cut(parent.Place, end, end, $", {member}", new Text($"添加 `{member}`", $"`{member}` added"));
    }

    /// <summary>A member called otherwise.</summary>
    internal Mutant Rename(JsonMember member, string name)
    {
        var start = StartOf(member.Place);
        return Cut(member.Place, start, StringEnd(start), $"\"{name}\"");
    }

    /// <summary>The file at another path, with one part replaced if there is one.</summary>
    internal Mutant Move(string to, JsonPart? part = null, string json = "")
    {
        var said = new Text($"文件移到 `{to}`{(part is null ? "" : $"，并写作 {json}")}", $"the file moved to `{to}`{(part is null ? "" : $" and says {json}")}");
        var edit = part is null ? Cut(Root.Place, 0, 0, "", said) : Cut(part.Place, StartOf(part.Place), EndOf(part), json, said);
        return edit with { MovedTo = to };
    }

    /// <summary>The file gone.</summary>
    internal Mutant Delete() => Cut(Root.Place, 0, 0, "", new Text("删去整个文件", "the whole file deleted")) with { MovedTo = "" };

    private Mutant TakeOut(List<(Place Start, int End)> siblings, int index)
    {
        var (start, end) = (StartOf(siblings[index].Start), siblings[index].End);
        var said = new Text($"删去 `{Short(text[start..end])}`", $"`{Short(text[start..end])}` deleted");
        if (index + 1 < siblings.Count) end = StartOf(siblings[index + 1].Start);
        else if (index > 0) start = siblings[index - 1].End;
        return Cut(siblings[index].Start, start, end, "", said);
    }

    private Mutant Cut(Place place, int start, int end, string instead, Text? said = null) =>
        new(Path, place, said ?? new Text($"`{Short(text[start..end])}` 改为 `{Short(instead)}`", $"`{Short(text[start..end])}` became `{Short(instead)}`"), start, end, instead);

    private int StartOf(Place place) => lineStarts[place.Line - 1] + place.Column - 1;

    private int EndOf(JsonPart part)
    {
        var start = StartOf(part.Place);
        return part.Kind switch
        {
            JsonKind.String => StringEnd(start),
            JsonKind.Object => Closing(part.Members.Count > 0 ? EndOf(part.Members[^1].Value) : start + 1),
            JsonKind.Array => Closing(part.Items.Count > 0 ? EndOf(part.Items[^1]) : start + 1),
            JsonKind.Number => start + part.Text.Length,
            _ => start + part.Described.Length,
        };
    }

    private int StringEnd(int quote)
    {
        var at = quote + 1;
        while (text[at] != '"') at += text[at] == '\\' ? 2 : 1;
        return at + 1;
    }

    // Nothing but white space stands between the last child and the bracket.
    private int Closing(int behindLast) => text.AsSpan(behindLast).IndexOfAny('}', ']') + behindLast + 1;

    private static string Short(string json)
    {
        var line = Regex.Replace(json, @"\s+", " ");
        return line.Length <= 60 ? line : line[..57] + "…";
    }
}
