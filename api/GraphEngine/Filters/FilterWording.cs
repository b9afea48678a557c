namespace ScoringGraph.GraphEngine;

/// <summary>What the graph says about the fields that every filter of a kind has.</summary>
internal static class FilterWording
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["and"] = "Every one of these must hold.",
        ["or"] = "At least one of these must hold.",
        ["eq"] = "Equal to this; null asks for what is absent.",
        ["neq"] = "Not equal to this; what is absent is not equal to any value.",
        ["in"] = "Equal to one of these.",
        ["nin"] = "Equal to none of these.",
        ["gt"] = "Greater than this.",
        ["ngt"] = "Not greater than this, or absent.",
        ["gte"] = "Greater than this, or equal to it.",
        ["ngte"] = "Neither greater than this nor equal to it, or absent.",
        ["lt"] = "Less than this.",
        ["nlt"] = "Not less than this, or absent.",
        ["lte"] = "Less than this, or equal to it.",
        ["nlte"] = "Neither less than this nor equal to it, or absent.",
        ["contains"] = "Has this text in it; capital and small letters differ.",
        ["ncontains"] = "Does not have this text in it, or is absent.",
        ["startsWith"] = "Begins with this text; capital and small letters differ.",
        ["nstartsWith"] = "Does not begin with this text, or is absent.",
        ["endsWith"] = "Ends with this text; capital and small letters differ.",
        ["nendsWith"] = "Does not end with this text, or is absent.",
        ["all"] = "Every item meets this; so does a list without items.",
        ["none"] = "No item meets this.",
        ["some"] = "At least one item meets this.",
        ["any"] = "Whether the list has items.",
    };

    public static string? Of(string field) => Fields.GetValueOrDefault(field);
}
