using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests;

/// <summary>Rules are published while the server runs.</summary>
public sealed class PublicationTests
{
    private const string Scheme = "nantong-2017";
    private const string Path = "2017-10/A1.G1.I1.json";
    private const string Counts = "businessStartupCasesReported >= 15";

    [Fact]
    public async Task A_published_rule_scores_at_once_and_is_explained_by_itself()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        Assert.Equal("15", await ThresholdAsync(graph));
        var before = await PointsAsync(graph);
        Assert.Empty(await graph.PublishAsync(graph.Change(Path, Counts, "businessStartupCasesReported >= 1500")));
        Assert.Equal("1500", await ThresholdAsync(graph));
        Assert.True(await PointsAsync(graph) < before);
    }

    [Fact]
    public async Task What_was_answered_before_a_publication_is_not_answered_after_it()
    {
        const string Question = "{ explanation(scheme: \"nantong-2017\", month: \"2017-10\", participant: \"海门市\", indicator: \"A1.G1.I1\") { because { sentence { en } because { sentence { en } } } } }";
        await using var graph = await RunningGraph.WithSamplesAsync();
        var before = (await graph.DataAsync(Question)).ToString();
        Assert.Equal(before, (await graph.DataAsync(Question)).ToString());
        Assert.Empty(await graph.PublishAsync(graph.Change(Path, Counts, "businessStartupCasesReported >= 1500")));
        Assert.Contains("1500", (await graph.DataAsync(Question)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_of_a_closed_month_do_not_change()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DataAsync(Some.Close, Some.MonthChange());
        var counts = await graph.CountsAsync();
        var problem = Assert.Single(await graph.PublishAsync(graph.Change(Path, Counts, "businessStartupCasesReported >= 16")));
        Assert.Equal((RulePublication.ClosedCode, "2017-10"), (problem.Code, problem.Path));
        Assert.Equal(counts, await graph.CountsAsync());
        Assert.Equal("15", await ThresholdAsync(graph));
    }

    [Fact]
    public async Task A_change_from_an_open_month_on_leaves_a_closed_one_alone()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        await graph.DataAsync(Some.Close, Some.MonthChange());
        var before = await graph.CountsAsync();
        Assert.Empty(await graph.PublishAsync(graph.Change("2017-12/A1.G1.I1.json", "businessStartupCasesReported >= 20", "businessStartupCasesReported >= 21")));
        Assert.Equal(before.Evaluations + 1, (await graph.CountsAsync()).Evaluations);
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_changed_is_a_conflict_that_names_both()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        var (mine, theirs) = (graph.Change(Path, Counts, "businessStartupCasesReported >= 16"), graph.Change(Path, Counts, "businessStartupCasesReported >= 17"));
        Assert.Empty(await graph.PublishAsync(theirs));
        var problem = Assert.Single(await graph.PublishAsync(mine));
        Assert.Equal((RulePublication.ConflictCode, Path), (problem.Code, problem.Path));
        Assert.Contains(mine.ReplacesHash!, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(graph.Catalogue().Scheme(Scheme)!.Files.HashOf(Path)!, problem.Message.En, StringComparison.Ordinal);
        Assert.Equal("17", await ThresholdAsync(graph));
    }

    [Fact]
    public async Task A_rule_that_cannot_be_read_changes_nothing()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        var problem = Assert.Single(await graph.PublishAsync(graph.Change(Path, Counts, "businessStartupCasesReportedd >= 16")));
        Assert.Equal("RULE010", problem.Code);
        Assert.Equal("15", await ThresholdAsync(graph));
        Assert.Equal(["FACT019"], (await graph.PublishAsync(new NewPublication("nantong-2018", []))).Select(item => item.Code));
    }

    [Fact]
    public async Task What_is_written_alongside_is_written_with_it_or_not_at_all()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var counts = await graph.CountsAsync();
        var change = graph.Change(Path, Counts, "businessStartupCasesReported >= 16");
        var publication = graph.Services.GetRequiredService<RulePublication>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => publication.PublishAsync(new(Scheme, [change]), _ => throw new InvalidOperationException(), CancellationToken.None));
        Assert.Equal(counts, await graph.CountsAsync());
        Assert.Equal("15", await ThresholdAsync(graph));
        Assert.Empty(await publication.PublishAsync(new(Scheme, [change]), write => write.Months.CloseAsync(Scheme, Month.Parse("2017-12"), "结账", "发布人"), CancellationToken.None));
        await using var rows = graph.Database.Read();
        Assert.True(await rows.IsClosedAsync(Scheme, Month.Parse("2017-12")));
    }

    [SkippableTheory]
    [MemberData(nameof(OtherServersTests.Databases), MemberType = typeof(OtherServersTests))]
    public async Task Another_server_scores_by_what_was_published_even_before_it_noticed(StoreProvider provider, TimeSpan interval)
    {
        await using var one = await RunningGraph.OnAsync(provider);
        await using var other = await one.AnotherAsync(provider == StoreProvider.Sqlite ? TimeSpan.FromHours(1) : interval);
        Assert.Empty(await one.PublishAsync(one.Change(Path, Counts, "businessStartupCasesReported >= 1500")));
        var scored = await other.AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "20")]));
        Assert.Equal(one.Catalogue().Edition(Scheme, Month.Parse("2017-10"))!.Hash, await EditionHashAsync(one, scored));
        Assert.Empty(await other.PublishAsync(other.Change(Path, "businessStartupCasesReported >= 1500", "businessStartupCasesReported >= 15")));
        scored = await one.AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "21")]));
        Assert.Equal(other.Catalogue().Edition(Scheme, Month.Parse("2017-10"))!.Hash, await EditionHashAsync(one, scored));
    }

    [SkippableTheory]
    [MemberData(nameof(OtherServersTests.Databases), MemberType = typeof(OtherServersTests))]
    public async Task Another_server_notices_what_was_published(StoreProvider provider, TimeSpan interval)
    {
        await using var one = await RunningGraph.OnAsync(provider);
        await using var other = await one.AnotherAsync(interval);
        Assert.Empty(await one.PublishAsync(one.Change(Path, Counts, "businessStartupCasesReported >= 16")));
        for (var patience = 0; other.Catalogue().Scheme(Scheme)!.Files.HashOf(Path) != one.Catalogue().Scheme(Scheme)!.Files.HashOf(Path); patience++)
        {
            Assert.True(patience < 1_500, "the other server goes on with old rules");
            await Task.Delay(20);
        }
    }

    private static async Task<string> EditionHashAsync(RunningGraph graph, JsonElement submission)
    {
        await using var rows = graph.Database.Read();
        var sequence = submission.GetProperty("evaluation").GetProperty("sequence").GetInt32();
        return await Queries.SingleOrDefaultAsync(rows.Evaluations.Where(row => row.Month == Month.Parse("2017-10") && row.Sequence == sequence).Select(row => row.EditionHash)) ?? "";
    }

    private static async Task<string> ThresholdAsync(RunningGraph graph)
    {
        var data = await graph.DataAsync("{ indicators(where: { code: { eq: \"A1.G1.I1\" } }) { nodes { criteria(month: \"2017-10\") { expression } } } }");
        var expression = data.GetProperty("indicators").GetProperty("nodes")[0].GetProperty("criteria").EnumerateArray().Select(item => item.GetProperty("expression").GetString()!).Single(text => text.Contains("CasesReported >=", StringComparison.Ordinal));
        return expression.Split(' ')[^1];
    }

    private static async Task<decimal> PointsAsync(RunningGraph graph)
    {
        await using var rows = graph.Database.Read();
        return (await Queries.ToListAsync(rows.CurrentResults.Where(row => row.Month == Month.Parse("2017-10") && row.Indicator.Code == "A1.G1.I1").Select(row => row.Points))).Sum(points => points ?? 0);
    }
}
