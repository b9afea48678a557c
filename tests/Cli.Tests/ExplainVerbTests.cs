namespace ScoringGraph.Cli.Tests;

public class ExplainVerbTests
{
    [Fact]
    public void The_tree_goes_down_to_the_clause_and_the_facts()
    {
        var run = Explain("如皋市", "A2.G1.I2", "--lang", "en");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(
            """
            如皋市 2017-11, indicator A2.G1.I2 “2. One-stop service”: 8 of 10 points, partly met
            ├─ A2.G1.I2.M11.C1: 8 of 10 points, partly met
            │  ├─ 「抽取5个权力事项，每进驻一项得2分。」 (L200, read as L-03, T-20)
            │  ├─ Power items of the draw that are on board: 4 items
            │  ├─ 2 points each, at most 5 of them
            │  ├─ Power items drawn: 5 items
            │  └─ It depends on what the assessor (Administrative Approval Bureau) reports (“Power items of the draw that are on board”)
            ├─ Every fact needed is known
            └─ The rules in force from 2017-10 (SHA-256 b92f4a0238f9…)

            What would have earned the points that were lost (each scored again to be sure):
            - If “power items of the draw that are on board” were 5 items instead of 4 (+1), C1 would earn 10 of 10, and the indicator would come to 10 points instead of 8.

            """, run.Output);
    }

    [Fact]
    public void Chinese_is_the_language_unless_another_is_asked_for() =>
        Assert.StartsWith("如皋市 2017-11 指标 A2.G1.I2「2.一站服务」：8 分（满分 10），部分达标", Explain("如皋市", "A2.G1.I2").Output, StringComparison.Ordinal);

    [Fact]
    public void Without_an_indicator_the_final_score_is_explained_down_to_its_place()
    {
        var run = Run.Of("explain", "--scheme", Run.Scheme, "--month", "2017-11", "--facts", Run.Sample("2017-11"), "--participant", "如皋市");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        var lines = run.Output.Split('\n');
        Assert.Equal("如皋市 2017-11 最终得分：89.76 分，列第 2 名", lines[0]);
        Assert.Contains("├─ 累加得分 ÷ 参加考评项目的总分值 100 × 100：由 87.76 变为 87.76", lines);
        Assert.Contains("   ├─ 前一名：第 1 名 海安县，相差 1.66", lines);
    }

    [Fact]
    public void What_would_have_earned_more_anywhere_is_told_with_its_indicator()
    {
        var run = Part("--area", "A5");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.StartsWith("如皋市 2017-11 A5「", run.Output, StringComparison.Ordinal);
        Assert.Contains("- A5.G1.I1：若「", run.Output, StringComparison.Ordinal);
        Assert.Contains("- A5.G1.I2：若「", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bonus_is_explained_with_what_would_have_raised_it()
    {
        var run = Part("--adjustment", "bonus", "--lang", "en");
        Assert.StartsWith("如皋市 2017-11, Bonus 2\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("- B2b: If “monthly target of the submitted work plan for area-wide energy and environmental impact assessment met” were yes, B2b “", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("如皋市 2017-11 减分 0 分", Part("--adjustment", "penalty").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_an_earlier_month_is_told_by_cause()
    {
        var lines = Part("--area", "A5", "--since", Run.Sample("2017-10"), "--lang", "en").Output.Split('\n');
        Assert.Contains(lines, line => line.EndsWith(": 40 points in 2017-10, 85 points in 2017-11, a difference of +45: changed rules +57, own facts −15, others moving +3.", StringComparison.Ordinal));
        Assert.Contains("├─ Changed rules +57 points", lines);
        Assert.Contains("如皋市由 2017-10 的 84.58 分到 2017-11 的 89.76 分，相差 +5.18 分：更正数据 0，规则改变 −3.9，自身数据 +11.14，其他地区变动 −2.06。", Part("--since", Run.Sample("2017-10")).Output.Split('\n'));
    }

    [Fact]
    public void Only_one_part_is_explained_at_a_time() => Assert.Equal(2, Part("--area", "A5", "--adjustment", "bonus").Exit);

    [Fact]
    public void An_unknown_area_and_an_unreadable_earlier_month_are_told_at_once()
    {
        var run = Part("--area", "A55", "--since", "none.json", "--lang", "en");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("FACT025 --area There is no area `A55`; did you mean `A5`?", run.Errors, StringComparison.Ordinal);
        Assert.Contains("none.json", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("如皋", "A2.G1.I2", "FACT010 --participant There is no participant `如皋`; did you mean `如皋市`?")]
    [InlineData("如皋市", "A2.G1.I22", "FACT017 --indicator There is no indicator `A2.G1.I22`; did you mean `A2.G1.I2`?")]
    public void An_unknown_name_gives_1_and_the_nearest_one(string participant, string indicator, string message)
    {
        var run = Explain(participant, indicator, "--lang", "en");
        Assert.Equal((1, "", message), (run.Exit, run.Output, run.Errors.TrimEnd()));
    }

    [Fact]
    public void Two_unknown_names_are_reported_at_once() => Assert.Equal(2, Explain("如皋", "A9", "--lang", "en").Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void An_indicator_without_participation_is_said_to_be_that()
    {
        using var files = new SomeFiles();
        var facts = files.Write("facts.json", """{"scheme": "nantong-2017", "month": "2017-11", "facts": {}, "nonParticipation": {"如皋市": ["A2.G1.I2"]}}""");
        var run = Run.Of("explain", "--scheme", Run.Scheme, "--month", "2017-11", "--facts", facts, "--participant", "如皋市", "--indicator", "A2.G1.I2", "--lang", "en");
        Assert.Equal((0, "如皋市 takes no part in A2.G1.I2 in 2017-11; it counts neither as points nor in the denominator."), (run.Exit, run.Output.TrimEnd()));
    }

    private static Run Part(params string[] more) => Run.Of(["explain", "--scheme", Run.Scheme, "--month", "2017-11", "--facts", Run.Sample("2017-11"), "--participant", "如皋市", .. more]);

    private static Run Explain(string participant, string indicator, params string[] more) =>
        Run.Of(["explain", "--scheme", Run.Scheme, "--month", "2017-11", "--facts", Run.Sample("2017-11"), "--participant", participant, "--indicator", indicator, .. more]);
}
