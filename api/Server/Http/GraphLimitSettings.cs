using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>What the settings say of the size, the cost and the kind of requests.</summary>
internal static class GraphLimitSettings
{
    public static IRequestExecutorBuilder AddLimits(this IRequestExecutorBuilder graph, IConfiguration configuration, IHostEnvironment environment)
    {
        Settings.Together(
            () => graph.ModifyLimits(limits =>
            {
                // A month of facts of a large city is a tenth of this.
                limits.MaxRequestBytes = 1024 * 1024;
                Settings.Bind(configuration, "Limits", limits);
            }),
            () => graph.ModifyCostOptions(cost => Settings.Bind(configuration, "Cost", cost)),
            () => graph.AllowIntrospection(Settings.Get(configuration, "Introspection", environment.IsDevelopment())),
            () => graph.ModifyPersistedOptions(documents => Read(documents, configuration, environment)));
        return graph;
    }

    /// <summary>Tells what is wrong with the settings before there is a graph.</summary>
    /// <exception cref="SettingsException">Something is.</exception>
    public static void Check(IConfiguration configuration, IHostEnvironment environment) =>
        new ServiceCollection().AddGraphQLServer().AddLimits(configuration, environment);

    private static void Read(PersistedOptions documents, IConfiguration configuration, IHostEnvironment environment)
    {
        (documents.Mode, documents.Automatic) = (PersistedMode.Allow, true);
        Settings.Bind(configuration, "Documents", documents);
        documents.Folder ??= NearestFolder.Find(environment.ContentRootPath, "schema", "views");
        if (documents.Mode != PersistedMode.Off && documents.Folder is { } folder && !Directory.Exists(folder))
            throw SettingsException.Of("Documents:Folder", folder, "文件夹不存在。", "there is no such folder.");
    }
}
