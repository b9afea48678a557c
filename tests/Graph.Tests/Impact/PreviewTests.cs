using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Impact;

/// <summary>What a change would do is told over HTTP before it is published, and is what happens then.</summary>
public sealed class PreviewTests
{
    private const string Path = "2017-11/A1.G1.I1.json";
    private const string Ratio = ">= 0.5";

    private const string Report =
        """
        query ($files: [RuleFileInput!]!) { previewRules(scheme: "nantong-2017", files: $files) {
          problems { code severity path message { zh } place { file } }
          report { scope files indicators dataFingerprint reportHash cases { totalCount }
            months { month effect isClosed asked totals { gaining losing unchanged placesChanged }
              participants(first: 9) { totalCount nodes { participant finalBefore finalAfter change rankBefore rankAfter
                indicators { indicator pointsBefore pointsAfter criteria { number outcomeBefore outcomeAfter reason { zh } } } } } } } } }
        """;

    private const string Finals = "query ($month: Month!) { scorecards(first: 9, where: { month: { eq: $month } }) { nodes { final rank participant { code } } } }";

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task What_is_foretold_happens_and_a_closed_month_stays_byte_for_byte(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        await graph.DataAsync(Some.Close, Some.MonthChange());
        var counts = await graph.CountsAsync();
        var closed = await MonthAsync(graph, "2017-10");

        var report = await ReportAsync(graph, Tightened(graph));
        Assert.Equal(counts, await graph.CountsAsync());
        var months = report.GetProperty("months");
        Assert.Equal([("2017-10", "WHAT_IF", true), ("2017-11", "RESCORED", false), ("2017-12", "UNAFFECTED", false)], months.EnumerateArray().Select(Effect));
        Assert.Equal("""{"gaining":0,"losing":3,"unchanged":6,"placesChanged":0}""", months[1].GetProperty("totals").GetRawText());
        Assert.Equal(18, months[1].GetProperty("asked").GetInt32());
        var moves = months[1].GetProperty("participants").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal([("崇川区", -1.53846154m), ("海安县", -1.5m), ("港闸区", -1.5m)], moves.Select(item => (item.GetProperty("participant").GetString()!, item.GetProperty("change").GetDecimal())));
        Assert.Contains("抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例", moves[1].GetProperty("indicators")[0].GetProperty("criteria")[0].GetProperty("reason").GetProperty("zh").GetString(), StringComparison.Ordinal);

        Assert.Empty(await graph.PublishAsync(graph.Change(Path, Ratio, ">= 0.6")));
        Assert.Equal(closed, await MonthAsync(graph, "2017-10"));
        foreach (var card in (await graph.DataAsync(Finals, new JsonObject { ["month"] = "2017-11" })).GetProperty("scorecards").GetProperty("nodes").EnumerateArray())
            if (Array.Find(moves, item => item.GetProperty("participant").GetString() == card.GetProperty("participant").GetProperty("code").GetString()) is { ValueKind: JsonValueKind.Object } told)
                Assert.Equal((told.GetProperty("finalAfter").GetDecimal(), told.GetProperty("rankAfter").GetInt32()), (card.GetProperty("final").GetDecimal(), card.GetProperty("rank").GetInt32()));
    }

    [SkippableFact]
    public async Task Both_databases_give_the_same_report()
    {
        await using var sqlite = await RunningGraph.WithSamplesAsync();
        await using var postgreSql = await RunningGraph.OnPostgreSqlAsync();
        Assert.Equal((await ReportAsync(sqlite, Tightened(sqlite))).GetRawText(), (await ReportAsync(postgreSql, Tightened(postgreSql))).GetRawText());
    }

    [Fact]
    public async Task Another_submission_or_a_closing_is_another_fingerprint_and_another_report()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var seen = new List<(string?, string?)> { await HashesAsync() };
        Assert.Equal(seen[0], await HashesAsync());
        await graph.AcceptedAsync(Some.Submission([("海安县", "businessStartupCasesSampledCompliant", "9")], month: "2017-11"));
        seen.Add(await HashesAsync());
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-12"));
        seen.Add(await HashesAsync());
        Assert.Equal(3, seen.Select(item => item.Item1).Distinct().Count());
        Assert.Equal(3, seen.Select(item => item.Item2).Distinct().Count());

