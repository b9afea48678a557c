using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>A value that a case expects and that comes out differently by changed rules.</summary>
/// <param name="File">The file the case stands in, such as `cases/A1.G1.I1.json`.</param>
/// <param name="Line">The line of the expectation, 1 for the first.</param>
/// <param name="Case">What the case shows.</param>
/// <param name="Month">The month whose rules it is about.</param>
/// <param name="Expectation">What it expects a value of, such as `海门市 A1.G1.I1 C1 points`.</param>
/// <param name="Expected">The value it expects.</param>
/// <param name="Before">The value by the rules in force; null if there is none.</param>
/// <param name="After">The value by the changed rules; null if there is none.</param>
/// <param name="Passes">Whether it comes out as expected by the changed rules; if not, the case or the rule is to be mended.</param>
public sealed record CaseImpact(string File, int Line, Text Case, Month Month, string Expectation, string Expected, string? Before, string? After, bool Passes);
