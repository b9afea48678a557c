using System.Text.Json;

namespace ScoringGraph.Graph.Tests.Databases;

/// <summary>Every filter, every operation and every order of every list at the root means the same on both databases. They are read from the schema.</summary>
public sealed class DifferenceTests(BothDatabases both) : IClassFixture<BothDatabases>
{
    private readonly Questions questions = new(both);

    /// <summary>What tells a list's items apart; submissions have ids of their own in each database.</summary>
    private static string KeyOf(string list) => list == "submissions" ? "sequence" : "id";

    [SkippableFact]
    public async Task Every_view_shows_the_same()
    {
        foreach (var view in View.Names.Where(view => view != "submit-facts")) await both.SameAsync(View.Text(view));
    }

    [SkippableFact]
    public async Task Every_operation_finds_the_same()
    {
        var asked = 0;
        foreach (var (list, type) in await ListsAsync("where"))
            foreach (var filter in (await questions.FiltersAsync(type)).Where(filter => !IsOwnId(list, filter.Path)))
            {
                var values = await ValuesAsync(list, filter.Path);
                foreach (var operation in filter.Operations)
                    foreach (var operand in Questions.OperandsOf(operation, filter, values))
                    {
                        await both.SameAsync($"{{ {list}(first: 50, where: {filter.Asking(operation, operand)}) {{ totalCount nodes {{ {KeyOf(list)} }} }} }}");
                        asked++;
                    }
            }

        Assert.True(asked > 1000, $"only {asked} questions");
    }

    [SkippableFact]
    public async Task Every_order_is_the_same_and_goes_on_from_a_cursor()
    {
        var asked = 0;
        foreach (var (list, type) in await ListsAsync("order"))
            foreach (var path in await questions.OrdersAsync(type))
                foreach (var direction in new[] { "ASC", "DESC" })
                {
                    // Cursors of submissions hold their ids, too.
                    if (IsOwnId(list, path)) continue;
                    var order = path.Reverse().Aggregate(direction, (inner, name) => $"{{ {name}: {inner} }}");
                    if (list == "submissions") order += ", { sequence: ASC }";
                    var cursor = list == "submissions" ? "" : "endCursor";
                    var page = (await both.SameAsync($"{{ {list}(first: 5, order: [{order}]) {{ nodes {{ {KeyOf(list)} }} pageInfo {{ hasNextPage {cursor} }} }} }}")).GetProperty(list).GetProperty("pageInfo");
                    asked++;
                    if (!page.GetProperty("hasNextPage").GetBoolean() || cursor == "") continue;
                    await both.SameAsync($"{{ {list}(first: 5, after: \"{page.GetProperty(cursor).GetString()}\", order: [{order}]) {{ nodes {{ {KeyOf(list)} }} }} }}");
                }
        Assert.True(asked > 100, $"only {asked} questions");
    }

    [SkippableTheory]
    [InlineData("final")]
    [InlineData("accumulated")]
    [InlineData("possible")]
    public async Task Numbers_between_those_kept_are_not_taken_for_their_neighbours(string field)
    {
        var rows = (await both.SameAsync($"{{ scorecards(first: 50) {{ nodes {{ id {field} }} }} }}")).GetProperty("scorecards").GetProperty("nodes").EnumerateArray()
            .Select(row => (Id: row.GetProperty("id").GetString(), Value: row.GetProperty(field).ValueKind == JsonValueKind.Null ? default(decimal?) : row.GetProperty(field).GetDecimal())).ToList();
        (string Name, Func<decimal, decimal, bool> Holds)[] operations =
            [("eq", (x, y) => x == y), ("gt", (x, y) => x > y), ("gte", (x, y) => x >= y), ("lt", (x, y) => x < y), ("lte", (x, y) => x <= y)];
        foreach (var known in rows.Select(row => row.Value).OfType<decimal>().Distinct().Take(4).ToList())
            foreach (var value in new[] { known, known + 0.000000001m, known - 0.000000001m, known + 0.000000009m, 100_000_000_000_000_000_000m, -100_000_000_000_000_000_000m })
                foreach (var (name, holds) in operations)
                {
                    var written = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
                    await FindsAsync($"{{ {name}: {written} }}", number => number is { } given && holds(given, value));
                    await FindsAsync($"{{ {(name == "eq" ? "neq" : "n" + name)}: {written} }}", number => number is not { } given || !holds(given, value));
                }

        async Task FindsAsync(string filter, Func<decimal?, bool> holds)
        {
            var found = (await both.SameAsync($"{{ scorecards(first: 50, where: {{ {field}: {filter} }}) {{ nodes {{ id }} }} }}")).GetProperty("scorecards").GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("id").GetString());
            Assert.Equal(rows.Where(row => holds(row.Value)).Select(row => row.Id), found);
        }
    }

    private async Task<IReadOnlyList<(string List, string Type)>> ListsAsync(string argument) =>
        [.. from field in (await both.SameAsync("{ __schema { queryType { fields { name args { name type { name ofType { ofType { name } } } } } } } }")).GetProperty("__schema").GetProperty("queryType").GetProperty("fields").EnumerateArray()
            from arg in field.GetProperty("args").EnumerateArray()
            where arg.GetProperty("name").GetString() == argument
            let type = arg.GetProperty("type")
            select (field.GetProperty("name").GetString()!, type.GetProperty("name").GetString() ?? type.GetProperty("ofType").GetProperty("ofType").GetProperty("name").GetString()!)];

    private async Task<IEnumerable<JsonElement>> ValuesAsync(string list, string[] path)
    {
        var data = await both.SameAsync($"{{ {list}(first: 50) {{ nodes {{ {string.Join(" { ", path)} {string.Concat(Enumerable.Repeat("} ", path.Length - 1))} }} }} }}");
        return data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(node => path.Aggregate(node, (value, name) => value.ValueKind == JsonValueKind.Object ? value.GetProperty(name) : value));
    }

    /// <summary>Ids of submissions are their own in each database, and so is their order.</summary>
    private static bool IsOwnId(string list, string[] path) => path[^1] == "id" && (list == "submissions" || path[0] == "submission");
}
