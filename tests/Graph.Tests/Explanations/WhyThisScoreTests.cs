using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Explanations;

/// <summary>A final score is told in parts that add up, what was lost can be earned as told, and what is stored can be checked.</summary>
public sealed class WhyThisScoreTests
{
    private const string Final =
        """
        query ($month: Month! = "2017-11", $participant: String!) {
          explanation(scheme: "nantong-2017", month: $month, participant: $participant) { ...Claim because { ...Claim because { ...Claim because { ...Claim because { ...Claim because { ...Claim } } } } } }
        }
        fragment Claim on Explanation { kind points adds fact sentence { zh en } }
        """;

    private const string Counterfactuals =
        """
        query ($scheme: String! = "nantong-2017", $month: Month! = "2017-11", $participant: String!, $indicator: String!) {
          counterfactuals(scheme: $scheme, month: $month, participant: $participant, indicator: $indicator) {
            problems { code path }
            counterfactuals { criterion earns points gain sentence { zh en } changes { fact from to by } effect { totals { gaining losing } participants(first: 9) { nodes { participant finalAfter rankAfter } } } } } }
        """;

    private const string Scores = "query ($participant: String!) { scorecards(first: 9, where: { month: { eq: \"2017-11\" }, participant: { code: { eq: $participant } } }) { nodes { final rank results { points indicator { code } } } } }";

    private const string Verification = "{ verification(scheme: \"nantong-2017\", month: \"2017-11\") { isIdentical factsHash editionHash scoreHash replayHash recordedFactsHash recordedEditionHash engineVersion sentence { zh en } } }";

    [Fact]
    public async Task The_parts_of_a_final_score_add_up_over_http_and_facts_lead_to_their_reports()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        foreach (var participant in new[] { "如皋市", "海门市", "开发区" })
        {
            var answer = (await graph.DataAsync(Final, Some.Variables(("participant", participant)))).GetProperty("explanation");
            var card = (await graph.DataAsync(Scores, Some.Variables(("participant", participant)))).GetProperty("scorecards").GetProperty("nodes")[0];
            Assert.Equal(card.GetProperty("final").GetDecimal(), answer.GetProperty("points").GetDecimal());
            Assert.True(AddUp(answer) > 30);
        }

        var facts = await graph.DataAsync(
            "{ explanation(scheme: \"nantong-2017\", month: \"2017-11\", participant: \"如皋市\", indicator: \"A2.G1.I2\") { because { because { fact reported { name submission { submittedBy } } } } } }",
            token: graph.Token("auditor"));
        Assert.Contains("\"fact\":\"sampledPowerItemsOnboarded\",\"reported\":{\"name\":\"sampledPowerItemsOnboarded\",\"submission\":{\"submittedBy\":", facts.GetRawText(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task What_is_suggested_comes_true_once_it_is_reported(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        var counts = await graph.CountsAsync();
        var suggestions = await SuggestionsAsync(graph, "如皋市", "A2.G3.I1");
        Assert.Equal(counts, await graph.CountsAsync());
        var suggestion = suggestions.EnumerateArray().First(item => item.GetProperty("earns").GetString() == "FULL");
        Assert.Equal("C1", suggestion.GetProperty("criterion").GetString());
        await graph.AcceptedAsync(Some.Submission([.. suggestion.GetProperty("changes").EnumerateArray().Select(change => ("如皋市", change.GetProperty("fact").GetString()!, change.GetProperty("to").GetString()!))], month: "2017-11"));

        foreach (var moved in suggestion.GetProperty("effect").GetProperty("participants").GetProperty("nodes").EnumerateArray())
        {
            var card = (await graph.DataAsync(Scores, Some.Variables(("participant", moved.GetProperty("participant").GetString())))).GetProperty("scorecards").GetProperty("nodes")[0];
            Assert.Equal((moved.GetProperty("finalAfter").GetDecimal(), moved.GetProperty("rankAfter").GetInt32()), (card.GetProperty("final").GetDecimal(), card.GetProperty("rank").GetInt32()));
            if (moved.GetProperty("participant").GetString() != "如皋市") continue;
            var result = card.GetProperty("results").EnumerateArray().Single(item => item.GetProperty("indicator").GetProperty("code").GetString() == "A2.G3.I1");
            Assert.Equal(suggestion.GetProperty("points").GetDecimal(), result.GetProperty("points").GetDecimal());
        }
    }

    [Fact]
    public async Task Unknown_names_are_all_told_at_once_and_an_unscored_month_suggests_nothing()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        Assert.Equal("FACT010 FACT017", await CodesAsync(graph, ("participant", "海门"), ("indicator", "A1.G1.I9")));
        Assert.Equal("FACT016", await CodesAsync(graph, ("participant", "海门市"), ("indicator", "A1.G1.I1"), ("month", "2018-01")));
        Assert.Equal("FACT019", await CodesAsync(graph, ("participant", "海门市"), ("indicator", "A1.G1.I1"), ("scheme", "nantong")));
        Assert.Empty((await SuggestionsAsync(graph, "海门市", "A1.G1.I1")).EnumerateArray());
        Assert.Equal(JsonValueKind.Null, (await graph.DataAsync(Verification)).GetProperty("verification").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await graph.DataAsync(Final, Some.Variables(("participant", "海门市")))).GetProperty("explanation").ValueKind);
    }

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task A_month_is_replayed_to_the_same_bytes(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        var verification = (await graph.DataAsync(Verification)).GetProperty("verification");
        Assert.True(verification.GetProperty("isIdentical").GetBoolean(), verification.GetRawText());
        Assert.Equal(verification.GetProperty("scoreHash").GetString(), verification.GetProperty("replayHash").GetString());
        foreach (var name in new[] { "Facts", "Edition" })
            Assert.Equal(verification.GetProperty($"recorded{name}Hash").GetString(), verification.GetProperty($"{name.ToLowerInvariant()}Hash").GetString());
        Assert.Equal("数据、规则与得分均与记录一致，重新计分逐字节相同。", verification.GetProperty("sentence").GetProperty("zh").GetString());
    }

    // How many claims were looked at that have parts.
    private static int AddUp(JsonElement claim)
    {
        var parts = claim.TryGetProperty("because", out var because) ? because.EnumerateArray().ToArray() : [];
        Rational[] adds = [.. parts.Where(part => part.GetProperty("adds").ValueKind == JsonValueKind.String).Select(part => Rational.Parse(part.GetProperty("adds").GetString()!))];
        if (adds.Length > 0) Assert.Equal(claim.GetProperty("points").GetDecimal(), adds.Aggregate(Rational.Zero, (sum, part) => sum + part).ToDecimal());
        return (adds.Length > 0 ? 1 : 0) + parts.Sum(AddUp);
    }

    private static async Task<JsonElement> SuggestionsAsync(RunningGraph graph, string participant, string indicator)
    {
        var answer = (await graph.DataAsync(Counterfactuals, Some.Variables(("participant", participant), ("indicator", indicator)))).GetProperty("counterfactuals");
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        return answer.GetProperty("counterfactuals");
    }

    private static async Task<string> CodesAsync(RunningGraph graph, params (string, JsonNode?)[] variables)
    {
        var answer = (await graph.DataAsync(Counterfactuals, Some.Variables(variables))).GetProperty("counterfactuals");
        Assert.Empty(answer.GetProperty("counterfactuals").EnumerateArray());
        return string.Join(' ', answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
    }
}
