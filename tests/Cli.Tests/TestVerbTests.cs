namespace ScoringGraph.Cli.Tests;

public class TestVerbTests
{
    [Fact]
    public void All_cases_pass_and_all_criteria_are_covered()
    {
        var run = Run.Of("test", Run.Scheme, "--lang", "en");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("173/173", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_criterion_that_is_not_covered_gives_1_even_where_all_cases_pass()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        File.Delete($"{scheme}/cases/A2.G1.I2.json");
        var run = Run.Of("test", scheme, "--lang", "en");
        Assert.Equal(1, run.Exit);
        Assert.Contains(" 0 failed", run.Output, StringComparison.Ordinal);
        Assert.Contains("170/173", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_fails_and_a_criterion_that_is_not_covered_give_1()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        files.Write("cases/A2.G1.I2.json", """{"cases": [{"name": {"zh": "甲", "en": "a"}, "month": "2017-10", "facts": {"海门市": {"sampledPowerItemsOnboarded": 5}}, "expect": {"海门市": {"results": {"A2.G1.I2": {"points": 9, "awards": {"C1": {"outcome": "MET"}}}}}}}]}""");
        var run = Run.Of("test", scheme, "--lang", "en");
        Assert.Equal(1, run.Exit);
        Assert.Contains("海门市 A2.G1.I2 points should be 9, but is 10.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("COVER001 A2.G1.I2.M10.C1 has no case that shows it not met", run.Errors, StringComparison.Ordinal);
        Assert.Contains("COVER001 A2.G1.I2.M11.C1 has no case that shows it met and not met", run.Errors, StringComparison.Ordinal);
        Assert.Contains("170/173", run.Output, StringComparison.Ordinal);
    }
}
