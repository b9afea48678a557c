using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every field that a query can reach, with a shortest way to it, found in the running schema.</summary>
internal sealed class SchemaFields
{
    private const string Introspection =
        """
        { __schema { types { kind name fields(includeDeprecated: true) { name args { name type { kind } } type { ...T } } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private static readonly Dictionary<string, string> Arguments = new()
    {
        ["scheme"] = "\"nantong-2017\"",
        ["month"] = "\"2017-10\"",
        ["participant"] = "\"海门市\"",
        ["indicator"] = "\"A1.G1.I1\"",
        ["first"] = "1",
    };

    private readonly Dictionary<string, JsonElement> types;
    private readonly Dictionary<string, IReadOnlyList<Step>> ways = new() { ["Query"] = [] };

    private SchemaFields(JsonElement schema)
    {
        types = schema.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!);
        var waiting = new Queue<string>(["Query"]);
        while (waiting.TryDequeue(out var type))
            foreach (var step in FieldsOf(type))
                if (IsObject(step.Type) && ways.TryAdd(step.Type, [.. ways[type], step]))
                    waiting.Enqueue(step.Type);
    }

    /// <summary>A way from `Query` to each field; `node` and `nodes` are asked apart.</summary>
    public IEnumerable<IReadOnlyList<Step>> Ways =>
        from type in ways
        from step in FieldsOf(type.Key)
        select (IReadOnlyList<Step>)[.. type.Value, step];

    public static async Task<SchemaFields> OfAsync(RunningGraph graph) => new((await graph.DataAsync(Introspection)).GetProperty("__schema"));

    /// <summary>A way to each type that `node` fetches.</summary>
    public IEnumerable<(string Type, IReadOnlyList<Step> Way)> Nodes(IEnumerable<string> names) => names.Select(name => (name, ways[name]));

    public bool IsObject(string type) => types[type].GetProperty("kind").GetString() == "OBJECT";

    /// <summary>What is written inside `{ }` to go a way, ending in `inner` or in what the last field needs.</summary>
    public string Selection(IReadOnlyList<Step> way, string? inner = null) =>
        way.Reverse().Aggregate(inner ?? (types[way[^1].Type].GetProperty("kind").GetString() is "OBJECT" or "INTERFACE" or "UNION" ? "__typename" : ""), (text, step) => $"{step.Call}{(text.Length > 0 ? $" {{ {text} }}" : "")}");

    private IEnumerable<Step> FieldsOf(string type) =>
        from field in types[type].GetProperty("fields").EnumerateArray()
        let name = field.GetProperty("name").GetString()!
        where name is not ("node" or "nodes") || type != "Query"
        let given = field.GetProperty("args").EnumerateArray().Select(item => item.GetProperty("name").GetString()!).Where(Arguments.ContainsKey).Select(item => $"{item}: {Arguments[item]}").ToArray()
        select new Step(name, given.Length > 0 ? $"{name}({string.Join(", ", given)})" : name, Named(field.GetProperty("type")));

    private static string Named(JsonElement type) => type.GetProperty("name").GetString() ?? Named(type.GetProperty("ofType"));

    /// <summary>One field on a way.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Call">The name with arguments.</param>
    /// <param name="Type">The name of what it leads to.</param>
    public sealed record Step(string Name, string Call, string Type);
}
