namespace ScoringGraph.Evaluation.Tests;

/// <summary>Where the repository's files are, found from the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    public static string Rules { get; } = $"{Root}/rules/nantong-2017";

    /// <summary>The folders of all schemes.</summary>
    public static IReadOnlyList<string> Schemes { get; } = [.. Directory.GetDirectories($"{Root}/rules").Select(folder => folder.Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>What the United Nations published: it lies beside the repository and is not part of it.</summary>
    public static string PublishedHdi { get; } = Path.GetFullPath($"{Root}/../shared/data/hdi-2021.csv");

    public static string Schema { get; } = $"{Root}/schema";

    /// <summary>The plan as it was counted by hand: it lies beside the repository and is not part of it.</summary>
    public static string Inventory { get; } = Path.GetFullPath($"{Root}/../shared/plan/inventory.json");

    private static string RootAbove(string folder)
    {
        while (!File.Exists($"{folder}/ScoringGraph.sln")) folder = Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.Replace('\\', '/').TrimEnd('/');
    }
}
