using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Editing;

/// <summary>
/// The JSON Schemas of a scheme's own files: the general ones with its own facts, indicators, participants and months filled
/// in, so that an editor completes names, explains each in zh and en, and underlines what does not exist.
/// </summary>
public static class EditorSchemas
{
    private const string NamesFile = "names.schema.json";

    private static readonly string[] General = ["indicator.schema.json", "amendment.schema.json", "scheme.schema.json", "cases.schema.json", "facts-file.schema.json"];

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Each schema's file name and text; they belong into one folder, because they name one another.</summary>
    public static IEnumerable<(string Name, string Text)> Of(LoadedScheme loaded)
    {
        var definitions = new SchemeNames(loaded.Declared[^1].Scheme).Definitions();
        yield return (NamesFile, Text(new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "本方案的名称 / The names of this scheme",
            ["$defs"] = definitions,
        }));
        foreach (var name in General) yield return (name, Text(Filled(name, definitions)));
    }

    // What a general schema leaves open stands among its definitions, under the names used for them here.
    private static JsonObject Filled(string name, JsonObject own)
    {
        using var stream = typeof(EditorSchemas).Assembly.GetManifestResourceStream(name)!;
        var schema = JsonNode.Parse(stream)!.AsObject();
        var open = schema["$defs"]!.AsObject();
        foreach (var (definition, _) in own)
            if (open.ContainsKey(definition))
                open[definition] = new JsonObject { ["$ref"] = $"{NamesFile}#/$defs/{definition}" };
        return schema;
    }

    private static string Text(JsonObject schema) => $"{schema.ToJsonString(Written)}\n";
}
