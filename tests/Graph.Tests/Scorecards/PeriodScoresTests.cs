using System.Numerics;
using System.Text.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Tests;

/// <summary>The quarters and the year of a scheme are answered from the latest evaluations of its months.</summary>
public sealed class PeriodScoresTests : IAsyncLifetime
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
    public async Task A_quarter_says_who_is_where_and_by_which_months()
    {
        var scores = await ScoresAsync("2026Q1", "where: { code: { eq: \"江北区\" } }");
        Assert.True(scores.GetProperty("complete").GetBoolean());
        Assert.Equal("""{"code":"2026Q1","name":{"zh":"2026年第一季度"},"policy":{"kind":"QUARTER","incomplete":"PROVISIONAL","vetoedAtMost":79}}""", scores.GetProperty("period").GetRawText());
        Assert.Equal(
            """{"rank":1,"final":65.09,"finalExact":"9763/150","accumulated":65.08666667,"complete":true,"missing":[],"note":null,"code":"江北区","group":"district","participant":{"nameZh":"江北区"}}""",
            Card(scores.GetProperty("scorecards").GetProperty("nodes")[0]));
        Assert.Equal([(58.09m, "5809/300"), (67.9m, "679/30"), (69.27m, null)], Months(scores, 0).Select(month => (month.GetProperty("scorecard").GetProperty("final").GetDecimal(), month.GetProperty("pointsExact").GetString())));
    }

    [Fact]
    public async Task The_parts_add_up_exactly_and_groups_are_ranked_apart()
    {
        var nodes = (await ScoresAsync("2026Q1")).GetProperty("scorecards").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(8, nodes.Length);
        Assert.All(nodes, node => Assert.Equal(0, Exact(node, "accumulated").CompareTo(node.GetProperty("months").EnumerateArray().Aggregate(BigFraction.Zero, (sum, month) => sum + Exact(month, "points")))));
        foreach (var group in nodes.GroupBy(node => node.GetProperty("group").GetString()))
            Assert.Equal([1, 2, 3, 4], group.Select(node => node.GetProperty("rank").GetInt32()));
    }

    [Fact]
    public async Task A_year_without_all_of_its_months_has_no_score_names_them_and_is_no_zero()
    {
        var scores = await ScoresAsync("2026");
        Assert.False(scores.GetProperty("complete").GetBoolean());
        var card = scores.GetProperty("scorecards").GetProperty("nodes")[0];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null), (card.GetProperty("final").ValueKind, card.GetProperty("rank").ValueKind, card.GetProperty("accumulated").ValueKind));
        Assert.Equal(["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"], card.GetProperty("missing").EnumerateArray().Select(month => month.GetString()));
        Assert.Equal("2026-04 至 2026-12 尚未评分，因此没有得分。", card.GetProperty("note").GetProperty("zh").GetString());
        Assert.Equal(["SCORED", "SCORED", "SCORED", "NOT_SCORED"], Months(scores, 0).Take(4).Select(month => month.GetProperty("status").GetString()));
        Assert.All(Months(scores, 0), month => Assert.Equal(JsonValueKind.Null, month.GetProperty("points").ValueKind));
    }

    [Fact]
    public async Task What_is_reported_anew_changes_the_quarter_at_once_and_a_fact_taken_back_makes_it_provisional()
    {
        await graph.AcceptedAsync(Some.Submission([("江北区", "environmentComplaints", "null")], scheme: "binjiang-2026", month: "2026-01"));
        var scores = await ScoresAsync("2026Q1", "where: { code: { eq: \"江北区\" } }");
        var card = scores.GetProperty("scorecards").GetProperty("nodes")[0];
        Assert.Equal((false, "2026-01 数据不全，得分为暂定。"), (card.GetProperty("complete").GetBoolean(), card.GetProperty("note").GetProperty("zh").GetString()));
        Assert.Equal("PROVISIONAL", Months(scores, 0)[0].GetProperty("status").GetString());
        Assert.NotEqual(65.09m, card.GetProperty("final").GetDecimal());
    }

    [Fact]
    public async Task A_veto_in_one_month_is_shown_with_its_limit()
    {
        var scores = await ScoresAsync("2026Q1", "where: { code: { eq: \"新城区\" } }");
        Assert.Equal([false, false, true], Months(scores, 0).Select(month => month.GetProperty("isVetoed").GetBoolean()));
        Assert.Equal("2026-03 被一票否决，得分不超过 79 分。", scores.GetProperty("scorecards").GetProperty("nodes")[0].GetProperty("note").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task Twelve_months_take_as_many_statements_as_three()
    {
        var counts = new List<int>();
        foreach (var period in new[] { "2026Q1", "2026" })
        {
            using var counter = graph.Database.CountStatements();
            await ScoresAsync(period);
            counts.Add(counter.Count);
        }

        Assert.Equal([2, 2], counts);
    }

    [Theory]
    [InlineData("binjiang-2026", "2026Q5")]
    [InlineData("binjiang-2027", "2026Q1")]
    [InlineData("nantong-2017", "2017Q4")]
    public async Task A_period_that_no_scheme_has_is_null(string scheme, string period) =>
        Assert.Equal("""{"periodScores":null}""", (await graph.DataAsync($"{{ periodScores(scheme: \"{scheme}\", period: \"{period}\") {{ complete }} }}")).GetRawText());

    [Fact]
    public async Task A_scheme_lists_its_periods()
    {
        var schemes = (await graph.DataAsync("{ schemes { nodes { periods { code months { month weight } policy { kind aggregate roundingDigits ties readings clause { line } } } } } }")).GetProperty("schemes").GetProperty("nodes");
        Assert.Equal([5, 0, 0], schemes.EnumerateArray().Select(scheme => scheme.GetProperty("periods").GetArrayLength()));
        Assert.Equal("""{"month":"2026-12","weight":2}""", schemes[0].GetProperty("periods")[4].GetProperty("months")[11].GetRawText());
    }

    [SkippableFact]
    public async Task Both_databases_give_the_same_quarter()
    {
        await using var postgreSql = await RunningGraph.OnPostgreSqlAsync(Repository.AllRules);
        Assert.Equal((await ScoresAsync("2026Q1")).GetRawText(), (await ScoresAsync("2026Q1", asked: postgreSql)).GetRawText());
    }

    private async Task<JsonElement> ScoresAsync(string period, string where = "first: 50", RunningGraph? asked = null) => (await (asked ?? graph).DataAsync($$"""
        { periodScores(scheme: "binjiang-2026", period: "{{period}}") { complete period { code name { zh } policy { kind incomplete vetoedAtMost } } scorecards({{where}}) { nodes {
          rank final finalExact accumulated accumulatedExact complete missing note { zh } code group participant { nameZh }
          months { month status points pointsExact isVetoed scorecard { final } } } } } }
        """)).GetProperty("periodScores");

    private static JsonElement[] Months(JsonElement scores, int index) => [.. scores.GetProperty("scorecards").GetProperty("nodes")[index].GetProperty("months").EnumerateArray()];

    private static string Card(JsonElement node) =>
        $"{{{string.Join(',', node.EnumerateObject().Where(member => member.Name is not ("months" or "accumulatedExact")).Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}"))}}}";

    // The full number: a fraction, or the decimal where that says it all.
    private static BigFraction Exact(JsonElement element, string name)
    {
        if (element.GetProperty($"{name}Exact").GetString() is not { } text) return element.GetProperty(name).GetDecimal();
        return text.Split('/') is [var top, var bottom] ? new BigFraction(BigInteger.Parse(top, System.Globalization.CultureInfo.InvariantCulture), BigInteger.Parse(bottom, System.Globalization.CultureInfo.InvariantCulture)) : Rational.Parse(text);
    }
}
