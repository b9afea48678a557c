namespace ScoringGraph.GraphEngine;

/// <summary>What one [Authorize] demands.</summary>
/// <param name="Policy">The policy; null for the default one.</param>
/// <param name="Roles">Roles of which one is enough, joined by commas; empty if none is asked for.</param>
/// <param name="Index">Its place among the rules of the schema, by which a request knows its answer.</param>
internal sealed record AccessRule(string? Policy, string Roles, int Index);
