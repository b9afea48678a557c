using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests.Databases;

/// <summary>Text that PostgreSQL cannot keep is refused, and nothing is found by it, whichever the database.</summary>
public sealed class UnkeptTextTests(BothDatabases both) : IClassFixture<BothDatabases>
{
    private const string Errors = "errors { __typename ... on UnkeptTextError { code message messageEn path } }";

    [SkippableTheory]
    [InlineData("note: \"a\\u0000b\"", "note")]
    [InlineData("note: \"a\\ud800b\"", "note")]
    [InlineData("note: \"\\udc00\\ud800\"", "note")]
    [InlineData("nonParticipation: [{ participant: \"海门市\", indicator: \"A1.G1.I1\", reason: \"\\u0000\" }]", "海门市/A1.G1.I1")]
    public async Task It_is_refused_in_what_is_submitted(string argument, string path)
    {
        var input = $"scheme: \"nantong-2017\", month: \"2017-10\", clientMutationId: \"{Guid.NewGuid()}\", {argument}, facts: []";
        IsRefused(await both.SameAsync($"mutation {{ submitFacts(input: {{ {input} }}) {{ submission {{ id }} {Errors} }} }}"), "submitFacts", path);
    }

    [SkippableFact]
    public async Task It_is_refused_in_a_fact_and_in_a_variable()
    {
        var submission = Some.Submission([("海门市", "provincialRankings", "[{\"indicatorId\":\"A\\u0000\",\"\\u0000\":1}]")]);
        submission["input"]!["note"] = "\0";
        var answer = await both.SameAsync($"mutation ($input: SubmitFactsInput!) {{ submitFacts(input: $input) {{ submission {{ id }} {Errors} }} }}", submission);
        Assert.Equal(
            ["note", "海门市/provincialRankings"],
            answer.GetProperty("submitFacts").GetProperty("errors").EnumerateArray()
                .Where(error => error.GetProperty("__typename").GetString() == "UnkeptTextError").Select(error => error.GetProperty("path").GetString()));
    }

    [SkippableTheory]
    [InlineData("closeMonth")]
    [InlineData("openMonth")]
    public async Task It_is_refused_as_a_reason(string field)
    {
        foreach (var reason in new[] { "\\u0000", "\\ud83d" })
            IsRefused(await both.SameAsync($"mutation {{ {field}(input: {{ scheme: \"nantong-2017\", month: \"2017-10\", reason: \"{reason}\" }}) {{ {Errors} }} }}"), field, "reason");
    }

    [SkippableTheory]
    [InlineData("eq: \"\\u0000\"", false)]
    [InlineData("eq: \"\\ud800\"", false)]
    [InlineData("in: [\"\\u0000\", \"\\udc00\"]", false)]
    [InlineData("contains: \"\\u0000\"", false)]
    [InlineData("startsWith: \"海\\u0000\"", false)]
    [InlineData("endsWith: \"\\ud800\"", false)]
    [InlineData("neq: \"\\u0000\"", true)]
    [InlineData("nin: [\"\\ud800\"]", true)]
    [InlineData("ncontains: \"\\u0000\"", true)]
    [InlineData("nstartsWith: \"\\ud800\"", true)]
    public async Task Nothing_is_found_by_it(string filter, bool all)
    {
        var found = await both.SameAsync($"{{ participants(where: {{ nameZh: {{ {filter} }} }}) {{ totalCount }} scorecards(where: {{ participant: {{ nameZh: {{ {filter} }} }} }}) {{ totalCount }} }}");
        Assert.Equal(all, found.GetProperty("participants").GetProperty("totalCount").GetInt32() > 0);
        Assert.Equal(all, found.GetProperty("scorecards").GetProperty("totalCount").GetInt32() > 0);
    }

    [SkippableFact]
    public async Task It_is_no_name()
    {
        foreach (var graph in await both.GraphsAsync())
        {
            var answer = await graph.AskAsync("{ explanation(scheme: \"nantong-2017\", month: \"2017-10\", participant: \"\\u0000\", indicator: \"\\ud800\") { sentence { zh } } }");
            Assert.Equal("FACT010", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [SkippableTheory]
    [InlineData("query ($id: ID!) { node(id: $id) { id } }")]
    [InlineData("query ($id: ID!) { nodes(ids: [$id]) { id } }")]
    [InlineData("query ($id: ID!) { participants(where: { id: { eq: $id } }) { totalCount } }")]
    public async Task It_is_no_node_id(string query)
    {
        foreach (var graph in await both.GraphsAsync())
        {
            var answer = await graph.AskAsync(query, new JsonObject { ["id"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("Participant:nantong-2017/\0")) });
            Assert.Equal("The node ID string has an invalid format.", answer.GetProperty("errors")[0].GetProperty("message").GetString());
        }
    }

    private static void IsRefused(JsonElement answer, string field, string path)
    {
        var error = Assert.Single(answer.GetProperty(field).GetProperty("errors").EnumerateArray());
        Assert.Equal(("UnkeptTextError", "FACT020", path), (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString(), error.GetProperty("path").GetString()));
        Assert.Contains("请删去", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("delete it", error.GetProperty("messageEn").GetString(), StringComparison.Ordinal);
    }
}
