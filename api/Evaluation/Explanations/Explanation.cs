using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>What a claim of an explanation is about.</summary>
public enum ClaimKind
{
    /// <summary>The points of an indicator.</summary>
    Result,

    /// <summary>The lag gate.</summary>
    Lag,

    /// <summary>A place among the participants.</summary>
    Standing,

    /// <summary>One participant's place and value in that ranking.</summary>
    Peer,

    /// <summary>The points of a criterion.</summary>
    Award,

    /// <summary>The clause of the plan, and whether it is the text or a reading of it.</summary>
    Clause,

    /// <summary>A condition and whether it holds.</summary>
    Condition,

    /// <summary>A number that was computed.</summary>
    Amount,

    /// <summary>A reported fact.</summary>
    Fact,

    /// <summary>A fact that was needed and is missing.</summary>
    MissingFact,
}

/// <summary>A claim and the smaller claims it rests on, down to single facts and the clause of the plan.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Sentence">The claim in zh and en.</param>
/// <param name="Points">The points claimed; null if it is not about points.</param>
/// <param name="Possible">The most points there could be; null if it is not about points.</param>
/// <param name="Holds">For a condition: whether it holds; null if it was not evaluated, or is no condition.</param>
/// <param name="Value">The value read or computed, exact, as text; null if there is none.</param>
/// <param name="Threshold">For a comparison: what it was compared with; null otherwise.</param>
/// <param name="Margin">For a comparison: the value minus the threshold; null otherwise.</param>
/// <param name="Because">What the claim rests on.</param>
public sealed record Explanation(
    ClaimKind Kind,
    Text Sentence,
    decimal? Points,
    decimal? Possible,
    bool? Holds,
    string? Value,
    string? Threshold,
    string? Margin,
    IReadOnlyList<Explanation> Because)
{
    internal static Explanation Claim(ClaimKind kind, string zh, string en, params IEnumerable<Explanation> because) =>
        new(kind, new Text(zh, en), null, null, null, null, null, null, [.. because]);
}

/// <summary>A participant's place and value in a ranking.</summary>
/// <param name="Participant">Its code.</param>
/// <param name="Place">1 for the first.</param>
/// <param name="Value">The value it was ranked by; null if it had none.</param>
/// <param name="Points">The points of the place, before any lag.</param>
public sealed record Peer(string Participant, int Place, Rational? Value, Rational? Points);
