using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Graph.Drafts;
using ScoringGraph.Store;
using static ScoringGraph.Graph.Tests.Drafts.SomeDraft;

namespace ScoringGraph.Graph.Tests.Drafts;

/// <summary>How a criterion is revised, from the first draft to the new scores, as people do it over HTTP.</summary>
public sealed class DraftStoryTests
{
    private const string Months = "{ months(order: [{ month: ASC }]) { nodes { month evaluation { id sequence editionHash } evaluations { sequence } } } }";

    [Fact]
    public async Task December_asks_for_25_cases_and_October_stays_as_it_is()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-10"));
        var before = await MonthsAsync(graph);

        var draft = await graph.DoneAsync(Author, "createDraft", New(TwentyFive(), "企业开办案例从 20 个提高到 25 个"));
        Assert.Equal("DraftStateError", await graph.RefusedAsync(Publisher, "publishDraft", On(draft)));
        // The clause still says 20, which is warned of.
        Assert.Equal("JustificationMissingError", await graph.RefusedAsync(Author, "submitDraft", On(draft)));
        draft = await graph.DoneAsync(Author, "submitDraft", On(draft, ("justification", "市里12月调整了要求")));
        Assert.Equal("DraftStateError", await graph.RefusedAsync(Publisher, "publishDraft", On(draft)));
        draft = await graph.DoneAsync(Approver, "approveDraft", await graph.ApprovalAsync(draft));
        Assert.Equal(before.ToString(), (await MonthsAsync(graph)).ToString());
        draft = await graph.DoneAsync(Publisher, "publishDraft", On(draft));
        Assert.Equal("PUBLISHED", draft.GetProperty("state").GetString());

        var after = await MonthsAsync(graph);
        Assert.Equal(before[0].ToString(), after[0].ToString());
        Assert.Equal(before[1].ToString(), after[1].ToString());
        Assert.Equal(2, after[2].GetProperty("evaluation").GetProperty("sequence").GetInt32());
        Assert.NotEqual(before[2].GetProperty("evaluation").GetProperty("editionHash").GetString(), after[2].GetProperty("evaluation").GetProperty("editionHash").GetString());
        Assert.Contains(">= 25", await RuleOfAsync(graph, "2017-12"), StringComparison.Ordinal);
        Assert.Contains(">= 15", await RuleOfAsync(graph, "2017-10"), StringComparison.Ordinal);

