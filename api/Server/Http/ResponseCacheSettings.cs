using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>What the settings say of kept answers.</summary>
internal static class ResponseCacheSettings
{
    public static IRequestExecutorBuilder AddResponseCache(this IRequestExecutorBuilder graph, IConfiguration configuration)
        => graph.AddResponseCache(options => Settings.Bind(configuration, "ResponseCache", options));
}
