using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>What changes a score.</summary>
public enum ChangeCause
{
    /// <summary>What was reported for the earlier month was replaced or withdrawn after it was scored, by the participant or by others.</summary>
    Resubmission,

    /// <summary>Other rules or parameters are in force.</summary>
    Rules,

    /// <summary>The participant reported something else, or takes part in something else.</summary>
    OwnFacts,

    /// <summary>The others reported something else, or take part in something else; it moves whoever is ranked or compared.</summary>
    Peers,
}

/// <summary>What separates two scores of a participant, split into parts that add up to the difference exactly.</summary>
/// <param name="Participant">The participant's code.</param>
/// <param name="Name">The name for people.</param>
/// <param name="From">The earlier score.</param>
/// <param name="To">The later score.</param>
/// <param name="Points">The later minus the earlier final score; null where one of them is missing.</param>
/// <param name="Sentence">The difference and its parts in a sentence, or what is missing.</param>
/// <param name="Parts">The four parts, in the order of the steps that they are found by: each is what its step changes.</param>
/// <param name="Areas">The areas whose points change in some step.</param>
/// <param name="Indicators">The indicators whose points change in some step, or that it takes part in only at one end.</param>
/// <param name="Notes">What has to be known to read the parts: what cannot be told apart, what is provisional.</param>
public sealed record ScoreChange(
    string Participant,
    Text Name,
    ScoreEnd From,
    ScoreEnd To,
    ExactPoints? Points,
    Text Sentence,
    IReadOnlyList<ScoreChangePart> Parts,
    IReadOnlyList<LevelChange> Areas,
    IReadOnlyList<LevelChange> Indicators,
    IReadOnlyList<Text> Notes);

/// <summary>One end of a comparison.</summary>
/// <param name="Month">The month.</param>
/// <param name="Final">The final score, rounded as the scheme says; null without one.</param>
/// <param name="Rank">The place; null without a final score.</param>
/// <param name="Complete">False while a needed fact is missing or a rule failed.</param>
/// <param name="EditionHash">SHA-256 of the rules it was scored by.</param>
public sealed record ScoreEnd(Month Month, decimal? Final, int? Rank, bool Complete, string EditionHash);

/// <summary>Points that need not end after 8 digits.</summary>
/// <param name="Value">The exact number.</param>
public sealed record ExactPoints(Rational Value)
{
    private const int Digits = 8;

    /// <summary>The number, to 8 digits.</summary>
    public decimal Points => Value.Round(Digits);

    /// <summary>The number in full, a decimal or a fraction; null where `points` says it all.</summary>
    public string? Exact => Value == Points ? null : Value.Simplified.ToString();

    internal static ExactPoints? Of(Rational? value) => value is { } known ? new(known) : null;
}

/// <summary>The points of a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Points">What it changes; null where it cannot be told, and then it is part of the next that can.</param>
public sealed record CausePoints(ChangeCause Cause, ExactPoints? Points);

/// <summary>One of the four parts of the difference of two final scores.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Points">What it changes; null where it cannot be told, and then it is part of the next that can.</param>
/// <param name="Sentence">The same in a sentence, with those that matter most.</param>
/// <param name="Contributions">Where the points come from, in the order of the plan; they add up to the points exactly.</param>
public sealed record ScoreChangePart(ChangeCause Cause, ExactPoints? Points, Text Sentence, IReadOnlyList<ScoreContribution> Contributions);

/// <summary>What contributes to a final score.</summary>
public enum ContributionKind
{
    /// <summary>An indicator: its points as they enter the final score, weighted and normalised.</summary>
    Indicator,

    /// <summary>All indicators together, where levels come together as means and none has points of its own in the final score.</summary>
    Mean,

    /// <summary>A bonus entry, before the cap.</summary>
    Bonus,

    /// <summary>A penalty entry, before the cap.</summary>
    Penalty,

    /// <summary>What a cap on bonus or penalties takes away or spares.</summary>
    Cap,

    /// <summary>What the lowest and highest final score, or a veto, take away or add.</summary>
    Limit,
}

/// <summary>What something contributes to a part of a difference.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">The code of the indicator or entry; `bonus` or `penalties` of a cap; empty for what is only one.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Points">How much of the final score.</param>
public sealed record ScoreContribution(ContributionKind Kind, string Code, Text Name, ExactPoints Points);

/// <summary>How the points of an area or indicator change, in points of its own.</summary>
/// <param name="Code">The area's or indicator's code.</param>
/// <param name="Name">The name for people.</param>
/// <param name="From">Points at first; null if it took no part or they are not known.</param>
/// <param name="To">Points at last; null if it takes no part or they are not known.</param>
/// <param name="Points">The difference; null where one of them is missing.</param>
/// <param name="Parts">The four parts of the difference, which add up to it exactly.</param>
/// <param name="Note">Which facts an indicator's new rules ask for the first time, so that rules and facts cannot be told apart; null if none.</param>
public sealed record LevelChange(string Code, Text Name, ExactPoints? From, ExactPoints? To, ExactPoints? Points, IReadOnlyList<CausePoints> Parts, Text? Note);
