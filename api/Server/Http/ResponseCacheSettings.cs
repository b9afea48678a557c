using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>What the settings say of kept answers.</summary>
internal static class ResponseCacheSettings
{
    public static IRequestExecutorBuilder AddResponseCache(this IRequestExecutorBuilder graph, IConfiguration configuration)
        => graph.AddResponseCache(options => Settings.Bind(configuration, "ResponseCache", options));

    /// <summary>Tells what is wrong with the settings before there is a graph.</summary>
    /// <exception cref="SettingsException">Something is.</exception>
    public static void Check(IConfiguration configuration) => Settings.Bind(configuration, "ResponseCache", new ResponseCacheOptions());
}
