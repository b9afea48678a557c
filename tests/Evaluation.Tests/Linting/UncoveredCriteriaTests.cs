using System.Text.Json.Nodes;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class UncoveredCriteriaTests
{
    private readonly SmallPlan plan = new SmallPlan("x integer 0..").Asking("x >= 5");

    [Fact]
    public void A_criterion_that_no_case_expects_anything_of_is_told() =>
        Assert.Equal(["A1.G1.I1.M10.C1 has no case that expects it met or not met; add one to cases/A1.G1.I1.json."], Told());

    [Fact]
    public void A_criterion_that_no_case_expects_to_be_missed_is_told() =>
        Assert.Equal(["A1.G1.I1.M10.C1 has no case that expects it not met; add one to cases/A1.G1.I1.json."], Told(Case(5, 1)));

    [Fact]
    public void A_case_on_each_side_is_enough() => Assert.Empty(Told(Case(5, 1), Case(4, 0)));

    [Fact]
    public void A_missing_fact_is_no_side() =>
        Assert.Equal(["A1.G1.I1.M10.C1 has no case that expects it met; add one to cases/A1.G1.I1.json."], Told(Case(4, 0), Case(null, null)));

    [Fact]
    public void Every_criterion_of_the_plan_has_a_case_on_each_side() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code == "COVER001");

    private IEnumerable<string> Told(params JsonObject[] cases)
    {
        if (cases.Length > 0) plan.Write("cases/A1.G1.I1.json", new JsonObject { ["cases"] = new JsonArray([.. cases]) });
        return plan.Told("COVER001");
    }

    private static JsonObject Case(int? x, int? points) => new()
    {
        ["name"] = new JsonObject { ["zh"] = "例", ["en"] = "case" },
        ["month"] = "2017-10",
        ["facts"] = new JsonObject { ["a"] = x is null ? new JsonObject() : new JsonObject { ["x"] = x } },
        ["expect"] = new JsonObject { ["a"] = new JsonObject { ["results"] = new JsonObject { ["A1.G1.I1"] = new JsonObject { ["awards"] = new JsonObject { ["C1"] = new JsonObject { ["points"] = points } } } } } },
    };
}
