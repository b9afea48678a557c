using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>Whether a condition became harder to meet.</summary>
public enum Strictness
{
    /// <summary>Whatever meets it now met it before, and not the other way round.</summary>
    Stricter,

    /// <summary>Whatever met it before meets it now, and not the other way round.</summary>
    Looser,

    /// <summary>It is written otherwise and met by the same.</summary>
    Equivalent,
}

/// <summary>One difference between two versions.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Criterion">The number of the criterion, as it is now where it still is; null if it is about no criterion.</param>
/// <param name="Before">What it was; null if there was nothing.</param>
/// <param name="After">What it is now; null if there is nothing any more.</param>
/// <param name="Strictness">Whether it is harder to meet now; null where that cannot be told, or is not the question.</param>
/// <param name="Sentence">The whole difference as a sentence.</param>
public sealed record Change(ChangeKind Kind, string? Criterion, Text? Before, Text? After, Strictness? Strictness, Text Sentence);
