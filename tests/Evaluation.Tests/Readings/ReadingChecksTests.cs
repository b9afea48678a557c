using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Readings;

/// <summary>What other readings set is tried out when a scheme is read, and told in its place in readings.json.</summary>
public class ReadingChecksTests
{
    private const string Dense = "\"/rankings/general/ties\": \"dense\"";

    [Theory]
    [InlineData("\"/rankings/genral/ties\": \"dense\"", "READING001", "scheme.json 中没有 `/rankings/genral/ties` 的位置")]
    [InlineData("\"/bonus/entries/B99/points\": 1", "READING001", "scheme.json 中没有 `/bonus/entries/B99/points` 的位置")]
    [InlineData("\"/months/0\": \"2017-09\"", "READING001", "scheme.json 中没有 `/months/0` 的位置")]
    [InlineData("\"rankings\": {}", "READING001", "scheme.json 中没有 `rankings` 的位置")]
    [InlineData("\"/rankings/general/ties\": \"densest\"", "JSON006", "没有名为 `densest` 的 `ties` 取值；您是否想写 `dense`？")]
    [InlineData("\"/rankings/general/tie\": \"dense\"", "JSON003", "没有名为 `tie` 的成员；您是否想写 `ties`？")]
    [InlineData("\"/rankings/general/decrement\": {\"kind\": \"shareOfMax\", \"value\": 2}", "SCHEME007", "递减值不得为负，份额不得大于 1。")]
    [InlineData("\"/bonus/entries/B3c/where\": \"targetMnth > scoredMonth\"", "RULE010", "targetMonth")]
    public void What_cannot_be_set_is_told_in_its_place(string set, string code, string message)
    {
        var (scheme, problems) = Read(set);
        Assert.Null(scheme);
        var problem = Assert.Single(problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(code, problem.Code);
        Assert.Contains(message, problem.Message.Zh, StringComparison.Ordinal);
        Assert.EndsWith("readings.json", problem.Place!.File, StringComparison.Ordinal);
        var line = Plan.Loaded.Files.TextOf("readings.json")!.Split('\n').ToList().FindIndex(text => text.Contains(Dense, StringComparison.Ordinal));
        Assert.Equal(line + 1, problem.Place.Line);
    }

    [Fact]
    public void What_is_in_force_already_is_no_other_reading() =>
        Assert.Single(Read("\"/rankings/general/ties\": \"competition\"").Problems, problem => (problem.Code, problem.Severity) == ("READING002", Severity.Warning));

    [Fact]
    public void A_parameter_that_scheme_json_leaves_out_can_be_set()
    {
        var (scheme, _) = Read("\"/final/population\": \"group\"");
        var value = Assert.Single(scheme!.Scheme.Readings.Single(reading => reading.Id == "R-07").Choices[0].Set);
        Assert.Equal(("/final/population", "\"group\"", null), (value.Pointer, value.Value, value.InForce));
    }

    private static (LoadedScheme? Scheme, IReadOnlyList<Problem> Problems) Read(string set)
    {
        var text = Plan.Loaded.Files.TextOf("readings.json")!;
        var problems = new ProblemList();
        var scheme = SchemeFolder.Read(Plan.Loaded.Files.With("readings.json", text.Replace($"{Dense}, \"/rankings/area2/ties\": \"dense\"", set, StringComparison.Ordinal)), problems);
        return (scheme, problems.Problems);
    }
}
