using Snapshooter.Xunit;

namespace ScoringGraph.Graph.Tests;

/// <summary>However many rows there are, a view takes as many statements.</summary>
public sealed class StatementTests
{
    [Fact]
    public async Task No_view_takes_more_statements_for_sixty_participants_than_for_nine()
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        var few = await StatementsAsync(await RunningGraph.StartAsync(folder["few.db"], rules, withSamples: true));
        RulesCopy.Grow(rules, 60);
        var many = await StatementsAsync(await RunningGraph.StartAsync(folder["many.db"], rules, withSamples: true));
        Assert.Equal(few, many);
        Snapshot.Match(string.Join('\n', few.Select(view => $"{view.Key} {view.Value}")), View.Snapshot("statements"));
    }

    [SkippableFact]
    public async Task Nor_does_it_on_PostgreSQL()
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        var few = await StatementsAsync(await RunningGraph.OnPostgreSqlAsync(rules));
        RulesCopy.Grow(rules, 30);
        Assert.Equal(few, await StatementsAsync(await RunningGraph.OnPostgreSqlAsync(rules)));
    }

    private static async Task<SortedDictionary<string, int>> StatementsAsync(RunningGraph graph)
    {
        await using var running = graph;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in View.Names)
        {
            using var counter = graph.Database.CountStatements();
            await graph.DataAsync(View.Text(view));
            counts.Add(view, counter.Count);
        }

        return counts;
    }
}
