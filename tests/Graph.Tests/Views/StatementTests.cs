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
        var few = await StatementsAsync(folder["few.db"], rules);
        RulesCopy.Grow(rules, 60);
        var many = await StatementsAsync(folder["many.db"], rules);
        Assert.Equal(few, many);
        Snapshot.Match(string.Join('\n', few.Select(view => $"{view.Key} {view.Value}")), View.Snapshot("statements"));
    }

    private static async Task<SortedDictionary<string, int>> StatementsAsync(string database, string rules)
    {
        await using var graph = await RunningGraph.StartAsync(database, rules, withSamples: true);
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
