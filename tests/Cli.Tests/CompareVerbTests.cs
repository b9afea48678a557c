namespace ScoringGraph.Cli.Tests;

public class CompareVerbTests
{
    [Fact]
    public void It_says_why_a_month_is_not_the_one_before()
    {
        var run = Compare("--from", Run.Sample("2017-10"), "--to", Run.Sample("2017-11"));
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.StartsWith("海门市由 2017-10 的 96.66 分到 2017-11 的 87.52 分，相差 −9.14 分：更正数据 0，规则改变 −10.7，自身数据 +3.64，其他地区变动 −2.08。", run.Output, StringComparison.Ordinal);
        Assert.Contains("  −4.7  A8.G1.I1  ", run.Output, StringComparison.Ordinal);
        Assert.Matches("A8.G1.I2 +50 +50 +0 +0 +−50 +\\+50 +0\n", run.Output);
        Assert.Contains("own facts +3.64, others moving −2.08.", Compare("--from", Run.Sample("2017-10"), "--to", Run.Sample("2017-11"), "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_corrected_since_is_resubmitted_in_the_month_or_before_the_next()
    {
        using var files = new SomeFiles();
        // 23 cases were reported; 3 are not enough and cost 15 points of an area that weighs a tenth.
        var corrected = files.Write("corrected.json", File.ReadAllText($"{Run.Root}/{Run.Sample("2017-11")}").Replace("\"businessStartupCasesReported\": 23", "\"businessStartupCasesReported\": 3", StringComparison.Ordinal));
        Assert.Contains("相差 −1.5 分：更正数据 −1.5，规则改变 0，自身数据 0，其他地区变动 0。", Compare("--from", Run.Sample("2017-11"), "--to", corrected).Output, StringComparison.Ordinal);
        Assert.Contains("：更正数据 −1.5，", Compare("--from", Run.Sample("2017-11"), "--to", Run.Sample("2017-12"), "--corrected", corrected).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_were_others_before_are_a_part_of_their_own()
    {
        using var files = new SomeFiles();
        var folder = files.Scheme();
        var path = $"{folder}/2017-11/A1.G1.I1.json";
        File.WriteAllText(path, File.ReadAllText(path).Replace(">= 20", ">= 100", StringComparison.Ordinal));
        Assert.Contains("相差 +1.5 分：更正数据 0，规则改变 +1.5，自身数据 0，其他地区变动 0。", Compare("--before", folder, "--from", Run.Sample("2017-11"), "--to", Run.Sample("2017-11")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var run = Run.Of("compare", "--scheme", Run.Scheme, "--from", Run.Sample("2017-10"), "--to", "nowhere.json", "--corrected", Run.Sample("2017-11"), "--participant", "海门");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        foreach (var code in new[] { "FACT010", "FILE001", "COMPARE004" }) Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.Equal("COMPARE003", Compare("--before", "rules/hdi-2021", "--from", Run.Sample("2017-10"), "--to", Run.Sample("2017-11")).Errors.Split(' ')[0]);
        Assert.Equal(2, Compare("--from", Run.Sample("2017-10")).Exit);
    }

    private static Run Compare(params string[] more) => Run.Of(["compare", "--scheme", Run.Scheme, "--participant", "海门市", .. more]);
}
