using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every field that a query can reach, with a shortest way to it, found in the running schema.</summary>
internal sealed class SchemaFields
{
    private const string Introspection =
        """
        { __schema { types { kind name enumValues { name } fields(includeDeprecated: true) { name args { name type { ...T } } type { ...T } } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    /// <summary>The id of a draft that is not there.</summary>
    public static readonly string NoDraft = IdOf("Draft", "9999");

    private static readonly Dictionary<string, string> Arguments = new()
    {
        ["scheme"] = "\"nantong-2017\"",
        ["month"] = "\"2017-10\"",
        ["participant"] = "\"海门市\"",
        ["indicator"] = "\"A1.G1.I1\"",
        ["files"] = "[]",
        ["period"] = "\"2017Q4\"",
        ["from"] = "{ month: \"2017-10\" }",
        ["to"] = "{ month: \"2017-11\" }",
    };

    private readonly Dictionary<string, JsonElement> types;
    private readonly Dictionary<string, IReadOnlyList<Step>> ways = new() { ["Query"] = [] };

    private SchemaFields(JsonElement schema)
    {
        types = schema.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!);
        var waiting = new Queue<string>(["Query"]);
        while (waiting.TryDequeue(out var type))
            foreach (var step in FieldsOf(type))
                // The first claim of an explanation is about no fact, so no way leads on through it.
                if ((type, step.Name) != ("Explanation", "reported") && IsObject(step.Type) && ways.TryAdd(step.Type, [.. ways[type], step]))
                    waiting.Enqueue(step.Type);
    }

    /// <summary>A way from `Query` to each field; what is fetched by an id is asked apart.</summary>
    public IEnumerable<IReadOnlyList<Step>> Ways =>
        from type in ways
        from step in FieldsOf(type.Key)
        select (IReadOnlyList<Step>)[.. type.Value, step];

    public static Task<SchemaFields> OfAsync(RunningGraph graph) => OfAsync(query => graph.DataAsync(query));

    public static async Task<SchemaFields> OfAsync(Func<string, Task<JsonElement>> askAsync) => new((await askAsync(Introspection)).GetProperty("__schema"));

    /// <summary>A way to every list of objects, with or without pages, and the type of its items; `nodes` is asked apart.</summary>
    public IEnumerable<(IReadOnlyList<Step> Way, string Item)> Lists =>
        from type in ways
        where !IsPaged(type.Key)
        from step in FieldsOf(type.Key)
        where IsPaged(step.Type) || (step.IsList && IsObject(step.Type))
        select ((IReadOnlyList<Step>)[.. type.Value, step], IsPaged(step.Type) ? FieldsOf(step.Type).Single(inner => inner.Name == "nodes").Type : step.Type);

    /// <summary>The fields that tell the items of a list apart: the id, or all single values and the ids of what they are linked to.</summary>
    public IReadOnlyList<string[]> KeyOf(string item) => HasId(item) ? [["id"]] :
        [.. from step in FieldsOf(item)
            where step.Arguments.Count == 0 && !step.IsList && (!IsObject(step.Type) || HasId(step.Type))
            select IsObject(step.Type) ? (string[])[step.Name, "id"] : [step.Name]];

    /// <summary>The values, in their order, of the enum that a path of fields leads to; empty if it is none.</summary>
    public IReadOnlyList<string> EnumAt(string type, IEnumerable<string> path)
    {
        var values = types[path.Aggregate(type, (owner, name) => FieldsOf(owner).Single(step => step.Name == name).Type)].GetProperty("enumValues");
        return values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select(value => value.GetProperty("name").GetString()!)] : [];
    }

    /// <summary>The global id of something.</summary>
    public static string IdOf(string type, string raw) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{type}:{raw}"));

    /// <summary>A way to each type that `node` fetches.</summary>
    public IEnumerable<(string Type, IReadOnlyList<Step> Way)> Nodes(IEnumerable<string> names) => names.Select(name => (name, ways[name]));

    public static bool IsPaged(string type) => type.EndsWith("Connection", StringComparison.Ordinal);

    public bool IsObject(string type) => types[type].GetProperty("kind").GetString() == "OBJECT";

    /// <summary>What is written inside `{ }` to go a way, ending in `inner` or in what the last field needs.</summary>
    public string Selection(IReadOnlyList<Step> way, string? inner = null, int items = 1) =>
        way.Reverse().Aggregate(inner ?? (types[way[^1].Type].GetProperty("kind").GetString() is "OBJECT" or "INTERFACE" or "UNION" ? "__typename" : ""), (text, step) => $"{step.Call(items)}{(text.Length > 0 ? $" {{ {text} }}" : "")}");

    private bool HasId(string type) => FieldsOf(type).Any(step => step.Name == "id");

    private IEnumerable<Step> FieldsOf(string type) =>
        from field in types[type].GetProperty("fields").EnumerateArray()
        let name = field.GetProperty("name").GetString()!
        where name is not ("node" or "nodes" or "draft" or "ruleVersion") || type != "Query"
        let arguments = field.GetProperty("args").EnumerateArray().ToDictionary(item => item.GetProperty("name").GetString()!, item => Named(item.GetProperty("type")))
        select new Step(name, [.. arguments.Keys.Where(Arguments.ContainsKey).Select(item => $"{item}: {Arguments[item]}")], Named(field.GetProperty("type")), IsList(field.GetProperty("type")), arguments);

    private static bool IsList(JsonElement type) => type.GetProperty("kind").GetString() is var kind && (kind == "LIST" || (kind == "NON_NULL" && IsList(type.GetProperty("ofType"))));

    private static string Named(JsonElement type) => type.GetProperty("name").GetString() ?? Named(type.GetProperty("ofType"));

    /// <summary>One field on a way.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Given">The arguments it needs.</param>
    /// <param name="Type">The name of what it leads to.</param>
    /// <param name="IsList">Whether it leads to a list of them.</param>
    /// <param name="Arguments">The names of the types of its arguments.</param>
    public sealed record Step(string Name, IReadOnlyList<string> Given, string Type, bool IsList, IReadOnlyDictionary<string, string> Arguments)
    {
        /// <summary>The name with the arguments it needs and others.</summary>
        /// <param name="items">How many items are asked for, where there are pages.</param>
        /// <param name="others">Further arguments.</param>
        public string Call(int items, params IEnumerable<string> others)
        {
            string[] arguments = [.. Given, .. Arguments.ContainsKey("first") ? [$"first: {items}"] : Array.Empty<string>(), .. others];
            return arguments.Length > 0 ? $"{Name}({string.Join(", ", arguments)})" : Name;
        }
    }
}
