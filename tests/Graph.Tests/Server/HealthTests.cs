using System.Net;

namespace ScoringGraph.Graph.Tests;

/// <summary>The program says whether it lives and whether it can answer, and clients hear no more than they can use.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_program_that_can_answer_is_ready()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        Assert.Equal("""{"status":"Healthy","checks":{}}""", await graph.Client.GetStringAsync("health/live"));
        Assert.Equal("""{"status":"Healthy","checks":{"rules":"Healthy","database":"Healthy"}}""", await graph.Client.GetStringAsync("health/ready"));
    }

    [Fact]
    public async Task A_program_without_its_database_lives_but_is_not_ready()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        await graph.LoseDatabaseAsync();
        using var ready = await graph.Client.GetAsync("health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"Unhealthy","checks":{"rules":"Healthy","database":"Unhealthy"}}""", await ready.Content.ReadAsStringAsync());
        using var live = await graph.Client.GetAsync("health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task A_client_is_told_when_to_ask_again_and_nothing_of_the_database()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        await graph.LoseDatabaseAsync();
        var error = await graph.ErrorAsync("{ schemes { nodes { code } } }");
        Assert.Equal("数据库暂时不可用；请在 5 秒后重试。", error.GetProperty("message").GetString());
        Assert.Equal("SERVICE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(5, error.GetProperty("extensions").GetProperty("retryAfter").GetInt32());
        Assert.DoesNotContain("SQLite", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
