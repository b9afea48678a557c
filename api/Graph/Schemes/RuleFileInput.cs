namespace ScoringGraph.Graph.Schemes;

/// <summary>One file of a scheme as it is to be.</summary>
/// <param name="Path">Its path in the scheme's folder, such as `2017-12/A1.G1.I1.json` or `cases/A1.G1.I1.json`.</param>
/// <param name="Text">The whole file; null if it is to go.</param>
public sealed record RuleFileInput(string Path, string? Text);
