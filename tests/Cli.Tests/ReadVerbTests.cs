namespace ScoringGraph.Cli.Tests;

public class ReadVerbTests
{
    [Fact]
    public void A_rule_is_read_with_the_clause_beneath_each_criterion()
    {
        var run = Run.Of("read", Run.Scheme, "--indicator", "A1.G1.I1", "--month", "2017-11");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(
            """
            指标 A1.G1.I1「1.按照省双创评价要求，实现3个工作日开办企业」，自 2017-11 起生效。
            各条得分相加，满分 30 分。
            当月工作完成进度滞后（评价单位认定）的，本指标当月得 0 分。
              C1 报送的符合标准的开办企业案例数不少于 20 个的，得 15 分（按读法 R-15、T-02、T-03）。
                 「1.报送20个符合标准开办企业案例（15分）」
              C2 抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例不低于 50% 的，得 15 分；抽查的开办企业案例数为 0 的，无从评价，按缺少数据处理（按读法 R-15、T-01、T-04、T-11）。
                 「2.开展抽查，符合标准的案例占比在50%以上（15分）」


            """, run.Output);
    }

    [Fact]
    public void Without_an_indicator_the_schemes_own_parameters_come_first()
    {
        var run = Run.Of("read", Run.Scheme, "--month", "2017-12", "--lang", "en");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("\n  Bonus of a month: at most 10 points together (read as B-07).\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Indicator A9.G1.I1, “", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("in force from 2017-10.\nThose", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_month_every_version_is_read() =>
        Assert.Equal(3, Run.Of("read", Run.Scheme, "--indicator", "A1.G1.I1").Output.Split("指标 A1.G1.I1「").Length - 1);

    [Fact]
    public void Unknown_names_are_reported_at_once()
    {
        var run = Run.Of("read", Run.Scheme, "--indicator", "A1.G1.I9", "--month", "2018-01", "--lang", "en");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Equal(2, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("FACT017 --indicator There is no indicator `A1.G1.I9`; did you mean `A1.G1.I1`?", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_gives_1() => Assert.Equal(1, Run.Of("read", "rules/nowhere").Exit);
}
