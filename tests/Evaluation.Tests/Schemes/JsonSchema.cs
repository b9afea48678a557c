using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>
/// Validates against JSON Schema 2020-12, exactly the keywords that schema/ uses; any other keyword throws. The validator that
/// is on hand as a package passes over `if`, `propertyNames` and `const`, and would call broken files valid.
/// </summary>
internal sealed class JsonSchema(string folder, JsonElement root)
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Read = new(StringComparer.Ordinal);

    private readonly JsonElement root = root;

    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "title", "description", "then", "else", "enumDescriptions", "defaultSnippets"];

    /// <summary>A general schema.</summary>
    public static JsonSchema Of(string name) => At($"{Repository.Schema}/{name}");

    public static JsonSchema At(string path) => Read.GetOrAdd(Path.GetFullPath(path), known => new(Path.GetDirectoryName(known)!, JsonDocument.Parse(File.ReadAllText(known)).RootElement));

    public IReadOnlyList<string> Errors(JsonElement value) => [.. Check(root, value, "")];

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind == JsonValueKind.True) return [];
        if (schema.ValueKind == JsonValueKind.False) return [$"{at}: not allowed"];
        return schema.EnumerateObject().Where(keyword => !Annotations.Contains(keyword.Name)).SelectMany(keyword => Keyword(schema, keyword, value, at));
    }

    private IEnumerable<string> Keyword(JsonElement schema, JsonProperty keyword, JsonElement value, string at)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref": return Referenced(rule.GetString()!, value, at);
            case "type": return Must(rule.ValueKind == JsonValueKind.String ? Is(rule.GetString()!, value) : rule.EnumerateArray().Any(type => Is(type.GetString()!, value)), $"{at}: is no {rule}");
            case "const": return Must(JsonElement.DeepEquals(rule, value), $"{at}: is not {rule}");
            case "enum": return Must(rule.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)), $"{at}: is none of {rule}");
            case "allOf": return rule.EnumerateArray().SelectMany(item => Check(item, value, at));
            case "anyOf": return Must(rule.EnumerateArray().Any(item => !Check(item, value, at).Any()), $"{at}: fits no alternative");
            case "oneOf": return Must(rule.EnumerateArray().Count(item => !Check(item, value, at).Any()) == 1, $"{at}: fits not exactly one alternative");
            case "if":
                var branch = Check(rule, value, at).Any() ? "else" : "then";
                return schema.TryGetProperty(branch, out var chosen) ? Check(chosen, value, at) : [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, keyword, value, at),
            JsonValueKind.Array => OfArray(keyword, value, at),
            JsonValueKind.String => OfText(keyword, value.GetString()!, at),
            JsonValueKind.Number => OfNumber(keyword, value.GetDecimal(), at),
            _ => OfNumber(keyword, 0m, at).Take(0),
        };
    }

    private IEnumerable<string> OfObject(JsonElement schema, JsonProperty keyword, JsonElement value, string at)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "properties": return rule.EnumerateObject().SelectMany(member => value.TryGetProperty(member.Name, out var own) ? Check(member.Value, own, $"{at}/{member.Name}") : []);
            case "required": return rule.EnumerateArray().SelectMany(name => Must(value.TryGetProperty(name.GetString()!, out _), $"{at}: lacks {name}"));
            case "minProperties": return Must(value.EnumerateObject().Count() >= rule.GetInt32(), $"{at}: has too few members");
            case "propertyNames": return value.EnumerateObject().SelectMany(member => Check(rule, JsonSerializer.SerializeToElement(member.Name), $"{at}/{member.Name}"));
            case "additionalProperties":
                var named = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal) : [];
                return value.EnumerateObject().Where(member => !named.Contains(member.Name)).SelectMany(member => Check(rule, member.Value, $"{at}/{member.Name}"));
            default: return OfArray(keyword, value, at).Take(0);
        }
    }

    private IEnumerable<string> OfArray(JsonProperty keyword, JsonElement value, string at) => keyword.Name switch
    {
        "items" when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Check(keyword.Value, item, $"{at}/{index}")),
        "minItems" when value.ValueKind == JsonValueKind.Array => Must(value.GetArrayLength() >= keyword.Value.GetInt32(), $"{at}: has too few items"),
        "uniqueItems" when value.ValueKind == JsonValueKind.Array => Must(value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == value.GetArrayLength(), $"{at}: holds an item twice"),
        "items" or "minItems" or "uniqueItems" => [],
        _ => OfText(keyword, "", at).Take(0),
    };

    private static IEnumerable<string> OfText(JsonProperty keyword, string value, string at) => keyword.Name switch
    {
        "minLength" => Must(value.Length >= keyword.Value.GetInt32(), $"{at}: is too short"),
        "pattern" => Must(Regex.IsMatch(value, keyword.Value.GetString()!, RegexOptions.ECMAScript), $"{at}: does not match {keyword.Value}"),
        "format" when keyword.Value.GetString() == "date" => Must(DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), $"{at}: is no date"),
        _ => OfNumber(keyword, 0m, at).Take(0),
    };

    private static IEnumerable<string> OfNumber(JsonProperty keyword, decimal value, string at) => keyword.Name switch
    {
        "minimum" => Must(value >= keyword.Value.GetDecimal(), $"{at}: is too small"),
        "maximum" => Must(value <= keyword.Value.GetDecimal(), $"{at}: is too large"),
        "exclusiveMinimum" => Must(value > keyword.Value.GetDecimal(), $"{at}: is too small"),
        "properties" or "required" or "minProperties" or "propertyNames" or "additionalProperties" or "items" or "minItems" or "uniqueItems" or "minLength" or "pattern" or "format" => [],
        _ => throw new NotSupportedException($"The keyword `{keyword.Name}` is not implemented; add it here."),
    };

    private IEnumerable<string> Referenced(string reference, JsonElement value, string at)
    {
        var parts = reference.Split('#');
        var schema = parts[0].Length == 0 ? this : At($"{folder}/{parts[0]}");
        return schema.Check(parts[1][1..].Split('/').Aggregate(schema.root, (element, name) => element.GetProperty(name)), value, at);
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.Truncate(value.GetDecimal()) == value.GetDecimal(),
        _ => throw new NotSupportedException($"The type `{type}` is not implemented; add it here."),
    };

    private static IEnumerable<string> Must(bool holds, string otherwise) => holds ? [] : [otherwise];
}
