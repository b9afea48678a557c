using System.Text.Json;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Explained;

/// <summary>Starts the Node script that asks other rule engines the same question.</summary>
internal static class NodePeers
{
    /// <summary>Evaluations per second by engine, or why there are none.</summary>
    public static (IReadOnlyDictionary<string, double>? Rates, string? WhyNot) Rates(object question)
    {
        if (NodePrograms.WhyNot() is { } whyNot) return (null, whyNot);
        var run = NodePrograms.Run("node", ["peers.mjs"], JsonSerializer.Serialize(question));
        if (run.ExitCode != 0) throw new InvalidOperationException($"The peers gave no answer, or another one: {run.Error}");
        return (JsonSerializer.Deserialize<Dictionary<string, double>>(run.Output), null);
    }
}
