using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Readings;

/// <summary>Finds and replaces parameters of scheme.json by pointers such as `/rankings/general/ties` and `/bonus/entries/B3a/points`: items of lists go by their codes, which stay when others come before them.</summary>
internal static class ParameterPointer
{
    /// <summary>The value there; null if there is none.</summary>
    public static JsonPart? Find(JsonPart file, string pointer) =>
        StepsOf(pointer) is { } steps ? steps.Aggregate<string, JsonPart?>(file, (part, step) => part is null ? null : Child(part, step)) : null;

    /// <summary>The file with another value there; null if nothing could stand there.</summary>
    public static JsonPart? Replaced(JsonPart file, string pointer, JsonPart value) => StepsOf(pointer) is { } steps ? Replaced(file, steps, value) : null;

    /// <summary>Whether one of two pointers leads to the other's value or into it.</summary>
    public static bool Overlap(string one, string other) => one == other || one.StartsWith($"{other}/", StringComparison.Ordinal) || other.StartsWith($"{one}/", StringComparison.Ordinal);

    private static string[]? StepsOf(string pointer) => pointer.StartsWith('/') && pointer.Length > 1 ? pointer[1..].Split('/') : null;

    private static JsonPart? Child(JsonPart part, string step) => part.Kind == JsonKind.Array ? part.Items.FirstOrDefault(item => item["code"]?.Text == step) : part[step];

    private static JsonPart? Replaced(JsonPart part, ReadOnlySpan<string> steps, JsonPart value)
    {
        if (steps.IsEmpty) return value;
        var step = steps[0];
        var rest = steps[1..];
        // An object may be told more than it says, but not a list.
        var child = Child(part, step);
        if (child is null && !(part.Kind == JsonKind.Object && rest.IsEmpty)) return null;
        if ((child is null ? value : Replaced(child, rest, value)) is not { } now) return null;
        if (part.Kind == JsonKind.Array) return part.Instead(JsonKind.Array, part.Place, [], [.. part.Items.Select(item => ReferenceEquals(item, child) ? now : item)]);
        var member = part.Members.FirstOrDefault(item => item.Name == step) ?? new JsonMember(step, value.Place, value) { NameEnd = value.Place, Owner = part };
        return part.Instead(JsonKind.Object, part.Place, child is null ? [.. part.Members, member] : [.. part.Members.Select(item => ReferenceEquals(item, member) ? member with { Value = now } : item)], []);
    }
}
