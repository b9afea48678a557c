using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Explanations;

/// <summary>An area, a bonus or a penalty is explained by itself; each says what would have earned more, what changed since last month, and what was reported anew.</summary>
public sealed class ExplainedPartsTests
{
    private const string Query =
        """
        query ($scheme: String! = "nantong-2017", $month: Month! = "2017-11", $participant: String! = "如皋市", $indicator: String, $area: String, $adjustment: AdjustmentKind) {
          explanation(scheme: $scheme, month: $month, participant: $participant, indicator: $indicator, area: $area, adjustment: $adjustment) {
            kind code points sentence { zh en }
            because { kind code fact value sentence { zh en } because { kind sentence { zh en } fact } }
            counterfactuals { of criterion gain points sentence { zh en } changes { fact from to } }
            sinceLastMonth { kind points value sentence { zh en } because { adds sentence { zh } } } } }
        """;

    [Fact]
    public async Task An_area_a_bonus_and_a_penalty_are_explained_by_themselves()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var area = await ExplainAsync(graph, ("area", "A5"));
        Assert.Equal(("AREA", "A5", 85m), (area.GetProperty("kind").GetString(), area.GetProperty("code").GetString(), area.GetProperty("points").GetDecimal()));
        Assert.StartsWith("如皋市 2017-11 A5「", Zh(area), StringComparison.Ordinal);
        Assert.Equal(["A5.G1.I1", "A5.G1.I2"], area.GetProperty("because").EnumerateArray().Select(claim => claim.GetProperty("code").GetString()));

