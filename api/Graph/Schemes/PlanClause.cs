namespace ScoringGraph.Graph.Schemes;

/// <summary>A verbatim sentence of the plan and where it stands.</summary>
/// <param name="Text">The wording, unchanged.</param>
/// <param name="Preface">Words before it that several criteria share; null if there are none.</param>
/// <param name="Line">The line in the plan's text file; null if it stands in no line of that month.</param>
public sealed record PlanClause(string Text, string? Preface, int? Line);
