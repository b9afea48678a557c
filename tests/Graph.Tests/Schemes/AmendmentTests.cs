using System.Text.Json.Nodes;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Tests.Drafts;
using ScoringGraph.Scoring;
using static ScoringGraph.Graph.Tests.Drafts.SomeDraft;

namespace ScoringGraph.Graph.Tests;

/// <summary>From December on the scheme's own parameters change, as people do it over HTTP; October and November stay as they are.</summary>
public sealed class AmendmentTests
{
    private const string Path = "2017-12/scheme.json";
    private const string Amendment = """{"effective": "2017-12", "areas": [{"code": "A1", "weight": 15, "clause": {"text": "（15分）", "line": 25}}, {"code": "A9", "weight": 5}], "final": {"rounding": {"digits": 1, "mode": "halfUp"}}}""";

    private const string Scores =
        "query ($month: Month!) { months(where: { month: { eq: $month } }) { nodes { evaluation { id editionHash factsHash } scorecards(first: 9) { nodes { id final finalExact rank accumulated possible areaScores { area { weight } points } results { id pointsExact } } } } } }";

    [Fact]
    public async Task December_weighs_and_rounds_otherwise_and_the_months_before_stay_byte_for_byte()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var before = await Task.WhenAll(new[] { "2017-10", "2017-11", "2017-12" }.Select(month => ScoresAsync(graph, month)));
        var draft = await graph.ApprovedAsync([Change(Path, Amendment)]);
        var report = await graph.FindAsync(draft, "check { months } report { scope months { month effect } }");
        Assert.Equal("""["2017-12"]""", report.GetProperty("check").GetProperty("months").GetRawText());
        Assert.Equal(["WHAT_IF", "WHAT_IF", "RESCORED"], report.GetProperty("report").GetProperty("months").EnumerateArray().Select(month => month.GetProperty("effect").GetString()));
        await graph.DoneAsync(Publisher, "publishDraft", On(draft));

