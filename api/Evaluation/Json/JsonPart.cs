using System.Globalization;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Json;

/// <summary>What a part of a JSON text is.</summary>
public enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// <summary>A part of a JSON text that remembers where it stands, so that a problem can be shown in its place.</summary>
public sealed class JsonPart
{
    private readonly JsonPart? owner;
    private readonly string key;

    /// <param name="kind">What it is.</param>
    /// <param name="place">Where it begins.</param>
    /// <param name="owner">The object or list that it stands in; null if it stands by itself.</param>
    /// <param name="key">Its name or number there.</param>
    internal JsonPart(JsonKind kind, Place place, JsonPart? owner = null, string key = "") => (Kind, Place, End, this.owner, this.key) = (kind, place, place, owner, key);

    /// <summary>A text that was not read from JSON.</summary>
    public static JsonPart Of(string text, Place place) => new(JsonKind.String, place) { Text = text };

    /// <summary>A yes or no that was not read from JSON.</summary>
    public static JsonPart Of(bool answer, Place place) => new(JsonKind.Boolean, place) { Boolean = answer };

    /// <summary>A number that was not read from JSON.</summary>
    /// <param name="digits">The number as JSON writes it.</param>
    /// <param name="place">Where it stands.</param>
    public static JsonPart OfNumber(string digits, Place place) => new(JsonKind.Number, place) { Text = digits };

    /// <summary>A list that was not read from JSON.</summary>
    public static JsonPart OfList(IReadOnlyList<JsonPart> items, Place place) => new(JsonKind.Array, place) { Items = items };

    /// <summary>An object that was not read from JSON.</summary>
    public static JsonPart OfMembers(IEnumerable<(string Name, JsonPart Value)> members, Place place)
    {
        var part = new JsonPart(JsonKind.Object, place);
        part.Members = [.. members.Select(member => new JsonMember(member.Name, member.Value.Place, member.Value) { NameEnd = member.Value.Place, Owner = part })];
        return part;
    }

    public JsonKind Kind { get; }

    public Place Place { get; }

    /// <summary>The place after its last character.</summary>
    public Place End { get; internal set; }

    /// <summary>The JSON pointer, such as `/Rules/0/Expression`.</summary>
    public string Pointer => owner is null ? "" : $"{owner.Pointer}/{key}";

    /// <summary>An object or list made of other parts, as if it stood where this one does.</summary>
    internal JsonPart Instead(JsonKind kind, Place place, IReadOnlyList<JsonMember> members, IReadOnlyList<JsonPart> items) => new(kind, place, owner, key) { Members = members, Items = items };

    /// <summary>The text of a string, or the digits of a number as written.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>A string as it stands between its quotes; null if it stands there as it reads, without escapes.</summary>
    internal string? Escaped { get; init; }

    public bool Boolean { get; internal init; }

    public IReadOnlyList<JsonMember> Members { get; internal set; } = [];

    public IReadOnlyList<JsonPart> Items { get; internal set; } = [];

    public JsonPart? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>The number exactly as written, or null if a decimal cannot hold it.</summary>
    public decimal? Number =>
        Kind == JsonKind.Number && DecimalText.TryParse(Text, out var value) ? value : null;

    /// <summary>Where a character of a string stands in the file, whatever escapes stand before it.</summary>
    public Place PlaceOf(int character) => Place with { Column = Place.Column + 1 + (Escaped is null ? character : JsonText.LengthOf(Escaped, character)) };

    /// <summary>The fix that puts other characters in the place of some of a string's.</summary>
    public Fix Replacing(int start, int end, string instead) => new(PlaceOf(start), PlaceOf(end), JsonText.Escaped(instead), instead.Length > 0
        ? new Text($"把 `{Text[start..end]}` 改为 `{instead}`", $"replace `{Text[start..end]}` with `{instead}`")
        : new Text($"删去 `{Text[start..end]}`", $"delete `{Text[start..end]}`"));

    /// <summary>The fix that puts another value here.</summary>
    /// <param name="json">The value as it is to stand in the file.</param>
    public Fix Becoming(string json) => new(Place, End, json, new Text($"把 `{Described}` 改为 `{json}`", $"replace `{Described}` with `{json}`"));

    /// <summary>What stands here, for a message.</summary>
    public string Described => Kind switch
    {
        JsonKind.String => string.Create(CultureInfo.InvariantCulture, $"\"{Text}\""),
        JsonKind.Number => Text,
        JsonKind.Boolean => Boolean ? "true" : "false",
        JsonKind.Null => "null",
        JsonKind.Array => "[…]",
        _ => "{…}",
    };
}

/// <summary>A named member of a JSON object and where its name stands.</summary>
public sealed record JsonMember(string Name, Place Place, JsonPart Value)
{
    /// <summary>The place after its name.</summary>
    public required Place NameEnd { get; init; }

    /// <summary>The object it is a member of.</summary>
    public required JsonPart Owner { get; init; }

    /// <summary>The fix that gives it another name; null if there is a member of that name already.</summary>
    public Fix? Renamed(string name) => Owner[name] is not null
        ? null
        : new Fix(Place, NameEnd, JsonText.Quoted(name), new Text($"把成员名 `{Name}` 改为 `{name}`", $"rename member `{Name}` to `{name}`"));
}
