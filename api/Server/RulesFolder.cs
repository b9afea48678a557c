namespace ScoringGraph.Server;

/// <summary>Finds the folder of schemes: the one configured, or the nearest `rules` at or above the program's own folder.</summary>
internal static class RulesFolder
{
    public static string Find(string? configured, string contentRoot)
    {
        if (configured is not null) return Path.GetFullPath(configured);
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "rules")))
                return Path.Combine(folder.FullName, "rules");
        return Path.Combine(contentRoot, "rules");
    }
}
