using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>A scheme folder that was read and checked: immutable, ready to be compiled for any of its months.</summary>
/// <param name="Folder">Where it was read from.</param>
/// <param name="Scheme">What scheme.json, facts.json and readings.json declare.</param>
/// <param name="Rules">Every version of every indicator's criteria.</param>
/// <param name="EventConditions">The conditions of bonus and penalty entries, by entry code.</param>
public sealed record LoadedScheme(string Folder, Scheme Scheme, IReadOnlyList<CheckedRule> Rules, IReadOnlyDictionary<string, RuleExpression> EventConditions)
{
    /// <summary>The version of an indicator in force for a month; null if none is.</summary>
    public CheckedRule? InForce(string indicator, Month month) =>
        Rules.Where(rule => rule.Version.Indicator == indicator && rule.Version.Effective <= month).MaxBy(rule => rule.Version.Effective);
}
