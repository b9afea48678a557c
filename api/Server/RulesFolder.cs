namespace ScoringGraph.Server;

/// <summary>Finds the folder of schemes: the one configured, or the nearest `rules` at or above the program's own folder.</summary>
internal static class RulesFolder
{
    public static string Find(string? configured, string contentRoot) => configured is not null
        ? Path.GetFullPath(configured)
        : NearestFolder.Find(contentRoot, "rules") ?? Path.Combine(contentRoot, "rules");
}