        var bonus = await ExplainAsync(graph, ("adjustment", "BONUS"));
        Assert.Equal(("BONUS", 2m), (bonus.GetProperty("kind").GetString(), bonus.GetProperty("points").GetDecimal()));
        Assert.Equal(["B1", "B2a", "B2a", "B2b"], Of(bonus));
        Assert.Equal(JsonValueKind.Null, bonus.GetProperty("sinceLastMonth").ValueKind);
        Assert.Equal("如皋市 2017-11 减分 0 分", Zh(await ExplainAsync(graph, ("adjustment", "PENALTY"))));
    }

    [Fact]
    public async Task What_would_earn_more_is_told_for_each_result_and_together_for_what_they_are_part_of()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var (area, final) = (await ExplainAsync(graph, ("area", "A5")), await ExplainAsync(graph));
        string[] one = [.. Of(await ExplainAsync(graph, ("indicator", "A5.G1.I1"))), .. Of(await ExplainAsync(graph, ("indicator", "A5.G1.I2")))];
        Assert.NotEmpty(one);
        Assert.Equal(one, Of(area));
        Assert.Superset(one.ToHashSet(), Of(final).ToHashSet());
        Assert.Contains("B2b", Of(final));
    }

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task What_changed_since_last_month_is_what_scoreChange_tells(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        var change = (await graph.DataAsync(
            "{ scoreChange(scheme: \"nantong-2017\", participant: \"如皋市\", from: { month: \"2017-10\" }, to: { month: \"2017-11\" }) { change { sentence { zh } points { points } areas { code points { points } } indicators { code points { points } } } } }")).GetProperty("scoreChange").GetProperty("change");
        var final = (await ExplainAsync(graph)).GetProperty("sinceLastMonth");
        Assert.Equal((Zh(change), change.GetProperty("points").GetProperty("points").GetDecimal()), (Zh(final), final.GetProperty("points").GetDecimal()));
        foreach (var (argument, code, level) in new[] { ("area", "A5", "areas"), ("indicator", "A8.G1.I1", "indicators") })
        {
            var claim = (await ExplainAsync(graph, (argument, code))).GetProperty("sinceLastMonth");
            var told = change.GetProperty(level).EnumerateArray().Single(item => item.GetProperty("code").GetString() == code);
            Assert.Equal(told.GetProperty("points").GetProperty("points").GetDecimal(), claim.GetProperty("points").GetDecimal());
            Assert.Equal(4, claim.GetProperty("because").GetArrayLength());
        }

        Assert.Equal(JsonValueKind.Null, (await ExplainAsync(graph, ("month", "2017-10"))).GetProperty("sinceLastMonth").ValueKind);
    }

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task What_was_reported_anew_is_told_before_and_since(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "2")], month: "2017-11"));
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "9"), ("海门市", "guideAnomalies", "0")], month: "2017-11"));
        var state = StateOf(await ExplainAsync(graph, ("participant", "海安县"), ("indicator", "A1.G1.I1")));
        Assert.Equal(2, state.Length);
        Assert.StartsWith("曾更正：「", state[0], StringComparison.Ordinal);
        Assert.Contains("由 6 改为 2（", state[0], StringComparison.Ordinal);
        Assert.Contains("由 2 改为 9（", state[1], StringComparison.Ordinal);
        Assert.Equal(2, StateOf(await ExplainAsync(graph, ("participant", "海安县"))).Length);
        Assert.Empty(StateOf(await ExplainAsync(graph, ("participant", "海安县"), ("indicator", "A2.G1.I1"))));

        // Of the evaluation before, the last correction is not a part.
        var evaluations = (await graph.DataAsync(
            "{ months(where: { month: { eq: \"2017-11\" } }) { nodes { evaluations { sequence scorecard(participant: \"海安县\") { explanation { because { kind because { sentence { zh } fact } } } } } } } }"))
            .GetProperty("months").GetProperty("nodes")[0].GetProperty("evaluations").EnumerateArray().ToDictionary(item => item.GetProperty("sequence").GetInt32(), item => StateOf(item.GetProperty("scorecard").GetProperty("explanation")));
        Assert.StartsWith("评分之后又更正，不计在内：", evaluations[2][1], StringComparison.Ordinal);
        Assert.All(evaluations[1], sentence => Assert.StartsWith("评分之后又更正，不计在内：", sentence, StringComparison.Ordinal));
        Assert.All(evaluations[3], sentence => Assert.StartsWith("曾更正：", sentence, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Every_evaluation_of_a_month_is_replayed_to_the_same_bytes(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "2")], month: "2017-11", parts: [("海门市", "A3.G1.I1", false)]));
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "null")], month: "2017-11"));
        var hashes = new HashSet<string>();
        foreach (var number in new[] { 1, 2, 3 })
        {
            var verification = (await graph.DataAsync($"{{ verification(scheme: \"nantong-2017\", month: \"2017-11\", evaluation: {number}) {{ isIdentical evaluation scoreHash sentence {{ zh }} }} }}")).GetProperty("verification");
            Assert.True(verification.GetProperty("isIdentical").GetBoolean(), verification.GetRawText());
            Assert.Equal(number, verification.GetProperty("evaluation").GetInt32());
            hashes.Add(verification.GetProperty("scoreHash").GetString()!);
        }

        Assert.Equal(3, hashes.Count);
        Assert.Equal("COMPARE002", await CodeAsync(graph, "{ verification(scheme: \"nantong-2017\", month: \"2017-11\", evaluation: 4) { isIdentical } }"));
    }

    [Fact]
    public async Task Unknown_names_are_all_told_at_once_with_the_nearest()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var error = await ErrorAsync(graph, Query, Some.Variables(("participant", "如皋"), ("indicator", "A1.G1.I9"), ("area", "A99")));
        Assert.Equal("FACT010", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(["participant", "indicator", "area", "adjustment"], error.GetProperty("extensions").GetProperty("arguments").EnumerateArray().Select(item => item.GetString()));
        Assert.Contains("您是否想写 `如皋市`？", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("did you mean `A1.G1.I1`?", error.GetProperty("extensions").GetProperty("messageEn").GetString(), StringComparison.Ordinal);
        Assert.Equal("FACT019", await CodeAsync(graph, Query, ("scheme", "nantong")));
        Assert.Equal("FACT016", await CodeAsync(graph, Query, ("month", "2018-01")));
        Assert.Equal("EXPLAIN001", await CodeAsync(graph, Query, ("area", "A5"), ("adjustment", "BONUS")));
        Assert.Equal("FACT019", await CodeAsync(graph, "{ verification(scheme: \"nantong\", month: \"2017-11\") { isIdentical } }"));
    }

    private static async Task<JsonElement> ExplainAsync(RunningGraph graph, params (string, JsonNode?)[] variables) => (await graph.DataAsync(Query, Some.Variables(variables))).GetProperty("explanation");

    private static string Zh(JsonElement claim) => claim.GetProperty("sentence").GetProperty("zh").GetString()!;

    private static string[] Of(JsonElement claim) => [.. claim.GetProperty("counterfactuals").EnumerateArray().Select(item => item.GetProperty("of").GetString()!)];

    private static string[] StateOf(JsonElement claim) => [.. claim.GetProperty("because").EnumerateArray().Single(part => part.GetProperty("kind").GetString() == "STATE").GetProperty("because").EnumerateArray().Select(Zh)];

    private static async Task<string?> CodeAsync(RunningGraph graph, string query, params (string, JsonNode?)[] variables) =>
        (await ErrorAsync(graph, query, Some.Variables(variables))).GetProperty("extensions").GetProperty("code").GetString();

    private static async Task<JsonElement> ErrorAsync(RunningGraph graph, string query, JsonObject variables) => Assert.Single((await graph.AskAsync(query, variables)).GetProperty("errors").EnumerateArray());
}
