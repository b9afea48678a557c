using System.Text.Json;

namespace ScoringGraph.Graph.Tests.Databases;

/// <summary>A list that some objects have, and what both databases answer for the first few of these.</summary>
internal sealed class NestedList(BothDatabases both, SchemaFields fields, IReadOnlyList<SchemaFields.Step> way, string item)
{
    // Several parents show whether their lists are kept apart.
    private const int Parents = 3;

    private readonly IReadOnlyList<string[]> key = fields.KeyOf(item);

    public override string ToString() => string.Join('/', way.Select(step => step.Name));

    /// <summary>The type of the `where` or `order` that it takes.</summary>
    public string TypeOf(string argument) => way[^1].Arguments[argument];

    /// <summary>The items of each parent, for each of several ways to ask for them.</summary>
    /// <param name="arguments">The ways: what is written between the parentheses; null for nothing.</param>
    /// <param name="paths">What is shown of an item besides what tells it apart.</param>
    public async Task<IReadOnlyList<JsonElement[][]>> AskAsync(IEnumerable<string?> arguments, params IEnumerable<string[]> paths)
    {
        var isPaged = SchemaFields.IsPaged(way[^1].Type);
        var shown = string.Join(' ', key.Concat(paths).Select(path => path.Reverse().Aggregate((inner, name) => $"{name} {{ {inner} }}")));
        var asked = arguments.Select((written, index) => $"q{index}: {way[^1].Call(50, written is null ? [] : [written])} {{ {(isPaged ? $"nodes {{ {shown} }}" : shown)} }}").ToArray();
        SchemaFields.Step[] outer = [.. way.SkipLast(1)];
        var data = await both.SameAsync($"{{ {fields.Selection(outer, string.Join(' ', asked), Parents)} }}");
        var parents = outer.Aggregate((IEnumerable<JsonElement>)[data], (owners, step) => owners.SelectMany(owner => Many(owner.GetProperty(step.Name)))).ToArray();
        return [.. asked.Select((_, index) => parents.Select(parent => parent.GetProperty($"q{index}")).Select(list => Many(isPaged ? list.GetProperty("nodes") : list).ToArray()).ToArray())];
    }

    /// <summary>What tells an item apart.</summary>
    public string KeyOf(JsonElement shown) => string.Join(' ', key.SelectMany(path => ValueAt(shown, path)));

    /// <summary>A value of an item; none where a link on the way leads nowhere.</summary>
    public static IEnumerable<JsonElement> ValueAt(JsonElement shown, string[] path) =>
        path.SkipLast(1).Aggregate(Many(shown), (owners, name) => owners.SelectMany(owner => Many(owner.GetProperty(name)))).Select(owner => owner.GetProperty(path[^1]));

    /// <summary>A value as it is ordered: enums by their declaration, ids by what they stand for.</summary>
    public JsonElement OrderedBy(JsonElement shown, string[] path)
    {
        var value = ValueAt(shown, path).FirstOrDefault(JsonSerializer.SerializeToElement<string?>(null));
        if (value.ValueKind != JsonValueKind.String) return value;
        if (fields.EnumAt(item, path) is { Count: > 0 } values) return JsonSerializer.SerializeToElement(values.ToList().IndexOf(value.GetString()!));
        if (path[^1] != "id") return value;
        var id = System.Text.Encoding.UTF8.GetString(value.GetBytesFromBase64()).Split(':', 2)[1];
        return long.TryParse(id, out var number) ? JsonSerializer.SerializeToElement(number) : JsonSerializer.SerializeToElement(id);
    }

    private static IEnumerable<JsonElement> Many(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray(),
        JsonValueKind.Null => [],
        _ => [json],
    };
}