        async Task<(string?, string?)> HashesAsync()
        {
            var report = await ReportAsync(graph, Tightened(graph));
            return (report.GetProperty("dataFingerprint").GetString(), report.GetProperty("reportHash").GetString());
        }
    }

    [Fact]
    public async Task Everything_wrong_with_the_files_is_told_at_once_and_nothing_of_the_machine()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var counts = await graph.CountsAsync();
        var text = Text(graph);
        Assert.Equal(["FILE004", "FILE004", "FILE006"], await CodesAsync(("../scheme.json", text), ("2017-13/A1.G1.I1.json", text), (Path, text), (Path, text)));
        var broken = await AskAsync(graph, [(Path, text.Replace("businessStartupCasesReported", "businessStartupCasesReportd", StringComparison.Ordinal)), ("2017-12/A1.G1.I2.json", "{")]);
        Assert.Equal(JsonValueKind.Null, broken.GetProperty("report").ValueKind);
        Assert.Equal([Path, "2017-12/A1.G1.I2.json"], broken.GetProperty("problems").EnumerateArray().Where(problem => problem.GetProperty("severity").GetString() == "ERROR").Select(problem => problem.GetProperty("place").GetProperty("file").GetString()).Distinct().Order(StringComparer.Ordinal));
        var unfit = await AskAsync(graph, [("facts.json", graph.Catalogue().Scheme("nantong-2017")!.Files.TextOf("facts.json")!.Replace("\"name\": \"businessStartupCasesReported\"", "\"name\": \"businessStartupCasesReported\", \"max\": 16", StringComparison.Ordinal))]);
        Assert.Contains("FACT013", unfit.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
        Assert.Equal("FACT019", (await graph.DataAsync("{ previewRules(scheme: \"nowhere\", files: []) { problems { code } } }")).GetProperty("previewRules").GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(counts, await graph.CountsAsync());

        async Task<IEnumerable<string?>> CodesAsync(params (string Path, string Text)[] files) =>
            (await AskAsync(graph, files)).GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Changed_parameters_of_the_scheme_are_told_from_scratch()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var text = graph.Catalogue().Scheme("nantong-2017")!.Files.TextOf("scheme.json")!;
        var changed = text.Replace("\"points\": 10,\n      \"period\"", "\"points\": 1,\n      \"period\"", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        var report = (await AskAsync(graph, [("scheme.json", changed)])).GetProperty("report");
        Assert.Equal("EVERYTHING", report.GetProperty("scope").GetString());
        Assert.All(report.GetProperty("months").EnumerateArray(), month => Assert.Equal("RESCORED", month.GetProperty("effect").GetString()));
    }

    [Fact]
    public async Task Participants_are_paged_filtered_and_ordered()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var query = Report.Replace("participants(first: 9)", "participants(first: 1, where: { change: { lt: -0.1 }, participant: { neq: \"崇川区\" } }, order: [{ finalAfter: ASC }])", StringComparison.Ordinal);
        var participants = (await graph.DataAsync(query, Files([(Path, Tightened(graph))]))).GetProperty("previewRules").GetProperty("report").GetProperty("months")[1].GetProperty("participants");
        Assert.Equal((2, "港闸区"), (participants.GetProperty("totalCount").GetInt32(), participants.GetProperty("nodes")[0].GetProperty("participant").GetString()));
    }

    [Fact]
    public async Task A_request_previews_once()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        const string One = "previewRules(scheme: \"nantong-2017\", files: []) { report { reportHash } }";
        Assert.False((await graph.AskAsync($"{{ {One} }}")).TryGetProperty("errors", out _));
        Assert.Equal("HC0047", (await graph.ErrorAsync($"{{ {One} again: {One} }}")).GetProperty("extensions").GetProperty("code").GetString());
    }

    private static (string, string, bool) Effect(JsonElement month) => (month.GetProperty("month").GetString()!, month.GetProperty("effect").GetString()!, month.GetProperty("isClosed").GetBoolean());

    private static string Text(RunningGraph graph) => graph.Catalogue().Scheme("nantong-2017")!.Files.TextOf(Path)!;

    private static string Tightened(RunningGraph graph) => Text(graph).Replace(Ratio, ">= 0.6", StringComparison.Ordinal);

    private static async Task<JsonElement> ReportAsync(RunningGraph graph, string text) => (await AskAsync(graph, [(Path, text)])).GetProperty("report");

    private static async Task<JsonElement> AskAsync(RunningGraph graph, IEnumerable<(string Path, string Text)> files) => (await graph.DataAsync(Report, Files(files))).GetProperty("previewRules");

    private static JsonObject Files(IEnumerable<(string Path, string Text)> files) =>
        new() { ["files"] = new JsonArray([.. files.Select(file => new JsonObject { ["path"] = file.Path, ["text"] = file.Text })]) };

    private static async Task<string> MonthAsync(RunningGraph graph, string month) => (await graph.DataAsync(
        "query ($month: Month!) { months(where: { month: { eq: $month } }) { nodes { isClosed evaluations { id editionHash factsHash } scorecards(first: 9) { nodes { id final finalExact rank results { id pointsExact points outcome awards { points outcome } } } } } } }",
        new JsonObject { ["month"] = month })).GetRawText();
}
