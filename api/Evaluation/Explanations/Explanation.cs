using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>What a claim of an explanation is about.</summary>
public enum ClaimKind
{
    /// <summary>The final score.</summary>
    Final,

    /// <summary>Whether everything is known, or what is still missing; and what was reported anew.</summary>
    State,

    /// <summary>The points of an area.</summary>
    Area,

    /// <summary>The bonus, or what one entry of it gave.</summary>
    Bonus,

    /// <summary>The penalty, or what one entry of it takes.</summary>
    Penalty,

    /// <summary>An event that counts towards a bonus or penalty, or does not.</summary>
    Event,

    /// <summary>A step from one number to the next: a mean, a scale, a cap, a limit, rounding.</summary>
    Adjustment,

    /// <summary>The points of an indicator.</summary>
    Result,

    /// <summary>The version of the rules applied.</summary>
    Rule,

    /// <summary>The lag gate.</summary>
    Lag,

    /// <summary>A place among the participants.</summary>
    Standing,

    /// <summary>One participant's place and value in that ranking.</summary>
    Peer,

    /// <summary>Who stands directly before, and by how much.</summary>
    Ahead,

    /// <summary>The points of a criterion.</summary>
    Award,

    /// <summary>Who could have changed what was lost.</summary>
    Control,

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

    /// <summary>What separates it from an earlier score, or one part of that.</summary>
    Change,
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
    /// <summary>What it adds to the points of the claim above, exact, as text; null where it adds nothing by itself. Of each claim that has such parts, they add up to its points.</summary>
    public string? Adds { get; init; }

    /// <summary>The points that were possible and not given; null if it is not about points.</summary>
    public decimal? Lost => Points is { } given && Possible is { } most && given <= most ? most - given : null;

    /// <summary>The code of the area, indicator, criterion, or bonus or penalty entry it is about; null if it is about none.</summary>
    public string? Code { get; init; }

    /// <summary>The name of the fact it is about; null if it is about none.</summary>
    public string? Fact { get; init; }

    internal static Explanation Claim(ClaimKind kind, string zh, string en, params IEnumerable<Explanation> because) =>
        new(kind, new Text(zh, en), null, null, null, null, null, null, [.. because]);

    /// <summary>Where what it is about can be looked up; null unless it was made from what is stored.</summary>
    public ClaimOrigin? Origin { get; init; }

    /// <summary>The same, traced to what is stored.</summary>
    public Explanation From(ClaimOrigin origin) => this with { Origin = origin, Because = [.. Because.Select(claim => claim.From(origin))] };

    internal Explanation Adding(Rational? points) => this with { Adds = points?.ToString() };

    /// <summary>A step from one number to the next, told with both.</summary>
    internal static Explanation Adjustment(string zh, string en, Rational before, Rational after, params IEnumerable<Explanation> because) =>
        Claim(ClaimKind.Adjustment, $"{zh}：由 {Numbers.Show(before)} 变为 {Numbers.Show(after)}", $"{en}: from {Numbers.Show(before)} to {Numbers.Show(after)}", because).Adding(after - before) with
        { Value = Numbers.Exact(after) };

    internal static Explanation Quote(string text, int line) => Claim(ClaimKind.Clause, $"「{text}」（L{line}）", $"「{text}」 (L{line})");
}

/// <summary>The evaluation and the participant that a claim is about.</summary>
/// <param name="Evaluation">The evaluation's id.</param>
/// <param name="Participant">The participant's id.</param>
public sealed record ClaimOrigin(long Evaluation, string Participant);

/// <summary>A participant's place and value in a ranking.</summary>
/// <param name="Participant">Its code.</param>
/// <param name="Place">1 for the first.</param>
/// <param name="Value">The value it was ranked by; null if it had none.</param>
/// <param name="Points">The points of the place, before any lag.</param>
public sealed record Peer(string Participant, int Place, Rational? Value, Rational? Points);
