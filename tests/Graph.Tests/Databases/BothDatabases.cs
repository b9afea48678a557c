using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Graph.Tests.Drafts;

namespace ScoringGraph.Graph.Tests.Databases;

/// <summary>The same sample facts in SQLite and in PostgreSQL, and what both answer.</summary>
public sealed class BothDatabases : IAsyncLifetime
{
    private Task<RunningGraph>? sqlite;
    private Task<RunningGraph>? postgreSql;

    public async Task InitializeAsync()
    {
        sqlite = RunningGraph.WithSamplesAsync();
        postgreSql = RunningGraph.OnPostgreSqlAsync();
        // Where PostgreSQL is not installed, every test says so itself.
        await Task.WhenAny(Task.WhenAll(UseAsync(sqlite), UseAsync(postgreSql)));
    }

    // Samples are of months that nobody has closed yet and of rules that nobody revised: without this there would be no events to ask for.
    private static async Task UseAsync(Task<RunningGraph> starting)
    {
        var graph = await starting;
        foreach (var month in new[] { "2017-10", "2017-11" }) await graph.DataAsync(Some.Close, Some.MonthChange(month));
        await graph.DataAsync(Some.Open, Some.MonthChange("2017-10"));
        await graph.ApprovedAsync();
        await graph.DraftedAsync([SomeDraft.Replaced("2017-10/A1.G1.I1.json", "Reported >= 15", "Reported >= 16")]);
    }

    internal Task<RunningGraph[]> GraphsAsync() => Task.WhenAll(sqlite!, postgreSql!);

    /// <summary>The answer of both; fails if they differ.</summary>
    internal async Task<JsonElement> SameAsync(string query, JsonNode? variables = null)
    {
        var graphs = await GraphsAsync();
        var answers = await Task.WhenAll(graphs.Select(graph => graph.AskAsync(query, variables?.DeepClone())));
        Assert.True(answers[0].ToString() == answers[1].ToString(), $"{query}\n{answers[0]}\n{answers[1]}");
        Assert.False(answers[0].TryGetProperty("errors", out var errors), $"{query}\n{errors}");
        return answers[0].GetProperty("data");
    }

    public async Task DisposeAsync()
    {
        await (await sqlite!).DisposeAsync();
        if (postgreSql!.IsCompletedSuccessfully) await (await postgreSql).DisposeAsync();
    }
}
