using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>The points one criterion gave, out of how many.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Points">Null if the rule failed.</param>
/// <param name="Possible">The most it can give; 0 for a condition of an indicator that holds the points itself.</param>
/// <param name="Outcome">What the criterion came to.</param>
/// <param name="Standing">The place among the participants, if it is ranked.</param>
/// <param name="Value">The units, score or metric behind the points; null for a yes/no criterion or without facts.</param>
public sealed record Award(Criterion Criterion, Rational? Points, decimal Possible, Outcome Outcome, Standing? Standing, Rational? Value);

/// <summary>Why an indicator counts as lagging.</summary>
public enum LagReason : byte
{
    /// <summary>It does not lag.</summary>
    None,

    /// <summary>The assessor declared it.</summary>
    Declared,

    /// <summary>A target of the month was missed, and the scheme's lag policy draws the conclusion.</summary>
    Derived,
}

/// <summary>A participant's points for one indicator in one month.</summary>
/// <param name="Indicator">The indicator, its area and the rule version applied.</param>
/// <param name="PointsBeforeLag">What the points would be without the lag; equals the points if it does not lag.</param>
/// <param name="Outcome">What the indicator came to.</param>
/// <param name="Lag">Why it lags, if it does.</param>
/// <param name="Standing">The place among the participants, where the indicator as a whole is ranked.</param>
/// <param name="OrderValue">The assessor's order value the place follows from, if given.</param>
/// <param name="Complete">False while a needed fact is missing or a rule failed.</param>
/// <param name="Awards">The criteria's awards; empty if they were not asked for.</param>
public sealed record Result(
    EditionIndicator Indicator,
    Rational? PointsBeforeLag,
    Outcome Outcome,
    LagReason Lag,
    Standing? Standing,
    Rational? OrderValue,
    bool Complete,
    IReadOnlyList<Award> Awards)
{
    /// <summary>Points of the nominal; 0 if lagging, null if a rule failed.</summary>
    public Rational? Points => PointsAfter(PointsBeforeLag, Lag);

    public decimal Nominal => Indicator.Indicator.Nominal;

    internal static Rational? PointsAfter(Rational? before, LagReason lag) => before is not null && lag != LagReason.None ? Rational.Zero : before;
}

/// <summary>A participant's points for one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Points">Points, of 100 where the participant takes part in all of it; null if a rule failed, or under a geometric mean if a fact is missing.</param>
/// <param name="Nominal">Nominal points of the indicators it takes part in.</param>
public readonly record struct AreaScore(Area Area, Rational? Points, decimal Nominal)
{
    /// <summary>What the area adds to the accumulated points of a card that was just scored; 0 where areas come together as a mean.</summary>
    public Rational Adds { get; init; }
}

/// <summary>Why an event counts or does not.</summary>
public enum EventStatus
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>It is dated in another month.</summary>
    OtherMonth,

    /// <summary>A field has a value that is not accepted.</summary>
    NotAccepted,

    /// <summary>The entry's condition does not hold.</summary>
    ConditionNotMet,

    /// <summary>The same work was counted already.</summary>
    Duplicate,
}

/// <summary>One event looked at for a bonus or penalty.</summary>
/// <param name="Index">Its position in the list fact, 0 for the first.</param>
/// <param name="Status">Whether it counts, or why not.</param>
/// <param name="Key">What it is counted once by; null if on its own.</param>
public sealed record CountedEvent(int Index, EventStatus Status, string? Key);

/// <summary>What one bonus or penalty entry gave.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Points">Always positive or 0; a penalty's points are subtracted.</param>
/// <param name="Excluded">The exclusion that keeps the participant out, if any.</param>
/// <param name="Events">The events looked at.</param>
public sealed record Adjustment(AdjustmentEntry Entry, decimal Points, Exclusion? Excluded, IReadOnlyList<CountedEvent> Events);

/// <summary>Why there is no final score.</summary>
public enum NoFinal
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>The participant takes part in no indicator.</summary>
    TakesNoPart,

    /// <summary>A rule failed; its author must mend it.</summary>
    RuleFailed,

    /// <summary>A fact is missing, and a geometric mean, which no points at all would bring to 0, says nothing without it.</summary>
    FactMissing,
}

/// <summary>A participant's month: indicators, areas, bonus, penalty and final score.</summary>
public sealed record Scorecard
{
    private int? rank;

    /// <summary>The participant's code.</summary>
    public required string Participant { get; init; }

    public required IReadOnlyList<Result> Results { get; init; }

    public required IReadOnlyList<AreaScore> Areas { get; init; }

    /// <summary>Weighted points earned; null if a rule failed, or under a geometric mean if a fact is missing.</summary>
    public required Rational? Accumulated { get; init; }

    /// <summary>Weighted points of what the participant takes part in.</summary>
    public required Rational Possible { get; init; }

    public required IReadOnlyList<Adjustment> BonusEntries { get; init; }

    public required IReadOnlyList<Adjustment> PenaltyEntries { get; init; }

    public required decimal BonusUncapped { get; init; }

    /// <summary>After the cap.</summary>
    public required decimal Bonus { get; init; }

    /// <summary>Positive; it is subtracted.</summary>
    public required decimal Penalty { get; init; }

    /// <summary>The exact final score; null if there is none.</summary>
    public required Rational? Final { get; init; }

    public required NoFinal NoFinal { get; init; }

    /// <summary>The place by final score; null without one. Provisional while the scorecard is incomplete.</summary>
    public int? Rank
    {
        get => rank;
        init => rank = value;
    }

    /// <summary>False while a needed fact is missing or a rule failed.</summary>
    public required bool Complete { get; init; }

    // The rank is known only when every card is made, and before anybody else has seen one.
    internal void Place(int? place) => rank = place;
}

/// <summary>A scored month: one scorecard per participant, in the order of the facts.</summary>
/// <param name="Edition">The rules applied.</param>
/// <param name="Scorecards">By participant.</param>
public sealed record MonthScore(Edition Edition, IReadOnlyList<Scorecard> Scorecards)
{
    public bool Complete => Scorecards.All(card => card.Complete);
}
