using Snapshooter.Xunit;

namespace ScoringGraph.Graph.Tests;

/// <summary>However many rows there are, a view takes as many statements.</summary>
public sealed class StatementTests
{
    private static readonly Lazy<Task<Count>> Few = new(() => CountAsync(_ => { }));

    [Fact]
    public async Task A_view_takes_the_statements_that_were_reviewed() =>
        Snapshot.Match(string.Join('\n', (await Few.Value).Statements.Select(view => $"{view.Key} {view.Value}")), View.Snapshot("statements"));

    [Fact]
    public async Task No_view_takes_more_for_sixty_participants_than_for_nine() =>
        AsManyForMore(await Few.Value, await CountAsync(rules => GrownRules.Participants(rules, 60)), times: 6);

    [Fact]
    public async Task No_view_takes_more_for_twelve_months_than_for_three() =>
        AsManyForMore(await Few.Value, await CountAsync(rules => GrownRules.Months(rules, 12)), times: 4);

    [Fact]
    public async Task No_view_takes_more_where_an_indicator_has_five_times_the_criteria() =>
        AsManyForMore(await Few.Value, await CountAsync(rules => GrownRules.Criteria(rules, 5)), times: 5);

    [Fact]
    public async Task No_view_takes_more_for_five_times_the_indicators() =>
        AsManyForMore(await Few.Value, await CountAsync(rules => GrownRules.Indicators(rules, 5)), times: 5);

    [SkippableFact]
    public async Task Nor_does_it_on_PostgreSQL_where_all_grows_at_once()
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        var few = await CountAsync(await RunningGraph.OnPostgreSqlAsync(rules));
        GrownRules.Participants(rules, 18);
        GrownRules.Months(rules, 6);
        GrownRules.Criteria(rules, 2);
        GrownRules.Indicators(rules, 2);
        AsManyForMore(few, await CountAsync(await RunningGraph.OnPostgreSqlAsync(rules)), times: 16);
    }

    /// <summary>Nobody would notice a scheme that did not grow: its awards say that it did.</summary>
    private static void AsManyForMore(Count few, Count many, int times)
    {
        Assert.InRange(many.Awards, times * few.Awards * 9 / 10, int.MaxValue);
        Assert.Equal(few.Statements, many.Statements);
    }

    private static async Task<Count> CountAsync(Action<string> grow)
    {
        using var folder = new TemporaryFolder();
        var rules = RulesCopy.In(folder);
        grow(rules);
        return await CountAsync(await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: true));
    }

    private static async Task<Count> CountAsync(RunningGraph graph)
    {
        await using var running = graph;
        var statements = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in View.Names)
        {
            using var counter = graph.Database.CountStatements();
            await graph.DataAsync(View.Text(view));
            statements.Add(view, counter.Count);
        }

        return new Count((await graph.DataAsync("{ awards(first: 1) { totalCount } }")).GetProperty("awards").GetProperty("totalCount").GetInt32(), statements);
    }

    /// <summary>How many awards there are, and how many statements each view takes.</summary>
    private sealed record Count(int Awards, SortedDictionary<string, int> Statements);
}
