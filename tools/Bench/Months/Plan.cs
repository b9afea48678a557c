using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Bench.Months;

/// <summary>The real plan, rules/nantong-2017, read once.</summary>
internal static class Plan
{
    public static readonly Month October = new(2017, 10);
    public static readonly Month November = new(2017, 11);

    public static LoadedScheme Scheme { get; } = Read();

    /// <summary>The rules of November, the month that the hand-written scorer knows.</summary>
    public static CompiledEdition Edition { get; } = CompiledEdition.Of(Scheme, November);

    private static LoadedScheme Read()
    {
        var (scheme, problems) = SchemeFolder.Read($"{Repository}/rules/nantong-2017");
        return scheme ?? throw new InvalidOperationException(string.Join("\n", problems));
    }

    /// <summary>The folder that holds rules and tools.</summary>
    public static string Repository
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (Directory.Exists(Path.Combine(folder.FullName, "rules", "nantong-2017")))
                    return folder.FullName;
            throw new DirectoryNotFoundException("No folder above the program holds rules/nantong-2017.");
        }
    }
}
