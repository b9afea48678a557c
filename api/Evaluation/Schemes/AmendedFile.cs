using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>
/// Puts what a month amends in its place in scheme.json: members of a section by name, areas, groups and indicators by code. What
/// is not amended stays the very same part, so that whoever reads the whole need not read that again.
/// </summary>
internal static class AmendedFile
{
    /// <summary>scheme.json as it is from the month on.</summary>
    /// <param name="file">As it was until then.</param>
    /// <param name="amendment">The month's file.</param>
    public static JsonPart Of(JsonPart file, JsonPart amendment)
    {
        var sections = Amendment.Sections.Aggregate(file, (made, name) => made[name] is { } section && amendment[name] is { Kind: JsonKind.Object } now ? Replace(made, name, With(section, now.Members, now), made.Place) : made);
        return Children(sections, "areas", amendment, area => Children(area, "groups", amendment, group => Children(group, "indicators", amendment, indicator => indicator)));
    }

    // A level whose parts do not add up any more is told where its parts were amended.
    private static JsonPart Children(JsonPart part, string name, JsonPart amendment, Func<JsonPart, JsonPart> below)
    {
        if (part[name] is not { } list) return part;
        var items = list.Items.Select(item => Item(below(item), name, amendment)).ToArray();
        if (items.Zip(list.Items).All(pair => ReferenceEquals(pair.First, pair.Second))) return part;
        var place = amendment[name] ?? items.Zip(list.Items).First(pair => !ReferenceEquals(pair.First, pair.Second)).First;
        return Replace(part, name, place.Instead(JsonKind.Array, place.Place, [], items), place.Place);
    }

    private static JsonPart Item(JsonPart part, string list, JsonPart amendment) =>
        amendment[list]?.Items.FirstOrDefault(item => item["code"] is { } code && code.Text == part["code"]?.Text) is { } now
            ? With(part, now.Members.Where(member => Amendment.Levels[list].Contains(member.Name)).ToArray(), now)
            : part;

    private static JsonPart With(JsonPart part, IReadOnlyList<JsonMember> members, JsonPart place) => place.Instead(
        part.Kind, place.Place, [.. part.Members.Select(member => members.FirstOrDefault(item => item.Name == member.Name) ?? member), .. members.Where(member => part[member.Name] is null)], []);

    private static JsonPart Replace(JsonPart part, string name, JsonPart value, Scoring.Place place) =>
        part.Instead(part.Kind, place, [.. part.Members.Select(member => member.Name == name ? member with { Value = value } : member)], []);
}
