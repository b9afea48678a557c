using Snapshooter.Xunit;

namespace ScoringGraph.Graph.Tests;

/// <summary>What each view costs as it stands. The server's limits leave room for the dearest of them, and not for ten times as much.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task Every_view_is_within_the_limits()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        var lines = new List<string>();
        foreach (var view in View.Names)
        {
            Assert.False((await graph.AskAsync(View.Text(view))).ToString().Contains("HC0047", StringComparison.Ordinal), view);
            var cost = await graph.CostAsync(View.Text(view));
            lines.Add($"{view} fields {cost.GetProperty("fieldCost")} types {cost.GetProperty("typeCost")}");
        }

        Snapshot.Match(string.Join('\n', lines), View.Snapshot("costs"));
    }
}
