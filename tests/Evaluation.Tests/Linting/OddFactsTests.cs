using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class OddFactsTests
{
    private const string First = "\"type\": \"integer\",\n      \"label\": {\"zh\": \"报送的符合标准的开办企业案例数\"";

    [Fact]
    public void A_count_with_decimals_among_whole_numbers_of_its_unit_is_told()
    {
        var problem = Assert.Single(Told(First, First.Replace("integer", "decimal", StringComparison.Ordinal)));
        Assert.Equal(("rules", 6), (Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(problem.Place!.File))), problem.Place.Line));
        Assert.Equal("The other 18 facts counted in \"cases\" are whole numbers; it may have decimals; check `type` and `min` of `businessStartupCasesReported`.", problem.Message.En);
        Assert.Equal("同样以「个」计的另外 18 个数据项都是整数，它却可以带小数；请核对 `businessStartupCasesReported` 的 `type` 和 `min`。", problem.Message.Zh);
    }

    [Theory]
    [InlineData("\"min\": 0,", "")]
    [InlineData("\"min\": 0,", "\"min\": -1,")]
    public void A_count_that_may_be_below_0_is_told(string old, string with) =>
        Assert.Contains("are never below 0; it may be", Assert.Single(Told(old, with)).Message.En, StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_the_plan_is_odd() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code == "FACT021");

    private static IEnumerable<Scoring.Problem> Told(string old, string with)
    {
        var text = Plan.Loaded.Files.TextOf("facts.json")!;
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var changed = Plan.Loaded.With(Plan.Loaded.Files.With("facts.json", text[..at] + with + text[(at + old.Length)..]), new ProblemList())!;
        return Linter.Lint(changed, CaseReader.ReadAll(changed.Files, changed.Scheme, new ProblemList())).Where(problem => problem.Code == "FACT021");
    }
}
