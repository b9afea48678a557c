namespace ScoringGraph.Server;

/// <summary>Finds a folder of the repository at or above the program's own folder.</summary>
internal static class NearestFolder
{
    public static string? Find(string contentRoot, params string[] path)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (Path.Combine([folder.FullName, .. path]) is var found && Directory.Exists(found))
                return found;
        return null;
    }
}
