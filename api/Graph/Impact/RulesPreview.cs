using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Impact;

/// <summary>What changed files would do, or why that cannot be told.</summary>
/// <param name="Report">Null if the files cannot be used.</param>
/// <param name="Problems">Everything that is wrong with the files, and warnings where they can be used.</param>
public sealed record RulesPreview(ImpactReport? Report, IReadOnlyList<Problem> Problems);

/// <summary>One file of a scheme as it is to be.</summary>
/// <param name="Path">Its path in the scheme's folder, such as `2017-12/A1.G1.I1.json` or `cases/A1.G1.I1.json`.</param>
/// <param name="Text">The whole file; null if it is to go.</param>
public sealed record RuleFileInput(string Path, string? Text);
