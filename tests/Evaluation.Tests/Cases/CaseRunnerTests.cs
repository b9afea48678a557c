using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Reference;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Tests.Cases;

public class CaseRunnerTests
{
    [Fact]
    public void All_cases_beside_the_rules_pass_and_show_every_criterion_met_and_not_met()
    {
        var report = Run(Plan.Loaded.Files);
        Assert.Empty(report.Findings);
        Assert.InRange(report.Passed, 800, int.MaxValue);
        Assert.Equal(173, report.Coverage.Count);
        Assert.DoesNotContain(report.Coverage, item => !item.Complete);
    }

    [Fact]
    public void A_case_that_comes_out_otherwise_is_reported_in_its_place_with_both_values()
    {
        var report = RunOne("""{"海门市": {"results": {"A2.G1.I2": {"points": 9}}}}""");
        var finding = Assert.Single(report.Findings);
        Assert.Equal((1, 0), (report.Failed, report.Passed));
        Assert.Equal(("CASE002", 6), (finding.Code, finding.Place!.Line));
        Assert.Equal("Case \"a case\": 海门市 A2.G1.I2 points should be 9, but is 8.", finding.Message.En);
        Assert.Equal("用例「用例」：海门市 A2.G1.I2 points 应为 9，实得 8。", finding.Message.Zh);
    }

    [Theory]
    [InlineData("""{"海门市": {"results": {"A2.G1.I2": {"outcome": "MET"}}}}""", "should be MET, but is PARTIAL")]
    [InlineData("""{"海门市": {"results": {"A2.G1.I2": {"points": null}}}}""", "should be null, but is 8")]
    [InlineData("""{"海门市": {"results": {"A2.G1.I2": {"awards": {"C2": {"points": 8}}}}}}""", "There is no result for")]
    [InlineData("""{"海安县": {"final": 1}}""", "does not take part")]
    [InlineData("""{"海门市": {"complete": true}}""", "should be true, but is false")]
    public void Every_kind_of_difference_is_found(string expected, string message) =>
        Assert.Contains(message, Assert.Single(RunOne(expected).Findings).Message.En, StringComparison.Ordinal);

    [Fact]
    public void What_comes_out_as_expected_passes()
    {
        var report = RunOne("""{"海门市": {"results": {"A2.G1.I2": {"points": 8, "outcome": "PARTIAL", "rank": null, "awards": {"C1": {"points": 8.00}}}}, "complete": false, "bonus": 0}}""");
        Assert.Equal((1, 0), (report.Passed, report.Failed));
    }

    [Theory]
    [InlineData("""{"海门": {"final": 1}}""", "FACT010", "海门市")]
    [InlineData("""{"海门市": {"finall": 1}}""", "JSON003", "final")]
    [InlineData("""{"海门市": {"results": {"A2.G1.I22": {"points": 1}}}}""", "FACT017", "A2.G1.I2")]
    [InlineData("""{"海门市": {"results": {"A2.G1.I2": {"outcome": "MEET"}}}}""", "CASE001", "MEET")]
    [InlineData("""{"海门市": {"results": {"A2.G1.I2": {"awards": {"C1": {"point": 1}}}}}}""", "JSON003", "points")]
    public void A_mistake_in_a_case_is_reported_with_the_nearest_name(string expected, string code, string nearest)
    {
        var problems = new ProblemList();
        Assert.Empty(CaseReader.ReadAll(OneCase(expected), Plan.Loaded.Scheme, problems));
        var problem = Assert.Single(problems.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(nearest, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(nearest, problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_rules_fail_the_same_cases_whether_all_is_compiled_or_what_changed()
    {
        const string path = "2017-11/A1.G1.I1.json";
        var files = Plan.Loaded.Files.With(path, Plan.Loaded.Files.TextOf(path)!.Replace(">= 20", ">= 21", StringComparison.Ordinal));
        var changed = Plan.Loaded.With(files, new ProblemList())!;
        var cases = CaseReader.ReadAll(files, changed.Scheme, new ProblemList());
        var (one, other) = (new CaseRunner(Plan.Loaded).With(changed), new CaseRunner(changed));
        Assert.Equal(other.Run(cases).Findings, one.Run(cases).Findings);
        Assert.All(cases.Where(item => !one.Passes(item)), item => Assert.True(item.Concerns("A1.G1.I1"), item.Name.En));
        Assert.Contains(cases, item => !one.Passes(item));
    }

    [Fact]
    public void Rules_that_are_read_otherwise_than_they_are_written_disagree_with_stock_RulesEngine()
    {
        const string path = "2017-10/A2.G1.I2.json";
        var problems = new ProblemList();
        var cases = CaseReader.ReadAll(OneCase("""{"海门市": {"bonus": 0}}"""), Plan.Loaded.Scheme, problems);
        var rules = Plan.Loaded.Rules.Select(rule => rule.Path == path ? rule with { Workflow = rule.Workflow.Replace("> 0", "> 4", StringComparison.Ordinal), Version = rule.Version with { ContentHash = "other" } } : rule);
        var scheme = Plan.Loaded with { Rules = [.. rules] };
        Assert.Empty(new CaseRunner(scheme).Run(cases).Findings);
        Assert.Contains("disagree", Assert.Single(new CaseRunner(scheme).Run(cases, new StockExecutor(scheme)).Findings).Message.En, StringComparison.Ordinal);
    }

    private static CaseReport RunOne(string expected) => Run(OneCase(expected));

    private static CaseReport Run(SchemeFiles files)
    {
        var problems = new ProblemList();
        var read = CaseReader.ReadAll(files, Plan.Loaded.Scheme, problems);
        Assert.Empty(problems.Problems);
        return new CaseRunner(Plan.Loaded).Run(read, new StockExecutor(Plan.Loaded));
    }

    private static SchemeFiles OneCase(string expected) => SchemeFiles.Empty("rules/some").With("cases/one.json", $$$"""
        {"cases": [{
          "name": {"zh": "用例", "en": "a case"},
          "month": "2017-10",
          "facts": {"海门市": {"sampledPowerItemsOnboarded": 4}},
          "expect":
            {{{expected}}}
        }]}
        """);
}
