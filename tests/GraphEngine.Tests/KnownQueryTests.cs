using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>A query seen before is told the same about its variables as one never seen.</summary>
public sealed partial class KnownQueryTests
{
    private const string Document = """
        query Q($first: Int! = 2, $where: BookFilterInput, $title: String, $name: String, $times: Int! = 1) {
          greeting(name: $name, times: $times)
          ...G
          twice: greeting(times: 2)
          all: books(first: $first, where: $where) { nodes { title ...R } }
          some: books(first: 3, where: { title: { contains: $title } }) { totalCount nodes { ...R } }
          same: books(first: 1, where: { title: { contains: "e" } }) { nodes { title } }
        }
        fragment R on Book { reviews(first: 1) { nodes { stars } } }
        fragment G on Query { guest: greeting(name: $name, times: $times) }
        """;

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"first\":1,\"title\":\"a\",\"name\":\"you\",\"times\":3}")]
    [InlineData("{\"where\":{\"title\":{\"contains\":\"e\"}}}")]
    [InlineData("{\"where\":null,\"name\":null,\"title\":null}")]
    [InlineData("{\"where\":{\"and\":[{\"title\":{\"eq\":\"a\"}},{\"or\":[{\"title\":{\"contains\":\"b\"}}]}]}}")]
    [InlineData("{\"first\":null}")]
    [InlineData("{\"first\":\"1\"}")]
    [InlineData("{\"first\":-1}")]
    [InlineData("{\"first\":1.5}")]
    [InlineData("{\"first\":2000000000}")]
    [InlineData("{\"times\":null}")]
    [InlineData("{\"times\":99999999999}")]
    [InlineData("{\"title\":{\"a\":1}}")]
    [InlineData("{\"title\":[\"a\",\"b\"]}")]
    [InlineData("{\"where\":{\"titel\":{\"eq\":\"a\"}}}")]
    [InlineData("{\"where\":{\"title\":{\"eq\":1}}}")]
    [InlineData("{\"where\":[1]}")]
    [InlineData("{\"where\":\"title\"}")]
    [InlineData("{\"unknown\":1}")]
    public async Task A_query_seen_before_answers_and_refuses_as_a_new_one(string variables)
    {
        using var fresh = Some.Library();
        using var seen = Some.Library();
        await AskAsync(seen, "{\"first\":1}");
        await AskAsync(seen, "{\"first\":3,\"name\":\"them\",\"title\":\"o\"}");
        var expected = await AskAsync(fresh, variables);
        Assert.Equal(expected, await AskAsync(seen, variables));
        Assert.Equal(expected, await AskAsync(seen, variables));
    }

    [Fact]
    public async Task Requests_at_the_same_time_have_each_their_own_variables()
    {
        using var library = Some.Library();
        const string Greeting = "query ($name: String) { greeting(name: $name) }";
        await library.Graph.ExecuteAsync(Greeting);
        await Parallel.ForAsync(0, 200, async (number, _) =>
        {
            var answer = await library.Graph.ExecuteAsync(Greeting, new Dictionary<string, object?> { ["name"] = $"guest {number}" });
            Assert.Contains($"guest {number}", answer.ToJson(), StringComparison.Ordinal);
            Assert.DoesNotContain("errors", answer.ToJson(), StringComparison.Ordinal);
        });
    }

    private static async Task<string> AskAsync(Some library, string variables)
    {
        var values = JsonValues.ReadObject(JsonDocument.Parse(variables).RootElement);
        return Drawn().Replace((await library.Graph.ExecuteAsync(Document, values)).ToJson(), "…");
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex Drawn();
}
