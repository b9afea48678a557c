using System.Text.Json;

namespace ScoringGraph.Graph.Tests.Databases;

/// <summary>What may be asked of lists by `where` and `order`, read from the schema.</summary>
internal sealed class Questions(BothDatabases both)
{
    private static readonly string[] WrittenAsText =
        ["StringOperationFilterInput", "IdOperationFilterInput", "MonthOperationFilterInput", "DateTimeOperationFilterInput", "UuidOperationFilterInput"];

    private readonly Dictionary<string, IReadOnlyList<(string Name, string? Type, string Kind)>> members = [];

    /// <summary>The values that a filter can be about, of the items themselves and two of each link, and the operations on them.</summary>
    public async Task<IReadOnlyList<Filter>> FiltersAsync(string type)
    {
        var filters = new List<Filter>();
        foreach (var (name, member, _) in await MembersAsync(type))
        {
            if (member is null || member.StartsWith("ListFilter", StringComparison.Ordinal)) continue;
            if (IsOfOneValue(member)) filters.Add(await FilterAsync([name], member));
            else
                foreach (var (inner, leaf, _) in (await MembersAsync(member)).Where(inner => inner.Type is { } leaf && IsOfOneValue(leaf)).Take(2))
                    filters.Add(await FilterAsync([name, inner], leaf!));
        }

        return filters;
    }

    /// <summary>The values that an order can be about, of the items themselves and two of each link.</summary>
    public async Task<IReadOnlyList<string[]>> OrdersAsync(string type, int depth = 2)
    {
        var orders = new List<string[]>();
        foreach (var (name, member, kind) in await MembersAsync(type))
            if (kind == "ENUM") orders.Add([name]);
            else if (depth > 1) orders.AddRange((await OrdersAsync(member!, depth - 1)).Take(2).Select(inner => (string[])[name, .. inner]));
        return orders;
    }

    private const int LongestOperand = 1_000;

    /// <summary>Operands for an operation on values that occur.</summary>
    public static IEnumerable<Operand> OperandsOf(string operation, Filter filter, IEnumerable<JsonElement> values)
    {
        // A request has room for words, not for whole files.
        var given = values.Where(value => value.ValueKind != JsonValueKind.Null && value.GetRawText().Length < LongestOperand).DistinctBy(value => value.GetRawText()).ToList();
        if (operation is "eq" or "neq") yield return new Operand("null", [null]);
        if (operation is "in" or "nin") yield return new Operand($"[{string.Join(", ", given.Take(2).Select(Written))}]", [.. given.Take(2).Select(value => (JsonElement?)value)]);
        else if (given.Count > 0) yield return new Operand(Written(given[given.Count / 2]), [given[given.Count / 2]]);
        if (operation.Contains("With", StringComparison.Ordinal) || operation.EndsWith("contains", StringComparison.Ordinal))
            foreach (var part in new[] { "1", "%", "_", "市", "A" }) yield return new Operand($"\"{part}\"", [JsonSerializer.SerializeToElement(part)]);

        string Written(JsonElement value) => filter.IsText || value.ValueKind != JsonValueKind.String ? value.GetRawText() : value.GetString()!;
    }

    private async Task<Filter> FilterAsync(string[] path, string type) => new(
        path, [.. (await MembersAsync(type)).Select(member => member.Name).Where(name => name is not ("and" or "or"))], WrittenAsText.Contains(type));

    private async Task<IReadOnlyList<(string Name, string? Type, string Kind)>> MembersAsync(string type)
    {
        if (members.TryGetValue(type, out var known)) return known;
        var asked = await both.SameAsync($"{{ __type(name: \"{type}\") {{ inputFields {{ name type {{ kind name }} }} }} }}");
        return members[type] =
            [.. from member in asked.GetProperty("__type").GetProperty("inputFields").EnumerateArray()
                select (member.GetProperty("name").GetString()!, member.GetProperty("type").GetProperty("name").GetString(), member.GetProperty("type").GetProperty("kind").GetString()!)];
    }

    private static bool IsOfOneValue(string type) => type.EndsWith("OperationFilterInput", StringComparison.Ordinal) && !type.StartsWith("List", StringComparison.Ordinal);

    /// <summary>A value that a filter can be about.</summary>
    /// <param name="Path">Where it is found, from an item on.</param>
    /// <param name="Operations">What can be asked of it.</param>
    /// <param name="IsText">Whether it is written in quotes where it is text; the values of an enum are not.</param>
    public sealed record Filter(string[] Path, IReadOnlyList<string> Operations, bool IsText)
    {
        /// <summary>The question as a client writes it.</summary>
        public string Asking(string operation, Operand operand) => Path.Reverse().Aggregate($"{{ {operation}: {operand.Text} }}", (inner, name) => $"{{ {name}: {inner} }}");
    }

    /// <summary>What an operation is given, as a client writes it, and the values it names; null for none.</summary>
    public sealed record Operand(string Text, IReadOnlyList<JsonElement?> Values);
}
