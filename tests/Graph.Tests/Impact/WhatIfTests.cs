using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Impact;

/// <summary>What other facts or rules would come to is told over HTTP, is what happens once they are there, and stores nothing.</summary>
public sealed class WhatIfTests
{
    private const string WhatIf =
        """
        query ($scheme: String! = "nantong-2017", $month: Month! = "2017-11", $facts: [FactInput!], $files: [RuleFileInput!]) {
          whatIf(scheme: $scheme, month: $month, facts: $facts, files: $files) {
            problems { code severity path message { zh en } place { file } }
            impact { month effect isClosed asked indicators statement { zh } totals { gaining losing unchanged placesChanged }
              participants(first: 9) { totalCount nodes { participant finalBefore finalAfter rankBefore rankAfter reason { zh }
                indicators { indicator pointsBefore pointsAfter criteria { number outcomeAfter reason { zh } } } } } } } }
        """;

    private const string Cards = "{ scorecards(first: 9, where: { month: { eq: \"2017-11\" } }) { nodes { final rank participant { code } } } }";

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task What_is_supposed_is_what_comes_of_it_once_it_is_reported(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        var counts = await graph.CountsAsync();
        (string, string, string)[] facts = [("海安县", "businessStartupCasesSampledCompliant", "2"), ("海门市", "businessStartupCasesReported", "3")];
        var impact = await ImpactAsync(graph, facts);
        Assert.Equal(counts, await graph.CountsAsync());
        Assert.Equal(("WHAT_IF", false, "A1.G1.I1"), (impact.GetProperty("effect").GetString(), impact.GetProperty("isClosed").GetBoolean(), Assert.Single(impact.GetProperty("indicators").EnumerateArray()).GetString()));
        Assert.StartsWith("仅为假设，未保存；2017-11 将会：", impact.GetProperty("statement").GetProperty("zh").GetString(), StringComparison.Ordinal);
        // Nine participants are asked the two criteria of the one indicator that reads these facts.
        Assert.Equal(18, impact.GetProperty("asked").GetInt32());
        var moves = impact.GetProperty("participants").GetProperty("nodes").EnumerateArray().ToDictionary(item => item.GetProperty("participant").GetString()!);
        Assert.Contains("2/12", moves["海安县"].GetProperty("indicators")[0].GetProperty("criteria")[0].GetProperty("reason").GetProperty("zh").GetString(), StringComparison.Ordinal);

        var before = await CardsAsync(graph);
        await graph.AcceptedAsync(Some.Submission(facts, month: "2017-11"));
        foreach (var (participant, (final, rank)) in await CardsAsync(graph))
        {
            var told = moves.TryGetValue(participant, out var move) ? (move.GetProperty("finalAfter").GetDecimal(), move.GetProperty("rankAfter").GetInt32()) : before[participant];
            Assert.Equal(told, (final, rank));
        }
    }

