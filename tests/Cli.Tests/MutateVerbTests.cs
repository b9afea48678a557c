using System.Text.Json;

namespace ScoringGraph.Cli.Tests;

public class MutateVerbTests
{
    [Fact]
    public void It_reports_by_kind_how_many_mistakes_were_noticed_and_gives_0_where_98_of_100_were()
    {
        var run = Run.Of("mutate", Run.Scheme, "--count", "29", "--seed", "3", "--lang", "en");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Matches(" +1 +[01] +[01] +0  threshold-factor a threshold off by a factor", run.Output);
        Assert.Matches(@"seed 3: of \d+ possible mistakes 29 were made and 29 noticed, 100 %", run.Output);
    }

    [Fact]
    public void Cases_that_let_mistakes_pass_give_1_and_each_is_told_with_its_place()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        foreach (var name in new[] { "final", "bonus", "penalties" }) File.Delete($"{scheme}/cases/{name}.json");
        var run = Run.Of("mutate", scheme, "--count", "87", "--seed", "3", "--format", "json");
        Assert.Equal(1, run.Exit);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(87, report.RootElement.GetProperty("made").GetInt32());
        var survivors = report.RootElement.GetProperty("survivors").EnumerateArray().ToArray();
        Assert.Equal(87 - report.RootElement.GetProperty("caught").GetInt32(), survivors.Length);
        Assert.Contains(survivors, survivor => survivor.GetProperty("file").GetString() == "scheme.json" && survivor.GetProperty("line").GetInt32() > 800);
        Assert.All(survivors, survivor => Assert.NotEmpty(survivor.GetProperty("change").GetProperty("zh").GetString()!));
    }

    [Fact]
    public void A_scheme_whose_cases_fail_already_is_not_tried()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        files.Write("cases/A2.G1.I2.json", """{"cases": [{"name": {"zh": "甲", "en": "a"}, "month": "2017-10", "facts": {"海门市": {"sampledPowerItemsOnboarded": 5}}, "expect": {"海门市": {"results": {"A2.G1.I2": {"points": 9}}}}}]}""");
        var run = Run.Of("mutate", scheme, "--lang", "en");
        Assert.Equal(1, run.Exit);
        Assert.Contains("see `scoringgraph test` first", run.Errors, StringComparison.Ordinal);
    }
}
