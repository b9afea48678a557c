using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Schemes;

public class LoadedSchemeTests
{
    private const string Changed = "2017-11/A1.G1.I1.json";

    private static SchemeFiles Files => Plan.Loaded.Files;

    [Fact]
    public void Only_the_indicator_file_that_changed_is_read_again()
    {
        var changed = With(Files.With(Changed, Text(Changed).Replace(">= 20", ">= 25", StringComparison.Ordinal)));
        Assert.Equal([Changed], changed!.Rules.Except(Plan.Loaded.Rules, ReferenceEqualityComparer.Instance).Cast<CheckedRule>().Select(rule => rule.Path));
        Assert.Equal("businessStartupCasesReported >= 25", changed.InForce("A1.G1.I1", Month.Parse("2017-11"))!.Version.Criteria[0].Expression);
        Assert.Equal("businessStartupCasesReported >= 20", Plan.Loaded.InForce("A1.G1.I1", Month.Parse("2017-11"))!.Version.Criteria[0].Expression);
        Assert.Same(Plan.Loaded.Scheme, changed.Scheme);
    }

    [Fact]
    public void A_file_that_was_taken_away_leaves_the_version_before_it_in_force()
    {
        var changed = With(Files.Without("2017-12/A1.G1.I1.json"));
        Assert.Equal(Month.Parse("2017-11"), changed!.InForce("A1.G1.I1", Month.Parse("2017-12"))!.Version.Effective);
    }

    [Fact]
    public void The_same_text_again_reads_nothing() =>
        Assert.Equal(Plan.Loaded.Rules, With(Files.With(Changed, Text(Changed)))!.Rules);

    [Theory]
    [InlineData(Changed, "businessStartupCasesReported", "businessStartupCasesReportd")]
    [InlineData(Changed, "\"points\": 15", "\"points\": 14")]
    [InlineData(Changed, "}", "")]
    [InlineData("scheme.json", "\"weight\": 10", "\"weight\": 11")]
    [InlineData("facts.json", "businessStartupCasesReported", "businessStartupCasesReportedToo")]
    [InlineData("readings.json", "\"id\": \"R-15\"", "\"id\": \"R-99\"")]
    public void It_says_of_a_change_what_reading_everything_says(string path, string old, string with)
    {
        var text = Text(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var files = Files.With(path, text[..at] + with + text[(at + old.Length)..]);
        var (some, all) = (new ProblemList(), new ProblemList());
        var (one, other) = (Plan.Loaded.With(files, some), SchemeFolder.Read(files, all));
        Assert.Equal(other is null, one is null);
        Assert.NotEmpty(all.Problems);
        Assert.Equal(all.Problems, some.Problems);
    }

    private static string Text(string path) => Files.TextOf(path)!;

    private static LoadedScheme? With(SchemeFiles files) => Plan.Loaded.With(files, new ProblemList());
}
