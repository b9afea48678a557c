namespace ScoringGraph.Evaluation.Tests.Linting;

public class ThresholdsOutOfRangeTests
{
    private const string Facts = "rate decimal 0..100, cases integer 1.., shown boolean, c enum red|green";

    [Theory]
    [InlineData("shown && rate <= 150", "`rate <= 150` always holds: even for `rate = 100`.")]
    [InlineData("shown || rate > 100", "`rate > 100` never holds: not even for `rate = 100`.")]
    [InlineData("cases == 0 || shown", "`cases == 0` never holds: not even for `cases = 1`.")]
    [InlineData("shown || -1 >= rate", "`-1 >= rate` never holds: not even for `rate = 0`.")]
    public void A_part_of_a_condition_that_tells_nothing_apart_is_told(string expression, string told) =>
        Assert.Equal([told], SmallPlan.Told("RANGE001", Facts, expression));

    [Theory]
    [InlineData("shown && rate >= 100")]
    [InlineData("rate > 100")]
    [InlineData("shown && cases >= 1000000")]
    public void What_can_be_either_way_is_not_told_and_a_whole_condition_is_told_elsewhere(string expression) =>
        Assert.Empty(SmallPlan.Told("RANGE001", Facts, expression));

    [Fact]
    public void No_part_of_the_plan_tells_nothing_apart() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code == "RANGE001");

    [Fact]
    public void It_is_shown_where_it_stands_behind_escaped_quotes()
    {
        var problem = new SmallPlan(Facts).Asking("c == \"red\" && rate <= 150").Lint().Single(problem => problem.Code == "RANGE001");
        var text = new SmallPlan(Facts).Asking("c == \"red\" && rate <= 150").TextOf("2017-10/A1.G1.I1.json");
        Assert.Equal(text.IndexOf("rate <= 150", StringComparison.Ordinal) + 1, problem.Place!.Column);
    }
}
