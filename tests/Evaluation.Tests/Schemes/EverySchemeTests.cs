using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>What holds for every scheme of the repository, whatever plan it is.</summary>
public class EverySchemeTests
{
    public static TheoryData<string> Names { get; } = [.. Repository.Schemes.Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_no_errors_and_its_cases_pass_and_show_every_criterion_met_and_not_met(string name)
    {
        var (scheme, problems) = SchemeFolder.Read($"{Repository.Root}/rules/{name}");
        Assert.DoesNotContain(problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(name, scheme!.Scheme.Code);
        var read = new ProblemList();
        var report = new CaseRunner(scheme).Run(CaseReader.ReadAll(scheme.Files, scheme.Scheme, read));
        Assert.Empty(read.Problems);
        Assert.Empty(report.Findings);
        Assert.NotEmpty(report.Coverage);
        Assert.DoesNotContain(report.Coverage, item => !item.Complete);
    }
}
