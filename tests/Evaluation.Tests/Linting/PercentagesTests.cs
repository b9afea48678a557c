using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class PercentagesTests
{
    private readonly SmallPlan plan = new SmallPlan("part integer 0.., whole integer 1.., rate decimal 0..100")
        .Change("facts.json", file =>
        {
            foreach (var (fact, unit) in new[] { (0, "个"), (1, "个"), (2, "%") })
                file["facts"]![fact]!["unit"] = new System.Text.Json.Nodes.JsonObject { ["zh"] = unit, ["en"] = unit };
        });

    [Theory]
    [InlineData("part / whole >= 50", "占比在50%以上", "part / whole >= 0.5")]
    [InlineData("part / whole >= 5", "占比在5%以上", "part / whole >= 0.05")]
    [InlineData("part / whole >= 95", "满意率达到九成半", "part / whole >= 0.95")]
    [InlineData("100 <= part / whole", "全部", "1 <= part / whole")]
    [InlineData("rate > 0.85", "超过85%的", "rate > 85")]
    [InlineData("0.5 <= rate", "一半以上", "50 <= rate")]
    public void A_share_compared_with_percent_or_the_other_way_round_is_told_with_a_fix(string written, string clause, string meant)
    {
        var problem = Lint(written, clause).Single(problem => problem.Code == "PERCENT001");
        var text = plan.TextOf("2017-10/A1.G1.I1.json");
        Assert.Equal(text.Replace(written, meant, StringComparison.Ordinal), Mending.Apply(text, [problem.Fix!]).Text);
    }

    [Theory]
    [InlineData("part / whole >= 0.5", "占比在50%以上")]
    [InlineData("part / whole >= 2", "翻一番")]
    [InlineData("rate >= 85", "85%以上")]
    [InlineData("rate >= 0.5", "0.5%以上")]
    public void A_threshold_in_its_own_measure_is_not_told(string written, string clause) => Assert.DoesNotContain(Lint(written, clause), problem => problem.Code == "PERCENT001");

    [Fact]
    public void The_plan_mixes_up_none() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code == "PERCENT001");

    private IReadOnlyList<Problem> Lint(string expression, string clause) => plan.Rules("2017-10", SmallPlan.Rule(expression, clause: clause)).Lint();
}
