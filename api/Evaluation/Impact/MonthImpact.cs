using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>What publishing does to a month.</summary>
public enum MonthEffect
{
    /// <summary>The month is open and the change is in force for it: it is scored again.</summary>
    Rescored,

    /// <summary>The change is in force for the month, but it is closed: its results stay as they are. Shown is what they would have been.</summary>
    LeftAlone,

    /// <summary>Nothing happens to the month: the change takes effect later, or is only supposed. Shown is what would have been.</summary>
    WhatIf,

    /// <summary>Nothing was reported for the month yet; what will be is scored by the changed rules.</summary>
    Unreported,

    /// <summary>The change is not in force for the month, because a later version of the rules is.</summary>
    Unaffected,
}

/// <summary>What changed rules mean for one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Effect">What publishing does to it.</param>
/// <param name="IsClosed">True if its results stay whatever is published.</param>
/// <param name="Statement">The same in a sentence, with the totals.</param>
/// <param name="Indicators">The codes of the indicators scored by changed rules.</param>
/// <param name="Asked">How many questions were asked to tell: one for each participant and criterion of these indicators.</param>
/// <param name="Totals">How many gain, lose and move.</param>
/// <param name="Participants">Everybody whom it touches, those who move most first.</param>
public sealed record MonthImpact(
    Month Month,
    MonthEffect Effect,
    bool IsClosed,
    Text Statement,
    IReadOnlyList<string> Indicators,
    int Asked,
    ImpactTotals Totals,
    IReadOnlyList<ParticipantImpact> Participants);

/// <summary>How many participants a change touches, and how.</summary>
/// <param name="Gaining">How many get a higher final score.</param>
/// <param name="Losing">How many get a lower one, or none any more.</param>
/// <param name="Unchanged">How many keep theirs.</param>
/// <param name="PlacesChanged">How many get another place.</param>
public sealed record ImpactTotals(int Gaining, int Losing, int Unchanged, int PlacesChanged)
{
    /// <summary>Nobody looked at.</summary>
    public static readonly ImpactTotals Nobody = new(0, 0, 0, 0);
}
