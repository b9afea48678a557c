namespace ScoringGraph.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("scor")]
    [InlineData("lint")]
    [InlineData("score --scheme rules/nantong-2017 --month 2017-10")]
    [InlineData("score --scheme rules/nantong-2017 --facts x.json")]
    [InlineData("score --month 2017-10 --facts x.json")]
    [InlineData("score --scheme rules/nantong-2017 --month 10/2017 --facts x.json")]
    [InlineData("score --scheme rules/nantong-2017 --month 2017-13 --facts x.json")]
    [InlineData("score --scheme rules/nantong-2017 --month 2017-10 --facts x.json --facts y.json")]
    [InlineData("score --scheme rules/nantong-2017 --month 2017-10 --period 2017Q4 --facts x.json")]
    [InlineData("score --scheme rules/nantong-2017 --period 2017Q4")]
    [InlineData("score --scheme rules/nantong-2017 --month 2017-10 --facts x.json --format xml")]
    [InlineData("score --scheme rules/nantong-2017 --month 2017-10 --facts x.json --lang fr")]
    [InlineData("score --scheme rules/nantong-2017 --month 2017-10 --facts x.json --verbose")]
    [InlineData("explain --scheme rules/nantong-2017 --month 2017-10 --facts x.json")]
    [InlineData("template --scheme rules/nantong-2017")]
    [InlineData("template --scheme rules/nantong-2017 --month 2017-10 --format xlsx")]
    [InlineData("export --scheme rules/nantong-2017 --month 2017-10 --facts x.json")]
    [InlineData("lint rules/nantong-2017 rules/nantong-2017")]
    [InlineData("mutate rules/nantong-2017 --count 0")]
    public void Bad_usage_gives_2_and_says_where_help_is(string arguments)
    {
        var run = Run.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("scoringgraph --help", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_month_is_named_in_both_languages()
    {
        var errors = Run.Score("10/2017", "x.json").Errors;
        Assert.Contains("`10/2017` 不是月份", errors, StringComparison.Ordinal);
        Assert.Contains("`10/2017` is not a month; write it as 2017-10", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_lists_every_verb_in_both_languages()
    {
        var run = Run.Of("--help");
        Assert.Equal(0, run.Exit);
        Assert.All(["lint", "test", "score", "explain", "export", "report", "compare", "readings", "template", "read", "diff", "mutate"], verb => Assert.Contains($" {verb} ", run.Output, StringComparison.Ordinal));
        Assert.Contains("评分", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "FACT016 --month There is no month `2018-01`")]
    [InlineData("zh", "FACT016 --month 没有名为 `2018-01` 的月份")]
    public void A_month_outside_the_scheme_gives_1(string lang, string message)
    {
        var run = Run.Score("2018-01", Run.Sample("2017-10"), "--lang", lang);
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_facts_file_gives_1_and_is_named()
    {
        var run = Run.Score("2017-10", "nowhere.json", "--lang", "en");
        Assert.Equal((1, "FILE001 nowhere.json:1:1 The file cannot be read: it does not exist"), (run.Exit, run.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("test")]
    public void A_missing_scheme_gives_1_and_is_named(string verb)
    {
        var run = Run.Of(verb, "rules/nowhere", "--lang", "en");
        Assert.Equal(1, run.Exit);
        Assert.Contains("FILE001 rules/nowhere:1:1 There is no such folder", run.Output + run.Errors, StringComparison.Ordinal);
    }
}
