using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class LinterTests
{
    public static TheoryData<string> Names { get; } = [.. Repository.Schemes.Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_scheme_is_warned_of_anything_but_points_that_its_plan_does_not_add_up(string name)
    {
        var problems = new ProblemList();
        Linter.Lint(SchemeFiles.Of($"{Repository.Root}/rules/{name}", problems), problems);
        Assert.DoesNotContain(problems.Problems, problem => problem.Severity != Severity.Note && problem.Code != "POINTS001");
        Assert.Equal(name == "nantong-2017" ? 9 : 0, problems.Problems.Count(problem => problem.Code == "POINTS001"));
    }

    [Fact]
    public void What_is_broken_is_told_alone() =>
        Assert.DoesNotContain(
            Broken(), problem => problem.Code.StartsWith("CHANGE", StringComparison.Ordinal) || problem.Code.StartsWith("COVER", StringComparison.Ordinal));

    private static IReadOnlyList<Problem> Broken()
    {
        var problems = new ProblemList();
        Linter.Lint(Plan.Loaded.Files.With("2017-11/A1.G1.I1.json", "{}"), problems);
        Assert.True(problems.HasErrors);
        return problems.Problems;
    }
}
