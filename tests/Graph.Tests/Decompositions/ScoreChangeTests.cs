using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Decompositions;

/// <summary>What separates two stored scores is told in parts that add up to it, whatever was corrected or published in between.</summary>
public sealed class ScoreChangeTests
{
    private const string ScoreChange =
        """
        query ($scheme: String! = "nantong-2017", $participant: String! = "海安县", $from: ScoreMomentInput! = { month: "2017-11" }, $to: ScoreMomentInput! = { month: "2017-11" }) {
          scoreChange(scheme: $scheme, participant: $participant, from: $from, to: $to) {
            problems { code path message { zh en } }
            change { participant name { en } points { points exact } sentence { zh en } notes { zh }
              from { month final rank complete editionHash } to { month final rank }
              parts { cause points { points exact } sentence { zh } contributions { kind code name { en } points { points exact } } }
              areas { code points { points } parts { cause points { points } } }
              indicators { code from { points } to { points } points { points } note { zh } parts { cause points { points } } } } } }
        """;

    private const string Finals = """query ($month: Month!) { months(where: { month: { eq: $month } }) { nodes { evaluations { sequence scorecard(participant: "海安县") { final } } } } }""";

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task What_was_corrected_is_resubmitted_in_the_month_and_in_comparisons_with_others(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "2")], month: "2017-11"));
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "9")], month: "2017-11"));
        var counts = await graph.CountsAsync();

        // 2 of 12 cost 15 points of an area that weighs a tenth; 9 of 12 earn them again.
        Assert.Equal(("-1.5 0 0 0", -1.5m), await PartsAsync(graph, Moment("2017-11", 1), Moment("2017-11", 2)));
        Assert.Equal(("1.5 0 0 0", 1.5m), await PartsAsync(graph, Moment("2017-11", 2), Moment("2017-11")));
        Assert.Equal(("0 0 0 0", 0m), await PartsAsync(graph, Moment("2017-11", 1), Moment("2017-11", 3)));
        // In October the same fact is not asked for; December is compared with November as it was, corrected first.
        var (parts, whole) = await PartsAsync(graph, Moment("2017-11", 2), Moment("2017-12"));
        Assert.StartsWith("1.5 ", parts, StringComparison.Ordinal);
        Assert.Equal(whole, parts.Split(' ').Sum(part => decimal.Parse(part, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.StartsWith("0 ", (await PartsAsync(graph, Moment("2017-11"), Moment("2017-12"))).Parts, StringComparison.Ordinal);
        Assert.Equal(counts, await graph.CountsAsync());
    }

    [Fact]
    public async Task The_ends_are_the_scores_that_are_stored()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "2"), ("海门市", "guideAnomalies", "0")], month: "2017-11"));
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "null")], month: "2017-11", parts: [("海安县", "A3.G1.I1", false)]));
        var finals = (await graph.DataAsync(Finals, Some.Variables(("month", "2017-11")))).GetProperty("months").GetProperty("nodes")[0].GetProperty("evaluations").EnumerateArray()
            .ToDictionary(item => item.GetProperty("sequence").GetInt32(), item => item.GetProperty("scorecard"));
        Assert.Equal(3, finals.Count);
        foreach (var (from, to) in finals.Keys.SelectMany(from => finals.Keys.Select(to => (from, to))))
        {
            var change = await ChangeAsync(graph, Moment("2017-11", from), Moment("2017-11", to));
            Assert.Equal((Final(finals[from]), Final(finals[to])), (Final(change.GetProperty("from")), Final(change.GetProperty("to"))));
        }

        Assert.Contains("2017-11 的得分为暂定", (await ChangeAsync(graph, Moment("2017-11", 1), Moment("2017-11"))).GetProperty("notes")[0].GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_published_in_between_are_a_part_of_their_own()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        Assert.DoesNotContain(await graph.PublishAsync(graph.Change("2017-11/A1.G1.I1.json", ">= 0.5", ">= 0.6")), problem => problem.Severity == Severity.Error);
        var change = await ChangeAsync(graph, Moment("2017-11", 1), Moment("2017-11"));
        Assert.Equal("0 -1.5 0 0", Parts(change));
        Assert.Equal("规则改变 −1.5 分：A1.G1.I1 −1.5。", change.GetProperty("parts")[1].GetProperty("sentence").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task Whatever_is_wrong_is_told_at_once_with_its_place()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        Assert.Equal("FACT010 participant, FACT016 from.month, FACT016 to.month", await ProblemsAsync(graph, Moment("2018-01"), Moment("2016-12"), participant: "海安"));
        Assert.Equal("FACT019 scheme", await ProblemsAsync(graph, Moment("2017-11"), Moment("2017-11"), scheme: "nantong"));
        Assert.Equal("COMPARE002 from.evaluation, COMPARE002 to.evaluation", await ProblemsAsync(graph, Moment("2017-11", 0), Moment("2017-11", 2)));
        await using var empty = await RunningGraph.EmptyAsync();
        Assert.Equal("COMPARE001 from.month, COMPARE001 to.month", await ProblemsAsync(empty, Moment("2017-10"), Moment("2017-11")));
    }

    private static JsonObject Moment(string month, int? evaluation = null) => Some.Variables(("month", month), ("evaluation", evaluation));

    private static decimal? Final(JsonElement card) => card.GetProperty("final") is { ValueKind: JsonValueKind.Number } final ? final.GetDecimal() : null;

    private static async Task<JsonElement> ChangeAsync(RunningGraph graph, JsonObject from, JsonObject to)
    {
        var answer = (await graph.DataAsync(ScoreChange, Some.Variables(("from", from), ("to", to)))).GetProperty("scoreChange");
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        return answer.GetProperty("change");
    }

    private static async Task<(string Parts, decimal Whole)> PartsAsync(RunningGraph graph, JsonObject from, JsonObject to)
    {
        var change = await ChangeAsync(graph, from, to);
        return (Parts(change), change.GetProperty("points").GetProperty("points").GetDecimal());
    }

    private static string Parts(JsonElement change) => string.Join(' ', change.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("points").GetProperty("points").GetRawText()));

    private static async Task<string> ProblemsAsync(RunningGraph graph, JsonObject from, JsonObject to, string scheme = "nantong-2017", string participant = "海安县")
    {
        var answer = (await graph.DataAsync(ScoreChange, Some.Variables(("scheme", scheme), ("participant", participant), ("from", from), ("to", to)))).GetProperty("scoreChange");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("change").ValueKind);
        return string.Join(", ", answer.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("code").GetString()} {problem.GetProperty("path").GetString()}"));
    }
}
