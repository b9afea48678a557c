using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScoringGraph.GraphEngine;

/// <summary>Prints descriptions and other texts.</summary>
internal static class DescriptionPrinter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(string? description, string indent)
    {
        if (string.IsNullOrEmpty(description))
            return "";
        if (!description.Contains('\n'))
            return indent + Quote(description) + "\n";
        var lines = description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        return indent + "\"\"\"\n" + string.Concat(lines.Select(l => (indent + l).TrimEnd() + "\n")) + indent + "\"\"\"\n";
    }

    public static string Quote(string text) => JsonSerializer.Serialize(text, Readable);
}
