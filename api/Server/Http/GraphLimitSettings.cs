using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>What the settings say of the size, the cost and the kind of requests.</summary>
internal static class GraphLimitSettings
{
    public static IRequestExecutorBuilder AddLimits(this IRequestExecutorBuilder graph, IConfiguration configuration, IHostEnvironment environment) => graph
        .ModifyLimits(limits =>
        {
            // A month of facts of a large city is a tenth of this.
            limits.MaxRequestBytes = 1024 * 1024;
            Settings.Bind(configuration, "Limits", limits);
        })
        .ModifyCostOptions(cost => Settings.Bind(configuration, "Cost", cost))
        .AllowIntrospection(Settings.Get(configuration, "Introspection", environment.IsDevelopment()))
        .ModifyPersistedOptions(documents =>
        {
            (documents.Mode, documents.Automatic) = (PersistedMode.Allow, true);
            Settings.Bind(configuration, "Documents", documents);
            documents.Folder ??= NearestFolder.Find(environment.ContentRootPath, "schema", "views");
            if (documents.Mode != PersistedMode.Off && documents.Folder is { } folder && !Directory.Exists(folder))
                throw SettingsException.Of("Documents:Folder", folder, "文件夹不存在。", "there is no such folder.");
        });
}
