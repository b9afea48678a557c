using System.Text.Json.Nodes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

/// <summary>What is declared is used, and what is used has somebody who reports it.</summary>
public class DeclarationsTests
{
    private readonly SmallPlan plan = new SmallPlan("a boolean, b boolean").Asking("a");

    [Fact]
    public void A_fact_that_nothing_reads_is_told() => Assert.Equal(["No criterion reads fact `b`; delete it, or use it in one."], plan.Told("UNUSED001"));

    [Fact]
    public void A_fact_that_is_only_shown_is_read()
    {
        plan.Change("2017-10/A1.G1.I1.json", file => file["workflow"]!["Rules"]![0]!["Properties"]!["context"] = new JsonArray("b"));
        Assert.Empty(plan.Told("UNUSED001"));
    }

    [Fact]
    public void An_area_whose_facts_nobody_reports_is_told()
    {
        Assert.Empty(plan.Told("REPORT001"));
        plan.Change("scheme.json", file => file["areas"]![0]!.AsObject().Remove("departments"));
        Assert.Equal(["No department answers for area `A1`, so nobody reports its 1 fact(s), such as `a`; fill in `departments`."], plan.Told("REPORT001"));
    }

    [Fact]
    public void The_readings_that_nothing_cites_are_one_note()
    {
        var note = RealPlan.Linted.Single(problem => problem.Code == "UNUSED002");
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Contains("`R-17`, `W-01`", note.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("`R-15`", note.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_reads_every_fact_and_somebody_reports_it() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code is "UNUSED001" or "REPORT001");
}
