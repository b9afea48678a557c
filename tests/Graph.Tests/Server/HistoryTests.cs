using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>Rules change between two starts; what was scored by the old ones stays and is explained by them.</summary>
public sealed class HistoryTests
{
    private const string Evaluations =
        """
        query ($month: Month!) { months(where: { month: { eq: $month } }) { nodes { evaluations {
          sequence editionHash submission { id } scorecards { participant { code } results { indicator { code } ruleVersion { contentHash } explanation { because { kind because { kind sentence { en } } } } } }
        } } } }
        """;

    [Fact]
    public async Task Open_months_follow_the_new_rules_and_closed_ones_keep_the_old()
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        await using (var before = await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: true))
            await before.DataAsync(Some.Close, Some.MonthChange("2017-11"));

        RulesCopy.Replace(rules, "2017-10/A1.G1.I1.json", "businessStartupCasesReported >= 15", "businessStartupCasesReported >= 18");
        await using var after = await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: true);

        var october = await EvaluationsAsync(after, "2017-10");
        Assert.Equal(2, october.Count);
        Assert.StartsWith("At least 15 ", ConditionOf(october[0]), StringComparison.Ordinal);
        Assert.StartsWith("At least 18 ", ConditionOf(october[1]), StringComparison.Ordinal);
        Assert.NotEqual(october[0].GetProperty("editionHash").GetString(), october[1].GetProperty("editionHash").GetString());
        Assert.Equal(JsonValueKind.Null, october[1].GetProperty("submission").ValueKind);

        var november = Assert.Single(await EvaluationsAsync(after, "2017-11"));
        Assert.StartsWith("At least 20 ", ConditionOf(november), StringComparison.Ordinal);
        Assert.Single(await EvaluationsAsync(after, "2017-12"));
    }

    [Fact]
    public async Task Starting_again_by_the_same_rules_scores_nothing()
    {
        using var folder = new TemporaryFolder();
        await using (var before = await RunningGraph.StartAsync(folder["scores.db"], Repository.Rules, withSamples: true))
            Assert.Equal(3, (await before.CountsAsync()).Evaluations);
        await using var after = await RunningGraph.StartAsync(folder["scores.db"], Repository.Rules, withSamples: true);
        Assert.Equal(3, (await after.CountsAsync()).Evaluations);
    }

    private static async Task<List<JsonElement>> EvaluationsAsync(RunningGraph graph, string month) =>
        [.. (await graph.DataAsync(Evaluations, Some.Variables(("month", month)))).GetProperty("months").GetProperty("nodes")[0].GetProperty("evaluations").EnumerateArray()];

    private static string ConditionOf(JsonElement evaluation) => evaluation.GetProperty("scorecards")[0].GetProperty("results").EnumerateArray()
        .Single(result => result.GetProperty("indicator").GetProperty("code").GetString() == "A1.G1.I1")
        .GetProperty("explanation").GetProperty("because").EnumerateArray().First(part => part.GetProperty("kind").GetString() == "AWARD")
        .GetProperty("because").EnumerateArray().First(part => part.GetProperty("kind").GetString() == "CONDITION").GetProperty("sentence").GetProperty("en").GetString()!;
}
