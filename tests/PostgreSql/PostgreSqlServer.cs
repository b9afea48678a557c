namespace ScoringGraph.PostgreSql.Tests;

/// <summary>The PostgreSQL server that all tests of a run share; each takes a database of its own.</summary>
internal static class PostgreSqlServer
{
    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(PostgreSqlCluster.StartAsync);
    private static int databases;

    /// <summary>The connection string of a new, empty database; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        Skip.If(PostgreSqlCluster.WhyNot is not null, PostgreSqlCluster.WhyNot);
        var cluster = await Cluster.Value;
        return await cluster.NewDatabaseAsync($"test{Interlocked.Increment(ref databases)}");
    }
}
