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
    internal JsonPart(JsonKind kind, Place place, string pointer)
    {
        Kind = kind;
        Place = place;
        Pointer = pointer;
    }

    public JsonKind Kind { get; }

    public Place Place { get; }

    /// <summary>The JSON pointer, such as `/Rules/0/Expression`.</summary>
    public string Pointer { get; }

    /// <summary>The text of a string, or the digits of a number as written.</summary>
    public string Text { get; internal init; } = "";

    public bool Boolean { get; internal init; }

    public IReadOnlyList<JsonMember> Members { get; internal set; } = [];

    public IReadOnlyList<JsonPart> Items { get; internal set; } = [];

    public JsonPart? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>The number exactly as written, or null if a decimal cannot hold it.</summary>
    public decimal? Number =>
        Kind == JsonKind.Number && DecimalText.TryParse(Text, out var value) ? value : null;

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
public sealed record JsonMember(string Name, Place Place, JsonPart Value);
