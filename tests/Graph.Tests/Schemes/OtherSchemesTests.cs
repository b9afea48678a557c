namespace ScoringGraph.Graph.Tests;

/// <summary>All schemes of the rules folder at once, each answered for.</summary>
public sealed class OtherSchemesTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private RunningGraph graph = null!;

    public async Task InitializeAsync() => graph = await RunningGraph.StartAsync(folder["scores.db"], Repository.AllRules, withSamples: true);

    public async Task DisposeAsync()
    {
        await graph.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_index_of_every_country_is_answered_with_its_reasons()
    {
        var cards = (await graph.DataAsync("""
            { scorecards(first: 2, where: { month: { eq: "2021-12" } }, order: [{ rank: ASC }]) { totalCount nodes { rank final accumulated possible complete participant { code nameZh } } } }
            """)).GetProperty("scorecards");
        Assert.Equal(191, cards.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            """{"rank":1,"final":0.962,"accumulated":96.20502401,"possible":100,"complete":true,"participant":{"code":"CHE","nameZh":"瑞士"}}""",
            cards.GetProperty("nodes")[0].GetRawText());
        var explanation = (await graph.DataAsync("""
            { explanation(scheme: "hdi-2021", month: "2021-12", participant: "CHE", indicator: "A3.G1.I1") { points because { because { sentence { zh } } } } }
            """)).GetProperty("explanation");
        Assert.Contains("按对数比例计分", explanation.GetRawText(), StringComparison.Ordinal);
        var kinds = (await graph.DataAsync("""{ results(first: 4, where: { month: { eq: "2021-12" } }) { nodes { awards { criterion { awardKind } } } } }""")).GetRawText();
        Assert.Contains("INTERPOLATED", kinds, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_without_one_of_its_facts_has_no_index_and_says_why()
    {
        var submission = Some.Submission([("NER", "lifeExpectancyYears", "null")], scheme: "hdi-2021", month: "2021-12");
        await graph.AcceptedAsync(submission);
        var card = (await graph.DataAsync("""{ scorecards(where: { month: { eq: "2021-12" }, participant: { code: { eq: "NER" } } }) { nodes { final rank noFinal complete } } }"""))
            .GetProperty("scorecards").GetProperty("nodes").EnumerateArray().Single();
        Assert.Equal("""{"final":null,"rank":null,"noFinal":"FACT_MISSING","complete":false}""", card.GetRawText());
    }

    [Fact]
    public async Task Groups_are_ranked_apart_and_a_veto_is_found_among_the_results()
    {
        var data = await graph.DataAsync("""
            {
              scorecards(where: { month: { eq: "2026-02" }, rank: { eq: 1 } }) { totalCount }
              results(where: { month: { eq: "2026-02" }, outcome: { eq: VETOED } }) { nodes { points participant { code } indicator { code } awards(where: { outcome: { eq: VETOED } }) { number criterion { awardKind } } } }
            }
            """);
        Assert.Equal(2, data.GetProperty("scorecards").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            """[{"points":0,"participant":{"code":"石桥县"},"indicator":{"code":"A1.G2.I1"},"awards":[{"number":"C2","criterion":{"awardKind":"VETO"}}]}]""",
            data.GetProperty("results").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task A_participant_is_found_by_its_group_and_tells_its_name()
    {
        var data = await graph.DataAsync("""{ participants(where: { scheme: { code: { eq: "binjiang-2026" } }, groupNameEn: { eq: "Districts" } }, order: [{ code: ASC }]) { nodes { code kind groupNameZh groupNameEn } } }""");
        var nodes = data.GetProperty("participants").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(4, nodes.Length);
        Assert.Contains("""{"code":"高新区","kind":"developmentZone","groupNameZh":"城区","groupNameEn":"Districts"}""", nodes.Select(node => node.GetRawText()));
    }

    [Fact]
    public async Task The_first_plan_is_scored_as_ever()
    {
        var cards = (await graph.DataAsync("""{ scorecards(first: 1, where: { month: { eq: "2017-10" } }, order: [{ rank: ASC }]) { nodes { final participant { code } } } }""")).GetProperty("scorecards");
        Assert.Equal("""[{"final":96.66,"participant":{"code":"海门市"}}]""", cards.GetProperty("nodes").GetRawText());
    }
}
