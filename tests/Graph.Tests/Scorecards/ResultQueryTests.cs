using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>Which results, in which order, page by page.</summary>
[Collection(SamplesCollection.Name)]
public sealed class ResultQueryTests(Samples samples)
{
    // Nine participants and 39 indicators; 崇川区 takes no part in A4.G1.I1.
    private const int Month = (9 * 39) - 1;
    private const int All = 3 * Month;

    [Theory]
    [InlineData("{}", All)]
    [InlineData("{ month: { eq: \"2017-10\" } }", Month)]
    [InlineData("{ month: { gt: \"2017-10\" } }", All - Month)]
    [InlineData("{ indicator: { area: { code: { eq: \"A1\" } } } }", 81)]
    [InlineData("{ participant: { kind: { eq: \"district\" } }, month: { eq: \"2017-10\" } }", (3 * 39) - 1)]
    [InlineData("{ or: [{ participant: { code: { eq: \"海门市\" } } }, { participant: { code: { eq: \"启东市\" } } }] }", 234)]
    [InlineData("{ scorecard: { rank: { eq: 1 } }, month: { eq: \"2017-12\" } }", 39)]
    [InlineData("{ ruleVersion: { effective: { gt: \"2017-12\" } } }", 0)]
    public async Task A_filter_finds_what_it_says(string where, int count) =>
        Assert.Equal(count, (await samples.Graph.DataAsync($"{{ results(first: 1, where: {where}) {{ totalCount }} }}")).GetProperty("results").GetProperty("totalCount").GetInt32());

    [Fact]
    public async Task Some_all_and_none_of_the_awards_are_asked_about()
    {
        var some = await CountAsync("{ awards: { some: { outcome: { eq: MET } } } }");
        var none = await CountAsync("{ awards: { none: { outcome: { eq: MET } } } }");
        var all = await CountAsync("{ awards: { all: { outcome: { eq: MET } } } }");
        Assert.Equal(All, some + none);
        Assert.InRange(all, 1, some);
        Assert.Equal(All, await CountAsync("{ awards: { any: true } }"));
    }

    [Fact]
    public async Task The_most_lost_points_come_first_when_asked_for()
    {
        var rows = await NodesAsync("results(first: 50, order: [{ pointsLost: DESC }, { indicator: { code: ASC } }])", "pointsLost points nominal indicator { code }");
        Assert.Equal(50, rows.Count);
        Assert.Equal([.. rows.OrderByDescending(row => Number(row, "pointsLost")).ThenBy(row => row.GetProperty("indicator").GetProperty("code").GetString(), StringComparer.Ordinal)], rows);
        Assert.All(rows, row => Assert.Equal(Number(row, "nominal") - Number(row, "points"), Number(row, "pointsLost")));
    }

    [Fact]
    public async Task Pages_forward_join_up_to_the_whole_without_gaps()
    {
        var whole = new List<string>();
        string? after = null;
        do
        {
            var cursor = after is null ? "" : $", after: \"{after}\"";
            var page = (await samples.Graph.DataAsync($"{{ results(first: 50{cursor}, where: {{ month: {{ eq: \"2017-11\" }} }}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} totalCount }} }}")).GetProperty("results");
            whole.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            Assert.Equal(Month, page.GetProperty("totalCount").GetInt32());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(Month, whole.Distinct().Count());
        Assert.Equal(Month, whole.Count);
    }

    [Fact]
    public async Task A_page_backwards_is_the_one_before()
    {
        var first = (await samples.Graph.DataAsync("{ results(first: 20) { edges { cursor node { id } } } }")).GetProperty("results").GetProperty("edges").EnumerateArray().ToArray();
        var before = await NodesAsync($"results(last: 5, before: \"{first[10].GetProperty("cursor").GetString()}\")", "id");
        Assert.Equal(first[5..10].Select(edge => edge.GetProperty("node").GetProperty("id").GetString()), before.Select(node => node.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("first: 51", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("after: \"not a cursor\"", "HC0078")]
    public async Task A_page_that_cannot_be_is_refused_by_its_code(string arguments, string code)
    {
        foreach (var field in new[] { "results", "scorecards", "indicators" })
            Assert.Equal(code, (await samples.Graph.ErrorAsync($"{{ {field}({arguments}) {{ totalCount }} }}")).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Scorecards_and_indicators_are_filtered_and_ordered_alike()
    {
        var cards = await NodesAsync("scorecards(where: { month: { eq: \"2017-10\" }, participant: { kind: { neq: \"developmentZone\" } } }, order: [{ final: DESC }])", "final rank");
        Assert.Equal(8, cards.Count);
        Assert.Equal([.. cards.OrderByDescending(card => Number(card, "final"))], cards);
        var indicators = await NodesAsync("indicators(first: 50, where: { area: { weight: { gte: 20 } } }, order: [{ nominal: DESC }, { code: ASC }])", "nominal area { weight }");
        Assert.NotEmpty(indicators);
        Assert.All(indicators, indicator => Assert.True(Number(indicator.GetProperty("area"), "weight") >= 20));
    }

    private async Task<int> CountAsync(string where) =>
        (await samples.Graph.DataAsync($"{{ results(first: 1, where: {where}) {{ totalCount }} }}")).GetProperty("results").GetProperty("totalCount").GetInt32();

    private async Task<List<JsonElement>> NodesAsync(string field, string selection) =>
        [.. (await samples.Graph.DataAsync($"{{ {field} {{ nodes {{ {selection} }} }} }}")).EnumerateObject().Single().Value.GetProperty("nodes").EnumerateArray()];

    private static decimal Number(JsonElement row, string field) => row.GetProperty(field).GetDecimal();
}
