using System.Text.Json.Nodes;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Workbooks.Tests;

/// <summary>The real schemes, and variants of them.</summary>
internal static class Schemes
{
    private static readonly string Rules = $"{RootAbove(AppContext.BaseDirectory)}/rules";

    public static LoadedScheme Nantong { get; } = Real("nantong-2017");

    public static LoadedScheme Hdi { get; } = Real("hdi-2021");

    public static LoadedScheme Binjiang { get; } = Real("binjiang-2026");

    /// <summary>The sample facts of a month.</summary>
    public static MonthFacts Sample(LoadedScheme scheme, Month month)
    {
        var problems = new ProblemList();
        return FactsFile.Read($"{Rules}/{scheme.Scheme.Code}/samples/{month}.json", scheme.Scheme, month, problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }

    /// <summary>The months of which there are sample facts.</summary>
    public static IEnumerable<Month> Sampled(LoadedScheme scheme) => scheme.Scheme.Months.Where(month => File.Exists($"{Rules}/{scheme.Scheme.Code}/samples/{month}.json"));

    /// <summary>A scheme with other parameters.</summary>
    public static LoadedScheme With(LoadedScheme scheme, Action<JsonNode> change)
    {
        var file = JsonNode.Parse(scheme.Files.TextOf(SchemeFiles.SchemePath)!)!;
        change(file);
        var problems = new ProblemList();
        return scheme.With(scheme.Files.With(SchemeFiles.SchemePath, file.ToJsonString()), problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }

    public static CompiledEdition Edition(LoadedScheme scheme, string month) => CompiledEdition.Of(scheme, Month.Parse(month));

    private static LoadedScheme Real(string code) => SchemeFolder.Read($"{Rules}/{code}") is { Scheme: { } scheme } ? scheme : throw new InvalidOperationException($"{code} cannot be read.");

    private static string RootAbove(string folder)
    {
        while (!File.Exists($"{folder}/ScoringGraph.sln")) folder = Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
