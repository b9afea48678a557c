using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Graph.Tests.Drafts;

namespace ScoringGraph.Graph.Tests;

/// <summary>Whatever has a global id is found by it.</summary>
public sealed class NodeTests
{
    private const string Ids =
        """
        {
          schemes { nodes { id months { id } participants { id } departments { id } areas { id groups { id indicators { id ruleVersions { id criteria { id } } } } } } }
          factDefinitions(first: 3) { nodes { id } }
          results(first: 3) { nodes { id evaluation { id submission { id } } scorecard { id } awards { id } } }
          facts(first: 3) { nodes { id } }
          schemeFiles(first: 3) { nodes { id } }
          nonParticipation { nodes { id } }
          drafts { nodes { id } }
        }
        """;

    [Fact]
    public async Task Every_type_with_an_id_is_fetched_by_it()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DraftedAsync();
        var nodeTypes = (await graph.DataAsync("{ __type(name: \"Node\") { possibleTypes { name } } }")).GetProperty("__type").GetProperty("possibleTypes")
            .EnumerateArray().Select(type => type.GetProperty("name").GetString()).ToHashSet();
        var met = new HashSet<string?>();
        foreach (var ids in IdsIn(await graph.DataAsync(Ids)).Distinct().Chunk(50))
        {
            var nodes = (await graph.DataAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) })).GetProperty("nodes");
            Assert.Equal(ids, nodes.EnumerateArray().Select(node => node.GetProperty("id").GetString()));
            met.UnionWith(nodes.EnumerateArray().Select(node => node.GetProperty("__typename").GetString()));
            var one = (await graph.DataAsync($"{{ node(id: \"{ids[0]}\") {{ id }} }}")).GetProperty("node");
            Assert.Equal(ids[0], one.GetProperty("id").GetString());
        }

        Assert.Equal(nodeTypes.Order(), met.Order());
    }

    [Fact]
    public async Task An_id_of_nothing_finds_nothing()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        // Result:999999
        Assert.Equal(JsonValueKind.Null, (await graph.DataAsync("{ node(id: \"UmVzdWx0Ojk5OTk5OQ==\") { id } }")).GetProperty("node").ValueKind);
        Assert.Equal("The node ID string has an invalid format.", (await graph.ErrorAsync("{ node(id: \"nonsense\") { id } }")).GetProperty("message").GetString());
    }

    private static IEnumerable<string> IdsIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name == "id" ? [member.Value.GetString()!] : IdsIn(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(IdsIn),
        _ => [],
    };
}
