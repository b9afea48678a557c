namespace ScoringGraph.Cli.Tests;

public class ReadingsVerbTests
{
    [Fact]
    public void It_lists_how_the_plan_is_read_and_what_else_parameters_can_express()
    {
        var run = Run.Of("readings", Run.Scheme);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("R-07 ★★★ ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  1  按指标分值的10%递减\n       /rankings/general/decrement  {\"kind\":\"points\",\"value\":3} → {\"kind\":\"shareOfMax\",\"value\":\"1/10\"}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("documents no readings", Run.Of("readings", "rules/hdi-2021", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_compares_each_alone_or_some_together()
    {
        var alone = Readings("--facts", Run.Sample("2017-11"));
        Assert.Equal((0, ""), (alone.Exit, alone.Errors));
        Assert.Equal(25, alone.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("L-03（滞后是认定还是推定）若读作“一律推定”：2017-11 有 0 个地区增加，9 个减少，2 个名次变动", alone.Output, StringComparison.Ordinal);
        var together = Readings("--facts", Run.Sample("2017-11"), "--with", "R-01=1", "--with", "R-07=1", "--lang", "en").Output;
        Assert.StartsWith("If R-01 (“3 points less per place”: 3 points or 10 percent) is read as “10 percent of the indicator's points” and if R-07 (Ties) is read as “dense (1, 1, 2)”: ", together, StringComparison.Ordinal);
        Assert.Contains("A5.G1.I2: from place 6 to 4, 45 to 42 points", together, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var run = Readings("--facts", "nowhere.json", "--with", "R-99=1", "--with", "R-01=0", "--with", "W-01=1");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        foreach (var code in new[] { "FILE001", "READING003", "READING004", "READING005" }) Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, Readings("--with", "R-01=1").Exit);
        Assert.Equal(2, Readings("--facts", Run.Sample("2017-11"), "--with", "R-01").Exit);
    }

    private static Run Readings(params string[] more) => Run.Of(["readings", Run.Scheme, .. more]);
}