        Assert.Equal(before[0], await ScoresAsync(graph, "2017-10"));
        Assert.Equal(before[1], await ScoresAsync(graph, "2017-11"));
        Assert.NotEqual(before[2], await ScoresAsync(graph, "2017-12"));
        Assert.Equal("100.2", (await graph.DataAsync(Scores, Some.Variables(("month", "2017-12")))).GetProperty("months").GetProperty("nodes")[0].GetProperty("scorecards").GetProperty("nodes")[0].GetProperty("final").GetRawText());
    }

    [Fact]
    public async Task The_parameters_are_those_of_the_month_that_is_asked_for()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        Assert.Empty(await graph.PublishAsync(new FileChange(Path, Amendment.Replace("\"final\"", "\"groups\": [{\"code\": \"A2.G1\", \"points\": 15}, {\"code\": \"A2.G2\", \"points\": 10}], \"indicators\": [{\"code\": \"A2.G1.I2\", \"nominal\": 5}, {\"code\": \"A2.G2.I1\", \"nominal\": 10}], \"final\"", StringComparison.Ordinal), null)));
        const string Asked = "weight november: weight(month: \"2017-11\") december: weight(month: \"2017-12\") clause { text } amended: clause(month: \"2017-12\") { text }";
        var area = (await graph.DataAsync($"{{ areas(where: {{ code: {{ eq: \"A1\" }} }}) {{ nodes {{ {Asked} }} }} }}")).GetProperty("areas").GetProperty("nodes")[0];
        Assert.Equal("""{"weight":10,"november":10,"december":15,"clause":{"text":"（10分）"},"amended":{"text":"（15分）"}}""", area.GetRawText());
        var group = (await graph.DataAsync("{ areas(where: { code: { eq: \"A2\" } }) { nodes { groups(where: { code: { eq: \"A2.G2\" } }) { points december: points(month: \"2017-12\") indicators { nominal december: nominal(month: \"2017-12\") } } } } }"))
            .GetProperty("areas").GetProperty("nodes")[0].GetProperty("groups")[0];
        Assert.Equal("""{"points":5,"december":10,"indicators":[{"nominal":5,"december":10}]}""", group.GetRawText());
    }

    [Fact]
    public async Task A_closed_December_is_not_amended()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-12"));
        var counts = await graph.CountsAsync();
        Assert.Equal([(RulePublication.ClosedCode, "2017-12")], (await graph.PublishAsync(new FileChange(Path, Amendment, null))).Select(problem => (problem.Code, problem.Path)));
        Assert.Equal(counts, await graph.CountsAsync());
        var draft = await graph.DraftedAsync([Change(Path, Amendment)]);
        Assert.Equal("MonthClosedError", await graph.RefusedAsync(Author, "submitDraft", On(draft)));
    }

    [Fact]
    public async Task What_was_amended_for_which_month_is_known_since_when()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        Assert.Empty(await graph.PublishAsync(new FileChange(Path, Amendment, null)));
        Assert.Equal(["scheme.json"], await FilesAsync(graph, "2017-11"));
        Assert.Equal(["2017-12/scheme.json", "scheme.json"], await FilesAsync(graph, "2017-12"));
        var version = (await graph.DataAsync($"{{ schemeFiles(where: {{ path: {{ eq: \"{Path}\" }} }}) {{ nodes {{ number effective }} }} }}")).GetProperty("schemeFiles").GetProperty("nodes");
        Assert.Equal("""[{"number":1,"effective":"2017-12"}]""", version.GetRawText());
        var declared = (await graph.DataAsync("{ months(order: [{ month: ASC }]) { nodes { evaluation { declarations { path } } } } }")).GetProperty("months").GetProperty("nodes");
        Assert.Equal([3, 3, 4], declared.EnumerateArray().Select(month => month.GetProperty("evaluation").GetProperty("declarations").GetArrayLength()));

        // Taken away again, December is as it was.
        var hash = graph.Catalogue().Scheme("nantong-2017")!.Files.HashOf(Path);
        Assert.Empty(await graph.PublishAsync(new FileChange(Path, null, hash)));
        Assert.Equal(["scheme.json"], await FilesAsync(graph, "2017-12"));
    }

    [Fact]
    public async Task A_month_scored_before_its_parameters_were_amended_is_explained_by_those_it_was_scored_by()
    {
        const string Explained = "{ months(where: { month: { eq: \"2017-12\" } }) { nodes { evaluations { sequence scorecard(participant: \"海门市\") { final } } } } }";
        await using var graph = await RunningGraph.WithSamplesAsync();
        Assert.Empty(await graph.PublishAsync(new FileChange(Path, Amendment, null)));
        var evaluations = (await graph.DataAsync(Explained)).GetProperty("months").GetProperty("nodes")[0].GetProperty("evaluations");
        Assert.Equal("""[{"sequence":1,"scorecard":{"final":100.09}},{"sequence":2,"scorecard":{"final":100.2}}]""", evaluations.GetRawText());
    }

    [Fact]
    public async Task An_amendment_on_disk_is_taken_over_at_a_start_and_kept_by_the_next()
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        await using (await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: true)) { }
        RulesCopy.Write(rules, Path, JsonNode.Parse(Amendment)!);
        await using (var graph = await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: false)) Assert.Equal(1, DigitsOf(graph, "2017-12"));
        await using var again = await RunningGraph.StartAsync(folder["scores.db"], Repository.Rules, withSamples: false);
        Assert.Equal((2, 2), (DigitsOf(again, "2017-11"), DigitsOf(again, "2017-12")));
    }

    private static int DigitsOf(RunningGraph graph, string month) => graph.Catalogue().Edition("nantong-2017", Month.Parse(month))!.Edition.Scheme.Final.RoundingDigits;

    private static async Task<string> ScoresAsync(RunningGraph graph, string month) => (await graph.DataAsync(Scores, Some.Variables(("month", month)))).GetRawText();

    private static async Task<IEnumerable<string?>> FilesAsync(RunningGraph graph, string month) =>
        (await graph.DataAsync($"{{ edition(scheme: \"nantong-2017\", month: \"{month}\") {{ files(where: {{ path: {{ endsWith: \"scheme.json\" }} }}) {{ nodes {{ path }} }} }} }}"))
            .GetProperty("edition").GetProperty("files").GetProperty("nodes").EnumerateArray().Select(file => file.GetProperty("path").GetString());
}
