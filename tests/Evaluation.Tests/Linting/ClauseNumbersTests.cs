namespace ScoringGraph.Evaluation.Tests.Linting;

public class ClauseNumbersTests
{
    private const string Facts = "cases integer 0.., part integer 0.., whole integer 1.., shown boolean";

    [Theory]
    [InlineData("cases >= 25", "报送20个案例（15分）", "The number of `cases >= 25` does not stand in its clause: 「报送20个案例（15分）」.")]
    [InlineData("cases >= 2", "报送20个案例（15分）", "The number of `cases >= 2` does not stand in its clause: 「报送20个案例（15分）」.")]
    [InlineData("part / whole >= 0.7", "占比在50%以上", "The number of `part / whole >= 0.7` does not stand in its clause: 「占比在50%以上」.")]
    [InlineData("shown && cases <= 8", "5-7支队伍", "The number of `cases <= 8` does not stand in its clause: 「5-7支队伍」.")]
    public void A_threshold_that_its_clause_does_not_name_is_told(string expression, string clause, string told) => Assert.Equal([told], Told("CLAUSE001", expression, clause, 15));

    [Fact]
    public void Points_that_the_clause_does_not_name_are_told() =>
        Assert.Equal(["C1 gives 5 point(s), but the clause says 「报送20个案例（15分）」."], Told("CLAUSE002", "cases >= 20", "报送20个案例（15分）", 5));

    [Theory]
    [InlineData("cases > 20", "报送20个以上案例", "`cases > 20` leaves its end out, but the clause takes it in: 「报送20个以上案例」; write `>=`.")]
    [InlineData("part / whole > 0.9", "满意率达到90%", "`part / whole > 0.9` leaves its end out, but the clause takes it in: 「满意率达到90%」; write `>=`.")]
    [InlineData("part / whole >= 0.85", "超过权力事项数85%的", "`part / whole >= 0.85` takes its end in, but the clause leaves it out: 「超过权力事项数85%的」; write `>`.")]
    public void A_threshold_that_takes_its_end_in_against_the_clause_is_told(string expression, string clause, string told) => Assert.Equal([told], Told("CLAUSE003", expression, clause, 15));

    [Theory]
    [InlineData("cases >= 20", "报送20个案例（15分）")]
    [InlineData("part / whole >= 0.5", "占比在50%以上（15分）")]
    [InlineData("part / whole > 0.85", "超过权力事项数85%的")]
    [InlineData("cases >= 1 && part >= 0", "完成剩余10%部门")]
    [InlineData("cases >= 30", "案例数过半")]
    [InlineData("cases <= 10", "不超过10个")]
    public void What_the_clause_says_is_not_told(string expression, string clause)
    {
        foreach (var code in new[] { "CLAUSE001", "CLAUSE002", "CLAUSE003" }) Assert.Empty(Told(code, expression, clause, 15));
    }

    [Fact]
    public void The_plan_says_what_its_clauses_say() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code.StartsWith("CLAUSE", StringComparison.Ordinal));

    private static IEnumerable<string> Told(string code, string expression, string clause, decimal points) =>
        new SmallPlan(Facts).Rules("2017-10", SmallPlan.Rule(expression, points, clause)).Told(code);
}
