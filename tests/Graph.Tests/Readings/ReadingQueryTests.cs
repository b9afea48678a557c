using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Readings;

/// <summary>How a plan is read, and what other readings come to, is told over HTTP and stores nothing.</summary>
public sealed class ReadingQueryTests
{
    private const string Compare =
        """
        query ($scheme: String! = "nantong-2017", $month: Month! = "2017-11", $with: [AskedReadingInput!]) {
          compareReadings(scheme: $scheme, month: $month, with: $with) {
            problems { code path message { zh en } }
            compared { sentence { zh en } readings { reading title { zh } default { zh } choice { alternative wording { zh } set { pointer inForce value } } }
              impact { effect isClosed totals { gaining losing placesChanged }
                participants(first: 9) { nodes { participant finalBefore finalAfter rankBefore rankAfter indicators { indicator pointsBefore pointsAfter } } } } } } }
        """;

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Another_reading_comes_to_what_the_stored_facts_give(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        var counts = await graph.CountsAsync();
        var compared = Assert.Single((await CompareAsync(graph, With(("R-01", 1)))).GetProperty("compared").EnumerateArray());
        Assert.Equal("{\"gaining\":0,\"losing\":9,\"placesChanged\":3}", compared.GetProperty("impact").GetProperty("totals").GetRawText());
        // Fifth of an indicator worth 40: 28, or 24.
        var indicator = compared.GetProperty("impact").GetProperty("participants").GetProperty("nodes").EnumerateArray().Single(item => item.GetProperty("participant").GetString() == "崇川区")
            .GetProperty("indicators").EnumerateArray().Single(item => item.GetProperty("indicator").GetString() == "A7.G1.I3");
        Assert.Equal((28m, 24m), (indicator.GetProperty("pointsBefore").GetDecimal(), indicator.GetProperty("pointsAfter").GetDecimal()));
        Assert.Equal("WHAT_IF", compared.GetProperty("impact").GetProperty("effect").GetString());
        Assert.Equal(counts, await graph.CountsAsync());
    }

    [Fact]
    public async Task Without_a_choice_each_is_compared_alone_and_corrections_and_closings_are_heeded()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var readings = (await graph.DataAsync("""{ readings(scheme: "nantong-2017") { id quotes default { zh } alternatives { en } choices { alternative wording { en } set { pointer inForce value } } } }""")).GetProperty("readings");
        var offered = readings.EnumerateArray().SelectMany(reading => reading.GetProperty("choices").EnumerateArray().Select(choice => $"{reading.GetProperty("id").GetString()}={choice.GetProperty("alternative").GetInt32()}")).ToArray();
        var all = (await CompareAsync(graph)).GetProperty("compared").EnumerateArray().ToArray();
        Assert.Equal(offered, all.Select(item => Assert.Single(item.GetProperty("readings").EnumerateArray())).Select(item => $"{item.GetProperty("reading").GetString()}={item.GetProperty("choice").GetProperty("alternative").GetInt32()}"));

        var before = all.Select(item => item.GetProperty("sentence").GetProperty("en").GetString()).ToArray();
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesReported", "1")], month: "2017-11"));
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-11"));
        var after = (await CompareAsync(graph)).GetProperty("compared").EnumerateArray().ToArray();
        Assert.NotEqual(before, after.Select(item => item.GetProperty("sentence").GetProperty("en").GetString()));
        Assert.All(after, item => Assert.True(item.GetProperty("impact").GetProperty("isClosed").GetBoolean()));
    }

    [Fact]
    public async Task Whatever_is_wrong_is_told_at_once()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        Assert.Equal("FACT016 month, READING003 with/0, READING004 with/1, READING005 with/2, READING006 with", await ProblemsAsync(graph, With(("R-99", 1), ("R-01", 0), ("R-01", 3)), month: "2018-01"));
        Assert.Equal("READING007 with", await ProblemsAsync(graph, With(("L-03", 1), ("L-02", 2))));
        Assert.Equal("FACT019 scheme", await ProblemsAsync(graph, With(("R-01", 1)), scheme: "nantong"));
        Assert.Equal(JsonValueKind.Null, (await graph.DataAsync("""{ readings(scheme: "nantong") { id } }""")).GetProperty("readings").ValueKind);
    }

    private static JsonArray With(params (string Reading, int Alternative)[] readings) => [.. readings.Select(item => Some.Variables(("reading", item.Reading), ("alternative", item.Alternative)))];

    private static async Task<JsonElement> CompareAsync(RunningGraph graph, JsonArray? with = null)
    {
        var answer = (await graph.DataAsync(Compare, Some.Variables(("with", with)))).GetProperty("compareReadings");
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        return answer;
    }

    private static async Task<string> ProblemsAsync(RunningGraph graph, JsonArray with, string month = "2017-11", string scheme = "nantong-2017")
    {
        var answer = (await graph.DataAsync(Compare, Some.Variables(("scheme", scheme), ("month", month), ("with", with)))).GetProperty("compareReadings");
        Assert.Empty(answer.GetProperty("compared").EnumerateArray());
        return string.Join(", ", answer.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("code").GetString()} {problem.GetProperty("path").GetString()}"));
    }
}
