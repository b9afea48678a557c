namespace ScoringGraph.Evaluation.Tests.Linting;

public class RepeatedQuestionsTests
{
    private const string Facts = "x integer 0.., y decimal 0.., a boolean, b boolean";

    [Theory]
    [InlineData("x >= 20", "x >= 20")]
    [InlineData("x >= 20", "20 <= x")]
    [InlineData("x >= 20", "x > 19")]
    [InlineData("a && b", "b && a")]
    [InlineData("!(a || b)", "!a && !b")]
    [InlineData("x >= y", "y <= x")]
    [InlineData("y > 0 && x / y >= 0.5", "y > 0 && !(x/y < 0.5)")]
    public void Two_criteria_that_ask_the_same_are_told_however_they_are_written(string first, string second) =>
        Assert.Equal([$"C2 asks the same as C1: `{first}`."], SmallPlan.Told("SAME001", Facts, first, second));

    [Theory]
    [InlineData("y >= 20", "y > 19")]
    [InlineData("x >= 20", "x >= 21")]
    [InlineData("a && b", "a || b")]
    [InlineData("a", "b")]
    public void Two_questions_are_two(string first, string second) => Assert.Empty(SmallPlan.Told("SAME001", Facts, first, second));

    [Fact]
    public void No_indicator_of_the_plan_asks_the_same_twice() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code == "SAME001");
}
