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

    /// <summary>The same text where the month stays; otherwise the same content without the plan's cells of months before.</summary>
    public static string From(string text, Month was, Month effective)
    {
        if (was == effective) return text;
        var file = JsonNode.Parse(text)!.AsObject();
        file["effective"] = effective.ToString();
        if (file["cells"] is JsonObject cells)
            foreach (var past in cells.Select(cell => cell.Key).Where(month => Month.Parse(month) < effective).ToArray()) cells.Remove(past);
        return file.ToJsonString(Legible) + "\n";
    }
}
