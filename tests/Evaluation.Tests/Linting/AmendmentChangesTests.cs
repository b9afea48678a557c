using System.Text.Json.Nodes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class AmendmentChangesTests
{
    [Theory]
    [InlineData("""{"final": {"rounding": {"digits": 1, "mode": "halfUp"}}}""", "From 2017-11 on: Final score: from “it is rounded half up to 2 decimals” to “it is rounded half up to 1 decimal”.")]
    [InlineData("""{"bonus": {"cap": {"points": 5, "period": "month", "scope": "all"}}}""", "From 2017-11 on: Bonus of a month: from “without limit” to “at most 5 points together”.")]
    public void What_a_month_amends_is_told(string amendment, string told)
    {
        var note = Assert.Single(Plan(amendment).Lint(), problem => problem.Code == "CHANGE001");
        Assert.Equal((Severity.Note, told), (note.Severity, note.Message.En));
        Assert.EndsWith("2017-11/scheme.json", note.Place!.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"final": {"normalise": "participating", "ties": "dense"}}""", "`normalise`")]
    [InlineData("""{"areas": [{"code": "A1", "weight": 100}]}""", "`weight`")]
    [InlineData("""{"indicators": [{"code": "A1.G1.I1", "nominal": 100, "clause": {"text": "100", "line": 1}}]}""", "`nominal`")]
    public void What_is_only_said_again_is_told(string amendment, string member)
    {
        var note = Assert.Single(Plan(amendment).Lint(), problem => problem.Code == "CHANGE002");
        Assert.Equal((Severity.Note, $"{member} is as it was before 2017-11 and changes nothing; it can be deleted."), (note.Severity, note.Message.En));
    }

    [Fact]
    public void A_fact_that_only_a_later_month_rewards_is_not_unread()
    {
        Assert.Contains("UNUSED001", Codes(Plan("""{"final": {"ties": "dense"}}""")));
        Assert.DoesNotContain("UNUSED001", Codes(Plan("""{"bonus": {"entries": [{"code": "B1", "slug": "b", "name": {"zh": "奖", "en": "b"}, "kind": "flag", "requires": "b", "points": 1, "clauses": []}]}}""")));
    }

    private static IEnumerable<string> Codes(SmallPlan plan) => plan.Lint().Select(problem => problem.Code);

    private static SmallPlan Plan(string amendment)
    {
        var file = JsonNode.Parse(amendment)!;
        file["effective"] = "2017-11";
        return new SmallPlan("a boolean, b boolean", "2017-10", "2017-11").Rules("2017-10", SmallPlan.Rule("a")).Write("2017-11/scheme.json", file);
    }
}
