using System.Text;
using System.Text.Json;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Writes valid queries at random: aliases, repeated fields, fragments, and arguments where it knows what to give.</summary>
/// <param name="schema">What <see cref="Introspection"/> answers.</param>
/// <param name="values">By argument and type, such as `times: Int!`, what may be given for it.</param>
/// <param name="avoided">Fields not to ask for.</param>
/// <param name="seed">The same documents for the same seed.</param>
internal sealed class DocumentGenerator(JsonElement schema, IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string> avoided, int seed)
{
    public const string Introspection =
        """
        { __schema { types { name kind fields { name type { ...T } args { name defaultValue type { ...T } } } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private readonly Dictionary<string, JsonElement> types = schema.GetProperty("__schema").GetProperty("types").EnumerateArray().ToDictionary(t => t.GetProperty("name").GetString()!);
    private readonly Random random = new(seed);
    private readonly StringBuilder fragments = new();
    private int names;

    public string Next()
    {
        fragments.Clear();
        var query = $"query Q{names++} {Selections("Query", 0)}";
        return query + fragments;
    }

    private string Selections(string type, int depth)
    {
        var asked = new List<string> { "__typename" };
        if (types[type].GetProperty("fields") is { ValueKind: JsonValueKind.Array } all)
        {
            var fields = all.EnumerateArray().Where(f => !avoided.Contains(Name(f)) && Arguments(f) is not null && (depth < 5 || IsLeaf(Named(f)))).ToList();
            for (var i = random.Next(1, 4); i > 0 && fields.Count > 0; i--)
                asked.Add(Field(fields[random.Next(fields.Count)], depth));
        }
        if (OneIn(4))
            asked.Add($"... on {type} {{ {asked[random.Next(asked.Count)]} }}");
        if (OneIn(4))
            asked.Add(Spread(type, asked[random.Next(asked.Count)]));
        return $"{{ {string.Join(' ', asked)} }}";
    }

    private string Spread(string type, string selection)
    {
        var name = $"F{names++}";
        fragments.Append(" fragment ").Append(name).Append(" on ").Append(type).Append(" { ").Append(selection).Append(" }");
        return $"...{name}";
    }

    private string Field(JsonElement field, int depth)
    {
        // A name of its own: what has arguments must not be merged with the same field that has others.
        var alias = OneIn(2) || field.GetProperty("args").GetArrayLength() > 0 ? $"a{names++}: " : "";
        var below = IsLeaf(Named(field)) ? "" : " " + Selections(Named(field), depth + 1);
        var skip = OneIn(80) ? " @skip(if: false)" : "";
        return $"{alias}{Name(field)}{Arguments(field)}{skip}{below}";
    }

    /// <summary>Arguments that the field takes; null when one is required and unknown here.</summary>
    private string? Arguments(JsonElement field)
    {
        var given = new List<string>();
        foreach (var argument in field.GetProperty("args").EnumerateArray())
        {
            var type = argument.GetProperty("type");
            var isRequired = type.GetProperty("kind").GetString() == "NON_NULL" && argument.GetProperty("defaultValue").ValueKind == JsonValueKind.Null;
            if (values.TryGetValue($"{Name(argument)}: {Written(type)}", out var value) && (isRequired || OneIn(2)))
                given.Add($"{Name(argument)}: {value}");
            else if (isRequired)
                return null;
        }
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private bool OneIn(int chances) => random.Next(chances) == 0;

    private bool IsLeaf(string type) => types[type].GetProperty("kind").GetString() is "SCALAR" or "ENUM";

    private static string Name(JsonElement named) => named.GetProperty("name").GetString()!;

    private static string Named(JsonElement field)
    {
        var type = field.GetProperty("type");
        while (type.GetProperty("name").ValueKind == JsonValueKind.Null)
            type = type.GetProperty("ofType");
        return Name(type);
    }

    private static string Written(JsonElement type) => type.GetProperty("kind").GetString() switch
    {
        "NON_NULL" => Written(type.GetProperty("ofType")) + "!",
        "LIST" => $"[{Written(type.GetProperty("ofType"))}]",
        _ => Name(type),
    };
}
