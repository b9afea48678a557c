using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Tests;

/// <summary>Publishing on a running server, in the words of a test.</summary>
internal static class Publishing
{
    private const string Scheme = "nantong-2017";

    /// <summary>The editions in force.</summary>
    public static EditionCatalogue Catalogue(this RunningGraph graph) => graph.Services.GetRequiredService<CurrentEditions>().Catalogue;

    /// <summary>A change of the file in force.</summary>
    public static FileChange Change(this RunningGraph graph, string path, string old, string now)
    {
        var files = graph.Catalogue().Scheme(Scheme)!.Files;
        var text = files.TextOf(path)!;
        Assert.Contains(old, text, StringComparison.Ordinal);
        return new FileChange(path, text.Replace(old, now, StringComparison.Ordinal), files.HashOf(path));
    }

    public static Task<IReadOnlyList<Problem>> PublishAsync(this RunningGraph graph, params FileChange[] changes) => graph.PublishAsync(new NewPublication(Scheme, changes));

    public static Task<IReadOnlyList<Problem>> PublishAsync(this RunningGraph graph, NewPublication publication) =>
        graph.Services.GetRequiredService<RulePublication>().PublishAsync(publication, null, CancellationToken.None);
}
