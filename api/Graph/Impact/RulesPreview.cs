using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Impact;

/// <summary>What changed files would do, or why that cannot be told.</summary>
/// <param name="Report">Null if the files cannot be used.</param>
/// <param name="Problems">Everything that is wrong with the files, and warnings where they can be used.</param>
/// <param name="Changes">What the files change, in sentences; none if they cannot be used.</param>
public sealed record RulesPreview(ImpactReport? Report, IReadOnlyList<Problem> Problems, IReadOnlyList<ChangeGroup> Changes);

/// <summary>What a month would come to, or why that cannot be told.</summary>
/// <param name="Impact">What would be otherwise; null if something is wrong with what is supposed.</param>
/// <param name="Problems">Everything that is wrong with it, and warnings where it can be used.</param>
public sealed record Supposed(MonthImpact? Impact, IReadOnlyList<Problem> Problems);
