using ScoringGraph.Bench.Measuring;
using ScoringGraph.Store;

namespace ScoringGraph.Bench.Http;

/// <summary>How each contender is started on a database.</summary>
internal static class Contenders
{
    public const string Mercurius = "mercurius, JIT and loaders";

    public const string PostGraphile = "postgraphile";

    public static Contender Ours(string name, HeatMapDatabase database, bool cached) => Contender.Dotnet(
        name,
        Dialect.Graph,
        "ScoringGraph.Server.dll",
        [
            .. database.Options.Provider == StoreProvider.PostgreSql
                ? new[] { "--Database:Provider=PostgreSQL", $"--Database:ConnectionString={database.Options.Source}" }
                : [$"--Database={database.Options.Source}"],
            "--Rules", database.Rules.Rules, "--Samples=false", "--RateLimit:Permits=0", $"--ResponseCache:Enabled={cached}", "--environment", "Development",
        ]);

    public static Contender ByHand(HeatMapDatabase database) => Contender.Dotnet(
        "written by hand", Dialect.Endpoint, "ScoringGraph.Bench.dll", HandWrittenServer.Verb, $"{database.Options.Provider}", database.Options.Source);

    public static Contender StartMercurius(HeatMapDatabase database) => Contender.Node(
        Mercurius, Dialect.Graph, NodePrograms.Folder, "graphs/mercurius.mjs", $"{database.Options.Provider}".ToLowerInvariant(), database.Address);

    public static Contender StartPostGraphile(HeatMapDatabase database) => Contender.Node(
        PostGraphile, Dialect.PostGraphile, NodePrograms.PostGraphileFolder, "postgraphile.mjs", database.Address);
}
