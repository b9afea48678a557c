using System.Text.Json;
using ScoringGraph.Graph.Schemes;

namespace ScoringGraph.Graph.Tests;

/// <summary>Rules and their changes as sentences, so that nobody need read JSON.</summary>
public sealed class SentenceTests
{
    private const string Scheme = "nantong-2017";
    private const string November = "2017-11/A1.G1.I1.json";
    private const string Fields = "id number effective sentences { criterion text { zh en } } criteria { number sentence { zh } } changes { kind criterion strictness before { zh } after { zh } sentence { zh en } } restores { number }";

    [Fact]
    public async Task A_rule_is_told_as_the_command_tells_it_and_each_criterion_beside_it()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var version = (await VersionsAsync(graph))[2];
        Assert.Equal("指标 A1.G1.I1「1.按照省双创评价要求，实现3个工作日开办企业」，自 2017-12 起生效。", Sentences(version)[0]);
        Assert.Equal("当月工作完成进度滞后（评价单位认定）的，本指标当月得 0 分。", Sentences(version)[^3]);
        Assert.Equal(Sentences(version)[^2..], version.GetProperty("criteria").EnumerateArray().Select(criterion => criterion.GetProperty("sentence").GetProperty("zh").GetString()));
    }

    [Fact]
    public async Task A_version_says_what_it_changes_of_the_one_it_replaces_or_of_the_months_before()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        Assert.Empty(await graph.PublishAsync(graph.Change(November, ">= 20", ">= 25")));
        var versions = await VersionsAsync(graph);
        // What there was not before October is all new.
        Assert.All(versions[0].GetProperty("changes").EnumerateArray(), change => Assert.Equal("CRITERION_ADDED", change.GetProperty("kind").GetString()));
        Assert.Contains("C2：抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例从 ≥50% 改为 ≥70%（更严），15 分不变。", Changes(versions[2]));
        var change = Assert.Single(versions[3].GetProperty("changes").EnumerateArray());
        Assert.Equal(("THRESHOLD", "C1", "STRICTER"), (change.GetProperty("kind").GetString(), change.GetProperty("criterion").GetString(), change.GetProperty("strictness").GetString()));
        Assert.Equal("C1：报送的符合标准的开办企业案例数从 ≥20 个 改为 ≥25 个（更严），15 分不变。", change.GetProperty("sentence").GetProperty("zh").GetString());

        var since = await graph.DataAsync(
            "query ($id: ID!, $since: ID) { ruleVersion(id: $id) { changes(since: $since) { sentence { zh } } } }", Some.Variables(("id", IdOf(versions[3])), ("since", IdOf(versions[3]))));
        Assert.Empty(since.GetProperty("ruleVersion").GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task A_version_of_another_indicator_is_nothing_to_compare_with()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var mine = IdOf((await VersionsAsync(graph))[0]);
        foreach (var other in new[] { IdOf((await VersionsAsync(graph, "A1.G1.I2"))[0]), SchemaFields.IdOf("RuleVersion", "none") })
        {
            var answer = await graph.AskAsync("query ($id: ID!, $since: ID) { ruleVersion(id: $id) { changes(since: $since) { kind } } }", Some.Variables(("id", mine), ("since", other)));
            Assert.Contains("VERSION003", answer.GetProperty("errors").ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_old_version_is_told_in_the_words_of_its_time()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        Assert.Empty(await graph.PublishAsync(graph.Change(November, ">= 20", ">= 25")));
        Assert.Empty(await graph.PublishAsync(graph.Change("facts.json", "报送的符合标准的开办企业案例数", "上报的合格开办企业案例数")));
        var versions = await VersionsAsync(graph);
        Assert.Contains("报送的符合标准的开办企业案例数", Sentences(versions[1])[^2], StringComparison.Ordinal);
        Assert.Contains("上报的合格开办企业案例数", Sentences(versions[3])[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_withdraws_rules_or_puts_them_back_says_so()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var files = graph.Catalogue().Scheme(Scheme)!.Files;
        Assert.Empty(await graph.PublishAsync(new FileChange("2017-12/A1.G1.I1.json", null, files.HashOf("2017-12/A1.G1.I1.json"))));
        Assert.Empty(await graph.PublishAsync(new FileChange("2017-12/A1.G1.I1.json", files.TextOf("2017-12/A1.G1.I1.json"), null)));
        var versions = await VersionsAsync(graph);
        Assert.Empty(Sentences(versions[3]));
        Assert.All(versions[3].GetProperty("changes").EnumerateArray(), change => Assert.Equal("CRITERION_REMOVED", change.GetProperty("kind").GetString()));
        Assert.Equal(3, versions[4].GetProperty("restores").GetProperty("number").GetInt32());
        Assert.Equal(Sentences(versions[2]), Sentences(versions[4]));
    }

    // In the order they became known.
    private static async Task<JsonElement[]> VersionsAsync(RunningGraph graph, string indicator = "A1.G1.I1") =>
        [.. (await graph.DataAsync($"query ($indicator: String!) {{ ruleVersions(where: {{ indicator: {{ code: {{ eq: $indicator }} }} }}, order: [{{ number: ASC }}]) {{ nodes {{ {Fields} }} }} }}", Some.Variables(("indicator", indicator))))
            .GetProperty("ruleVersions").GetProperty("nodes").EnumerateArray()];

    private static string? IdOf(JsonElement version) => version.GetProperty("id").GetString();

    private static string[] Sentences(JsonElement version) => [.. version.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetProperty("zh").GetString()!)];

    private static IEnumerable<string?> Changes(JsonElement version) => version.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("sentence").GetProperty("zh").GetString());
}
