namespace ScoringGraph.Cli.Tests;

public class DiffVerbTests
{
    private const string November = $"{Run.Scheme}/2017-11/A1.G1.I1.json";

    [Fact]
    public void Two_rule_files_are_compared_in_the_words_of_their_scheme()
    {
        var run = Run.Of("diff", November, $"{Run.Scheme}/2017-12/A1.G1.I1.json");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("C2：抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例从 ≥50% 改为 ≥70%（更严），15 分不变。", run.Output.Split('\n'));
    }

    [Fact]
    public void A_file_outside_its_scheme_is_read_with_the_scheme_that_is_named()
    {
        using var files = new SomeFiles();
        var draft = files.Write("draft.json", File.ReadAllText($"{Run.Root}/{November}").Replace(">= 0.5", ">= 0.6", StringComparison.Ordinal));
        var run = Run.Of("diff", November, draft, "--scheme", Run.Scheme, "--lang", "en");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(
            "C2: business start-up cases in the spot check that meet the standard as a share of business start-up cases drawn for spot check: from ≥50% to ≥60% (stricter); still 15 points.",
            run.Output.TrimEnd());
    }

    [Fact]
    public void Two_folders_are_compared_as_a_whole()
    {
        using var files = new SomeFiles();
        var folder = files.Scheme();
        foreach (var (path, from, to) in new[] { ("scheme.json", "\"digits\": 2", "\"digits\": 3"), ("2017-11/A1.G1.I1.json", ">= 20", ">= 25") })
            File.WriteAllText($"{folder}/{path}", File.ReadAllText($"{folder}/{path}").Replace(from, to, StringComparison.Ordinal));
        var run = Run.Of("diff", Run.Scheme, folder);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(
            """
            最终得分从“四舍五入，保留 2 位小数”改为“四舍五入，保留 3 位小数”。
            指标 A1.G1.I1（自 2017-11 起）
              C1：报送的符合标准的开办企业案例数从 ≥20 个 改为 ≥25 个（更严），15 分不变。

            """, run.Output);
    }

    [Fact]
    public void Nothing_that_differs_is_said_to_be_nothing() => Assert.Equal((0, "Nothing differs."), (Run.Of("diff", Run.Scheme, Run.Scheme).Exit, Run.Of("diff", November, November, "--lang", "en").Output.TrimEnd()));

    [Fact]
    public void A_file_that_is_not_there_gives_1_and_is_named()
    {
        var run = Run.Of("diff", November, $"{Run.Scheme}/2017-11/nowhere.json", "--lang", "en");
        Assert.Equal((1, "", $"FILE001 {Run.Scheme}/2017-11/nowhere.json:1:1 The file cannot be read: it does not exist"), (run.Exit, run.Output, run.Errors.TrimEnd()));
    }

    [Fact]
    public void A_file_that_is_no_rule_gives_1_with_every_problem()
    {
        using var files = new SomeFiles();
        var draft = files.Write("draft.json", File.ReadAllText($"{Run.Root}/{November}").Replace("businessStartupCasesReported", "businesStartupCasesReported", StringComparison.Ordinal));
        var run = Run.Of("diff", November, draft, "--scheme", Run.Scheme, "--lang", "en");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("did you mean `businessStartupCasesReported`?", run.Errors, StringComparison.Ordinal);
    }
}
