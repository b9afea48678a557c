using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>Every declared fact is read by some version of some indicator, or by a bonus or penalty entry; nobody is asked to report the rest.</summary>
internal static class UnreadFacts
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        var adjustments = scheme.Declared.SelectMany(declared => declared.Scheme.Bonus.Entries.Concat(declared.Scheme.Penalties.Entries));
        var read = scheme.Rules.SelectMany(rule => rule.Facts).Concat(adjustments.SelectMany(entry => entry.Facts)).ToHashSet(StringComparer.Ordinal);
        if (scheme.Scheme.Facts.Definitions.All(fact => read.Contains(fact.Name))) return;
        foreach (var declared in scheme.Files.Read(SchemeFiles.FactsPath, new ProblemList())!["facts"]!.Items)
            if (!read.Contains(declared["name"]!.Text))
                problems.Add("UNUSED001", declared,
                    $"没有任何标准用到事实 `{declared["name"]!.Text}`；请删去，或在标准中使用它。", $"No criterion reads fact `{declared["name"]!.Text}`; delete it, or use it in one.", Severity.Warning);
    }
}
