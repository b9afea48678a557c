using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Decompositions;

/// <summary>A scoring of a month.</summary>
/// <param name="Month">The month, such as `2017-11`.</param>
/// <param name="Evaluation">The number of its evaluation, 1 for the first; null for the latest.</param>
public sealed record ScoreMomentInput(Month Month, int? Evaluation);

/// <summary>What separates two scores, or why that cannot be told.</summary>
/// <param name="Change">Null if something is wrong with the question, or if one of the months was not scored yet.</param>
/// <param name="Problems">Everything that is wrong with the question, or what was not scored.</param>
public sealed record ScoreChangeAnswer(ScoreChange? Change, IReadOnlyList<Problem> Problems);
