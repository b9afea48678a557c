using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Drafts;

/// <summary>Lets the text of an old rule version take effect from another month.</summary>
internal static class RuleCopies
{
    // Written for people: indented, and Chinese as it is.
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same text where the month stays; otherwise the same content without where the plan says it for the months before.</summary>
    public static string From(string text, Month was, Month effective)
    {
        if (was == effective) return text;
        var file = JsonNode.Parse(text)!.AsObject();
        file["effective"] = effective.ToString();
        Forget(file["cells"], effective);
        foreach (var rule in file["workflow"]!["Rules"]!.AsArray()) Forget(rule!["Properties"]!["clause"]!["lines"], effective);
        return file.ToJsonString(Legible) + "\n";
    }

    private static void Forget(JsonNode? months, Month effective)
    {
        if (months is not JsonObject known) return;
        foreach (var past in known.Select(member => member.Key).Where(month => Month.Parse(month) < effective).ToArray()) known.Remove(past);
    }
}