        var told = await graph.FindAsync(draft, "events { kind by reportHash } check { casesPassed } report { reportHash }");
        Assert.Equal(["CREATED", "SUBMITTED", "APPROVED", "PUBLISHED"], told.GetProperty("events").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal(64, told.GetProperty("events")[2].GetProperty("reportHash").GetString()!.Length);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("check").ValueKind);
        foreach (var (role, mutation) in new[] { (Publisher, "publishDraft"), (Author, "submitDraft") })
            Assert.Equal("VersionImmutableError", await graph.RefusedAsync(role, mutation, On(draft)));
    }

    [Fact]
    public async Task What_was_published_names_who_drafted_it_and_why_and_outlives_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using (var graph = await RunningGraph.StartAsync(folder["scores.db"], Repository.Rules, withSamples: true))
        {
            await PublishedAsync(graph, await graph.ApprovedAsync());
            var edition = (await graph.DataAsync("{ edition(scheme: \"nantong-2017\", month: \"2017-12\") { ruleVersions(where: { indicator: { code: { eq: \"A1.G1.I1\" } } }) { nodes { author note origin number } } } }")).GetProperty("edition");
            var draft = (await graph.DataAsync("{ drafts { nodes { title createdBy } } }")).GetProperty("drafts").GetProperty("nodes")[0];
            Assert.Equal(
                $$"""{"author":{{draft.GetProperty("createdBy").GetRawText()}},"note":{{draft.GetProperty("title").GetRawText()}},"origin":"DRAFT","number":4}""",
                Assert.Single(edition.GetProperty("ruleVersions").GetProperty("nodes").EnumerateArray()).GetRawText());
        }

        await using var again = await RunningGraph.StartAsync(folder["scores.db"], Repository.Rules, withSamples: false);
        Assert.Contains(">= 25", await RuleOfAsync(again, "2017-12"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_published_is_rolled_back_by_a_draft_of_the_old_content()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var old = await VersionAsync(graph, "2017-12");
        await PublishedAsync(graph, await graph.ApprovedAsync());
        Assert.Contains(">= 25", await RuleOfAsync(graph, "2017-12"), StringComparison.Ordinal);

        var back = await graph.DoneAsync(Author, "rollBackRule", Some.Variables(("version", old), ("effective", "2017-12"), ("title", "恢复 20 个")));
        var files = (await graph.FindAsync(back, "files { path text }")).GetProperty("files");
        Assert.Equal(Text(December), Assert.Single(files.EnumerateArray()).GetProperty("text").GetString());
        // The worked examples ask for 25 by now; they go back with it.
        back = await graph.DoneAsync(Author, "editDraft", On(back, ("files", new JsonArray(
            Change(December, Text(December)), Change("cases/A1.G1.I1.json", Text("cases/A1.G1.I1.json")), Change("cases/final.json", Text("cases/final.json"))))));
        back = await graph.DoneAsync(Author, "submitDraft", On(back));
        back = await graph.DoneAsync(Approver, "approveDraft", await graph.ApprovalAsync(back));
        await PublishedAsync(graph, back);
        Assert.Contains(">= 20", await RuleOfAsync(graph, "2017-12"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_of_another_month_takes_effect_as_its_content_and_not_as_its_cells()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var november = await VersionAsync(graph, "2017-11");
        var draft = await graph.DoneAsync(Author, "rollBackRule", Some.Variables(("version", november), ("effective", "2017-12"), ("title", "沿用 11 月")));
        var text = (await graph.FindAsync(draft, "files { text }")).GetProperty("files")[0].GetProperty("text").GetString()!;
        Assert.Contains("\"effective\": \"2017-12\"", text, StringComparison.Ordinal);
        Assert.Contains(">= 0.5", text, StringComparison.Ordinal);
        var problems = (await graph.FindAsync(draft, "check { problems { code severity } }")).GetProperty("check").GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()).ToArray();
        // The old clause does not say where December's is; that is for its author to say.
        Assert.Contains("RULE033", problems);
        Assert.DoesNotContain("RULE021", problems);
    }

    [Fact]
    public async Task A_retired_version_leaves_the_one_before_it_in_force()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var draft = await graph.DoneAsync(Author, "retireRule", Some.Variables(("version", await VersionAsync(graph, "2017-12")), ("title", "12 月不另定标准")));
        var file = (await graph.FindAsync(draft, "files { path text basePath } check { months problems { code } }"));
        Assert.Equal($$"""[{"path":"{{December}}","text":null,"basePath":"{{December}}"}]""", file.GetProperty("files").GetRawText());
        // What December's examples expect no longer comes out, so its author takes them away as well.
        Assert.Contains("CASE002", file.GetProperty("check").GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
        Assert.Equal("UnknownVersionError", await graph.RefusedAsync(Author, "retireRule", Some.Variables(("version", SchemaFields.IdOf("RuleVersion", "none")), ("title", "x"))));
    }

    [Fact]
    public async Task A_draft_whose_base_was_published_over_is_stale_until_it_is_saved_on_top()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var late = await graph.DraftedAsync(Asking(30));
        await PublishedAsync(graph, await graph.ApprovedAsync());
        Assert.Equal("StaleDraftError", await graph.RefusedAsync(Author, "submitDraft", On(late, ("justification", "已商定"))));
        var saved = await graph.DoneAsync(Author, "editDraft", On(late, ("files", Asking(30))));
        Assert.Equal("StaleDraftError", await graph.RefusedAsync(Author, "submitDraft", On(saved, ("justification", "已商定"))));
        var rebased = await graph.DoneAsync(Author, "editDraft", On(saved, ("files", Asking(30)), ("rebase", true)));
        await graph.DoneAsync(Author, "submitDraft", On(rebased, ("justification", "已商定")));
    }

    [Fact]
    public async Task A_month_that_closes_after_the_approval_is_not_published_into()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var draft = await graph.ApprovedAsync();
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-12"));
        var before = await graph.CountsAsync();
        Assert.Equal("MonthClosedError", await graph.RefusedAsync(Publisher, "publishDraft", On(draft)));
        Assert.Equal(before, await graph.CountsAsync());
        Assert.Equal("APPROVED", (await graph.FindAsync(draft, "state")).GetProperty("state").GetString());
        Assert.Contains(">= 20", await RuleOfAsync(graph, "2017-12"), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Of_two_servers_one_publishes_what_is_due_and_neither_what_is_not(StoreProvider provider)
    {
        await using var graph = await RunningGraph.OnAsync(provider);
        var draft = await graph.ApprovedAsync();
        Assert.Equal("MomentPassedError", await graph.RefusedAsync(Publisher, "scheduleDraft", On(draft, ("notBefore", "2017-12-31T08:00:00Z"))));
        draft = await graph.DoneAsync(Publisher, "scheduleDraft", On(draft, ("notBefore", "2018-01-01T00:00:00+08:00")));
        await PublishDueAsync(graph);
        Assert.Equal("SCHEDULED", (await graph.FindAsync(draft, "state")).GetProperty("state").GetString());

        var later = RunningGraph.Now.AddDays(1);
        await using var one = await graph.AnotherAsync(TimeSpan.FromSeconds(1), later);
        await using var other = await graph.AnotherAsync(TimeSpan.FromSeconds(1), later);
        await Task.WhenAll(PublishDueAsync(one), PublishDueAsync(other));
        var told = await one.FindAsync(draft, "state events(where: { kind: { in: [PUBLISHED, WITHDRAWN] } }) { kind by }");
        Assert.Equal("""{"state":"PUBLISHED","events":[{"kind":"PUBLISHED","by":"系统 / system"}]}""", told.GetRawText());
        Assert.Equal(2, (await MonthsAsync(one))[2].GetProperty("evaluations").GetArrayLength());
    }

    [Fact]
    public async Task What_cannot_be_published_when_its_time_comes_goes_back_with_the_reason()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var draft = await graph.DoneAsync(Publisher, "scheduleDraft", On(await graph.ApprovedAsync(), ("notBefore", "2018-01-01T00:00:00Z")));
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-12"));
        await using var later = await graph.AnotherAsync(TimeSpan.FromSeconds(1), RunningGraph.Now.AddDays(1));
        await PublishDueAsync(later);
        var told = await graph.FindAsync(draft, "state events(where: { kind: { eq: WITHDRAWN } }) { by reason }");
        Assert.Equal("DRAFTED", told.GetProperty("state").GetString());
        Assert.Contains("2017-12 已关闭", told.GetProperty("events")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static Task PublishDueAsync(RunningGraph graph) => graph.Services.GetRequiredService<DraftSchedule>().PublishDueAsync(CancellationToken.None);

    private static Task<JsonElement> PublishedAsync(RunningGraph graph, JsonElement draft) => graph.DoneAsync(Publisher, "publishDraft", On(draft));

    private static async Task<JsonElement> MonthsAsync(RunningGraph graph) => (await graph.DataAsync(Months)).GetProperty("months").GetProperty("nodes");

    /// <summary>The text of the version that the latest evaluation of a month was made by.</summary>
    private static async Task<string> RuleOfAsync(RunningGraph graph, string month)
    {
        await using var rows = graph.Database.Read();
        var scored = Scoring.Month.Parse(month);
        return (await Queries.FirstOrDefaultAsync(rows.CurrentResults.Where(row => row.Evaluation.Month == scored && row.Indicator.Code == "A1.G1.I1").Select(row => row.RuleVersion.FileJson)))!;
    }

    private static async Task<string> VersionAsync(RunningGraph graph, string effective)
    {
        var versions = await graph.DataAsync($"{{ ruleVersions(where: {{ indicator: {{ code: {{ eq: \"A1.G1.I1\" }} }}, effective: {{ eq: \"{effective}\" }} }}) {{ nodes {{ id }} }} }}");
        return versions.GetProperty("ruleVersions").GetProperty("nodes")[0].GetProperty("id").GetString()!;
    }
}
