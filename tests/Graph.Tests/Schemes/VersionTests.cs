using System.Text.Json;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Tests;

/// <summary>Two time axes: the month a rule is for, and since when it was known.</summary>
public sealed class VersionTests
{
    private const string Scheme = "nantong-2017";
    private const string Path = "2017-11/A1.G1.I1.json";
    private const string Threshold = "businessStartupCasesReported >= 20";

    private const string Edition =
        """
        query ($month: Month!, $asOf: DateTime) { edition(scheme: "nantong-2017", month: $month, asOf: $asOf) {
          month ruleVersions(first: 500, where: { indicator: { code: { eq: "A1.G1.I1" } } }) { totalCount nodes { id number effective author note origin fileJson recordedAt replaces { id } replacedBy { number } } }
          files(where: { path: { eq: "facts.json" } }) { nodes { number path fileJson } } } }
        """;

    [Fact]
    public async Task What_the_rule_for_November_said_on_a_day_can_be_asked()
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock { Now = new DateTimeOffset(2017, 11, 1, 8, 0, 0, TimeSpan.Zero) };
        await using var graph = await RunningGraph.StartAsync(folder["scores.db"], Repository.Rules, withSamples: true, clock: clock);
        clock.Now = clock.Now.AddDays(9);
        Assert.Empty(await graph.PublishAsync(new NewPublication(Scheme, [graph.Change(Path, Threshold, "businessStartupCasesReported >= 25")]) { Author = "张三", Note = "十一月中旬修订", Origin = VersionOrigin.Draft }));

        Assert.Equal(JsonValueKind.Null, (await EditionAsync(graph, "2017-11", "2017-10-31T00:00:00Z")).ValueKind);
        var before = Only(await EditionAsync(graph, "2017-11", "2017-11-05T00:00:00Z"));
        Assert.Contains(Threshold, before.GetProperty("fileJson").GetString()!, StringComparison.Ordinal);
        Assert.Equal(("FILE", ""), (before.GetProperty("origin").GetString(), before.GetProperty("author").GetString()));
        var after = Only(await EditionAsync(graph, "2017-11", null));
        Assert.Contains("businessStartupCasesReported >= 25", after.GetProperty("fileJson").GetString()!, StringComparison.Ordinal);
        Assert.Equal(("张三", "十一月中旬修订", "DRAFT", 4), (after.GetProperty("author").GetString(), after.GetProperty("note").GetString(), after.GetProperty("origin").GetString(), after.GetProperty("number").GetInt32()));
        Assert.Equal(before.GetProperty("id").GetString(), after.GetProperty("replaces").GetProperty("id").GetString());
        Assert.Equal(4, before.GetProperty("replacedBy").GetProperty("number").GetInt32());
        // The other axis: October and December keep their own.
        Assert.Equal(["2017-10", "2017-12"], new[] { Only(await EditionAsync(graph, "2017-10", null)), Only(await EditionAsync(graph, "2017-12", null)) }.Select(version => version.GetProperty("effective").GetString()));
        var one = await graph.DataAsync("query ($id: ID!) { ruleVersion(id: $id) { number indicator { code } } }", Some.Variables(("id", after.GetProperty("id").GetString())));
        Assert.Equal(4, one.GetProperty("ruleVersion").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task An_evaluation_names_its_declarations_and_is_explained_by_them_after_they_changed()
    {
        const string Explained = "{ months(where: { month: { eq: \"2017-10\" } }) { nodes { evaluations { sequence declarations { path number } scorecard(participant: \"海门市\") { results(where: { indicator: { code: { eq: \"A1.G1.I1\" } } }) { explanation { because { because { sentence { en } because { sentence { en } } } } } } } } } } }";
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DataAsync(Some.Close, Some.MonthChange());
        var before = Evaluations(await graph.DataAsync(Explained)).Single();
        Assert.Equal([RulePublication.ClosedCode], (await graph.PublishAsync(graph.Change("facts.json", "报送", "上报"))).Select(problem => problem.Code));
        await graph.DataAsync(Some.Open, Some.MonthChange());
        Assert.Empty(await graph.PublishAsync(graph.Change("facts.json", "报送", "上报")));
        var evaluations = Evaluations(await graph.DataAsync(Explained));
        Assert.Equal(2, evaluations.Count);
        Assert.Equal(before.GetProperty("scorecard").ToString(), evaluations[0].GetProperty("scorecard").ToString());
        Assert.Equal([("facts.json", 1), ("readings.json", 1), ("scheme.json", 1)], DeclarationsOf(evaluations[0]));
        Assert.Equal([("facts.json", 2), ("readings.json", 1), ("scheme.json", 1)], DeclarationsOf(evaluations[1]));
    }

    [Fact]
    public async Task A_file_that_changed_on_disk_and_in_the_database_keeps_a_server_from_starting()
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        await using (var graph = await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: false))
            Assert.Empty(await graph.PublishAsync(graph.Change(Path, Threshold, "businessStartupCasesReported >= 25")));
        // The old file is only behind: what was published stays in force.
        await using (var graph = await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: false))
            Assert.Contains(">= 25", graph.Catalogue().Scheme(Scheme)!.Files.TextOf(Path)!, StringComparison.Ordinal);
        RulesCopy.Replace(rules, Path, Threshold, "businessStartupCasesReported >= 30");
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: false));
        Assert.Contains("VERSION001", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_would_change_a_closed_month_keeps_a_server_from_starting_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        await using (var graph = await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: true)) await graph.DataAsync(Some.Close, Some.MonthChange("2017-11"));
        RulesCopy.Replace(rules, Path, Threshold, "businessStartupCasesReported >= 25");
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: false));
        Assert.Contains("VERSION002", refused.Message, StringComparison.Ordinal);
        RulesCopy.Replace(rules, Path, "businessStartupCasesReported >= 25", Threshold);
        await using var again = await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: false);
        Assert.Equal(2, Only(await EditionAsync(again, "2017-11", null)).GetProperty("number").GetInt32());
    }

    private static async Task<JsonElement> EditionAsync(RunningGraph graph, string month, string? asOf) =>
        (await graph.DataAsync(Edition, Some.Variables(("month", month), ("asOf", asOf)))).GetProperty("edition");

    private static JsonElement Only(JsonElement edition)
    {
        Assert.Equal(1, edition.GetProperty("ruleVersions").GetProperty("totalCount").GetInt32());
        Assert.Contains("businessStartupCasesReported", edition.GetProperty("files").GetProperty("nodes")[0].GetProperty("fileJson").GetString()!, StringComparison.Ordinal);
        return edition.GetProperty("ruleVersions").GetProperty("nodes")[0];
    }

    private static List<JsonElement> Evaluations(JsonElement data) => [.. data.GetProperty("months").GetProperty("nodes")[0].GetProperty("evaluations").EnumerateArray()];

    private static IEnumerable<(string?, int)> DeclarationsOf(JsonElement evaluation) =>
        evaluation.GetProperty("declarations").EnumerateArray().Select(file => (file.GetProperty("path").GetString(), file.GetProperty("number").GetInt32()));

    private sealed class ManualClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
