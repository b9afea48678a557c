using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Mutations;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Mutations;

public class MutationTestTests
{
    private static readonly Lazy<MutationTest> Plans = new(() => MutationTest.Of(Plan.Loaded)!);

    private static readonly string[] Missed = File.ReadAllLines($"{Repository.Root}/tests/Evaluation.Tests/Mutations/missed.txt");

    [Fact]
    public void Lint_and_cases_notice_98_of_100_mistakes_in_the_plan()
    {
        var report = Plans.Value.Run(2017, Plans.Value.Draw(2017, 150));
        Assert.Equal(150, report.Made);
        Assert.True(report.CaughtPercent >= 98m, string.Join('\n', report.Survivors.Select(Line)));
        Assert.Empty(report.Survivors.Select(Line).Except(Missed));
    }

    [Fact]
    public void Those_that_are_known_to_be_missed_can_be_made() => Assert.Empty(Missed.Except(MutationTest.All(Plan.Loaded).Select(Line)));

    [Fact]
    public void Every_kind_of_mistake_can_be_made_in_the_plan() =>
        Assert.Equal(MutationKind.All.Select(kind => kind.Name), MutationTest.All(Plan.Loaded).Select(one => one.Kind.Name).Distinct());

    [Fact]
    public void A_mistake_changes_the_text_of_one_file_and_no_two_change_it_alike()
    {
        var changes = MutationTest.All(Plan.Loaded).Select(one => one.Mutant).ToArray();
        Assert.InRange(changes.Length, 2000, int.MaxValue);
        Assert.DoesNotContain(changes, one => one.MovedTo is null && Plan.Loaded.Files.TextOf(one.Path)![one.Start..one.End] == one.Instead);
        Assert.Distinct(changes.Select(one => (one.Path, one.Start, one.End, one.Instead, one.MovedTo)));
    }

    [Fact]
    public void All_but_misspelt_words_leave_JSON_that_can_be_read()
    {
        foreach (var mutant in MutationTest.All(Plan.Loaded).Select(one => one.Mutant).Where(one => one.MovedTo is null).Where((_, index) => index % 20 == 0))
        {
            var problems = new ProblemList();
            Assert.NotNull(JsonSource.Read(Encoding.UTF8.GetBytes(mutant.In(Plan.Loaded.Files).TextOf(mutant.Path)!), mutant.Path, problems));
            Assert.Empty(problems.Problems);
        }
    }

    [Fact]
    public void A_seed_draws_the_same_mistakes_again_and_another_draws_others()
    {
        Assert.Equal(Plans.Value.Draw(1, 60), Plans.Value.Draw(1, 60));
        Assert.NotEqual(Plans.Value.Draw(1, 60), Plans.Value.Draw(2, 60));
    }

    [Theory]
    [InlineData("2017-11/A1.G1.I1.json", ">= 20", "<= 20", Verdict.Cases)]
    [InlineData("2017-11/A1.G1.I1.json", ">= 20", ">= 21", Verdict.Lint)]
    [InlineData("2017-11/A1.G1.I1.json", "\"points\": 15", "\"points\": 14", Verdict.Lint)]
    [InlineData("2017-11/A1.G1.I1.json", "businessStartupCasesReported >=", "businessStartupCasesReportd >=", Verdict.Lint)]
    [InlineData("scheme.json", "\"digits\": 2", "\"digits\": 1", Verdict.Cases)]
    [InlineData("facts.json", "\"min\": 0", "\"min\": 1", Verdict.Cases)]
    [InlineData("2017-11/A1.G1.I1.json", "\"thresholdCount\"", "\"thresholdCounts\"", Verdict.Survived)]
    public void It_tells_who_notices(string path, string old, string with, Verdict verdict)
    {
        var start = Plan.Loaded.Files.TextOf(path)!.IndexOf(old, StringComparison.Ordinal);
        Assert.Equal(verdict, Plans.Value.Try(new Mutant(path, new Place(path, 1, 1), new Text("", ""), start, start + old.Length, with)));
    }

    [Fact]
    public void A_scheme_whose_cases_fail_is_not_tried()
    {
        var path = "2017-11/A1.G1.I1.json";
        var broken = Plan.Loaded.With(Plan.Loaded.Files.With(path, Plan.Loaded.Files.TextOf(path)!.Replace(">= 20", ">= 21", StringComparison.Ordinal)), new ProblemList())!;
        Assert.Null(MutationTest.Of(broken));
    }

    private static string Line(Mistake mistake) => $"{mistake.Kind.Name} {mistake.Mutant.Path}: {mistake.Mutant.Change.En}";
}