    [Fact]
    public async Task Rules_are_supposed_with_facts_or_without_and_of_a_closed_month_too()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-11"));
        var path = "2017-11/A1.G1.I1.json";
        var files = new JsonArray(Some.Variables(("path", path), ("text", graph.Change(path, ">= 0.5", ">= 0.6").Text)));
        var impact = await ImpactAsync(graph, [], files);
        Assert.True(impact.GetProperty("isClosed").GetBoolean());
        Assert.Equal("""{"gaining":0,"losing":3,"unchanged":6,"placesChanged":0}""", impact.GetProperty("totals").GetRawText());
        // 8 of 12 are enough for 0.6.
        impact = await ImpactAsync(graph, [("海安县", "businessStartupCasesSampledCompliant", "8")], files);
        Assert.Equal(2, impact.GetProperty("totals").GetProperty("losing").GetInt32());
    }

    [Fact]
    public async Task A_scheme_of_other_parameters_is_supposed_too()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var impact = await ImpactAsync(graph, [], new JsonArray(Some.Variables(("path", "scheme.json"), ("text", graph.Change("scheme.json", "\"points\": 10,\n      \"period\"", "\"points\": 1,\n      \"period\"").Text))));
        Assert.True(impact.GetProperty("totals").GetProperty("losing").GetInt32() > 0);
        Assert.Equal(0, impact.GetProperty("totals").GetProperty("gaining").GetInt32());
    }

    [Theory]
    [InlineData("2017-12", true)]
    [InlineData("2017-11", false)]
    public async Task So_are_parameters_of_the_months_from_which_they_are_to_hold(string month, bool moves)
    {
        const string Amendment = """{"effective": "2017-12", "areas": [{"code": "A1", "weight": 15}, {"code": "A9", "weight": 5}]}""";
        await using var graph = await RunningGraph.WithSamplesAsync();
        var impact = await ImpactAsync(graph, [], new JsonArray(Some.Variables(("path", "2017-12/scheme.json"), ("text", Amendment))), month);
        Assert.Equal(moves, impact.GetProperty("participants").GetProperty("totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task Of_a_month_without_reports_everything_may_be_supposed()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        var impact = await ImpactAsync(graph, [("海安县", "businessStartupCasesReported", "30"), ("海安县", "businessStartupCasesSampled", "10"), ("海安县", "businessStartupCasesSampledCompliant", "9")]);
        var only = Assert.Single(impact.GetProperty("participants").GetProperty("nodes").EnumerateArray(), item => item.GetProperty("participant").GetString() == "海安县");
        Assert.Equal(30m, only.GetProperty("indicators")[0].GetProperty("pointsAfter").GetDecimal());
    }

    [Fact]
    public async Task Whatever_is_wrong_is_told_at_once_with_its_place()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        (string, string, string)[] facts =
        [
            ("海安", "businessStartupCasesReported", "3"), ("海安县", "businesStartupCasesReported", "3"), ("海安县", "businessStartupCasesSampled", "\"many\""),
            ("海安县", "businessStartupCasesReported", "-1"), ("如皋市", "businessStartupCasesReported", "1"), ("如皋市", "businessStartupCasesReported", "2"),
        ];
        Assert.Equal("FACT010 FACT011 FACT012 FACT013 FACT015", await CodesAsync(graph, facts));
        Assert.Equal("FACT019", await CodesAsync(graph, [], scheme: "nantong"));
        Assert.Equal("FACT016", await CodesAsync(graph, [], month: "2018-01"));
        Assert.Equal("FILE004", await CodesAsync(graph, [], new JsonArray(Some.Variables(("path", "../x.json"), ("text", "{}")))));
    }

    private static JsonArray Facts(IEnumerable<(string Participant, string Fact, string Json)> facts) =>
        [.. facts.Select(fact => Some.Variables(("participant", fact.Participant), ("fact", fact.Fact), ("value", JsonNode.Parse(fact.Json))))];

    private static async Task<JsonElement> ImpactAsync(RunningGraph graph, IEnumerable<(string Participant, string Fact, string Json)> facts, JsonArray? files = null, string month = "2017-11")
    {
        var answer = (await graph.DataAsync(WhatIf, Some.Variables(("month", month), ("facts", Facts(facts)), ("files", files?.DeepClone())))).GetProperty("whatIf");
        Assert.DoesNotContain(answer.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("severity").GetString() == "ERROR");
        return answer.GetProperty("impact");
    }

    private static async Task<string> CodesAsync(RunningGraph graph, IEnumerable<(string Participant, string Fact, string Json)> facts, JsonArray? files = null, string scheme = "nantong-2017", string month = "2017-11")
    {
        var answer = (await graph.DataAsync(WhatIf, Some.Variables(("scheme", scheme), ("month", month), ("facts", Facts(facts)), ("files", files)))).GetProperty("whatIf");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("impact").ValueKind);
        return string.Join(' ', answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
    }

    private static async Task<Dictionary<string, (decimal, int)>> CardsAsync(RunningGraph graph) => (await graph.DataAsync(Cards)).GetProperty("scorecards").GetProperty("nodes").EnumerateArray().ToDictionary(
        card => card.GetProperty("participant").GetProperty("code").GetString()!, card => (card.GetProperty("final").GetDecimal(), card.GetProperty("rank").GetInt32()));
}
