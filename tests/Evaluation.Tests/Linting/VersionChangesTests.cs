using System.Text.Json.Nodes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class VersionChangesTests
{
    private const string Facts = "cases integer 0.., a boolean, b boolean";

    [Theory]
    [InlineData("cases >= 15", "cases >= 20", "(stricter)")]
    [InlineData("cases >= 15", "cases >= 12", "(looser)")]
    [InlineData("cases >= 15", "cases <= 15", "from ≥15 to ≤15")]
    public void A_question_that_changes_is_told_with_before_and_after(string before, string after, string told)
    {
        var note = Plan([SmallPlan.Rule(before)], [SmallPlan.Rule(after)]).Lint().Single(problem => problem.Code == "CHANGE001");
        Assert.Equal(Severity.Note, note.Severity);
        Assert.StartsWith("Against 2017-10, C1: ", note.Message.En, StringComparison.Ordinal);
        Assert.Contains(told, note.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_that_change_and_criteria_that_come_and_go_are_told()
    {
        Assert.Contains(Told([SmallPlan.Rule("a", points: 3)], [SmallPlan.Rule("a", points: 1)]), told => told.Contains("from 3 to 1", StringComparison.Ordinal) || told.Contains("3 points", StringComparison.Ordinal));
        Assert.Contains(Told([SmallPlan.Rule("a")], [SmallPlan.Rule("a"), SmallPlan.Rule("b")]), told => told.Contains("C2", StringComparison.Ordinal) && told.Contains("added", StringComparison.Ordinal));
        Assert.Contains(Told([SmallPlan.Rule("b"), SmallPlan.Rule("a")], [SmallPlan.Rule("a")]), told => told.Contains("removed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_version_that_asks_about_nothing_that_was_asked_about_changes_nothing() => Assert.Empty(Told([SmallPlan.Rule("a")], [SmallPlan.Rule("b")]));

    [Fact]
    public void Of_the_plan_the_thresholds_of_the_first_area_change()
    {
        var changes = RealPlan.Linted.Where(problem => problem.Code == "CHANGE001").ToArray();
        Assert.All(changes, change => Assert.Contains("/A1.G1.", change.Place!.File, StringComparison.Ordinal));
        Assert.Equal(3, changes.Count(change => change.Message.En.StartsWith("Against 2017-11, C2: ", StringComparison.Ordinal) && change.Message.En.Contains("(stricter)", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Told(JsonObject[] before, JsonObject[] after) => Plan(before, after).Told("CHANGE001");

    private static SmallPlan Plan(JsonObject[] before, JsonObject[] after) => new SmallPlan(Facts, "2017-10", "2017-11").Rules("2017-10", before).Rules("2017-11", after);
}
