namespace ScoringGraph.Graph.Tests;

/// <summary>The files of this repository, from wherever the tests run.</summary>
internal static class Repository
{
    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The rules folder with the first plan alone, which most tests are about; the build copies it beside the tests.</summary>
    public static string Rules => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The rules folder as it is, with all schemes.</summary>
    public static string AllRules => Path.Combine(Root, "rules");

    public static string Schema => Path.Combine(Root, "schema", "schema.graphql");

    public static string Views => Path.Combine(Root, "schema", "views");

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScoringGraph.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no ScoringGraph.sln above the tests");
    }
}
