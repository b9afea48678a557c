using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>What a scheme declares from a month on: scheme.json, with what the months until then have amended.</summary>
/// <param name="Effective">The month from which it is in force; null for scheme.json as it stands.</param>
/// <param name="Before">What was in force until then; null for scheme.json as it stands.</param>
/// <param name="Scheme">What is declared.</param>
/// <param name="File">scheme.json with its amendments, each part with its place in the file that said it last.</param>
/// <param name="EventConditions">The conditions of bonus and penalty entries, by entry code.</param>
/// <param name="Hash">SHA-256 of scheme.json, facts.json and the amendments, lower-case hexadecimal.</param>
public sealed record CheckedScheme(
    Month? Effective,
    CheckedScheme? Before,
    Scheme Scheme,
    JsonPart File,
    IReadOnlyDictionary<string, RuleExpression> EventConditions,
    string Hash)
{
    /// <summary>Whether a section is another than until then; true for all of scheme.json as it stands.</summary>
    internal bool Changes(string section) => Before is null || !ReferenceEquals(File[section], Before.File[section]);
}
