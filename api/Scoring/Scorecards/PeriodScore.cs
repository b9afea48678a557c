using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>What a period looks at of a participant's month.</summary>
/// <param name="Final">The exact final score; null if there is none.</param>
/// <param name="NoFinal">Why there is none.</param>
/// <param name="Complete">False while the score may still change.</param>
/// <param name="IsVetoed">True if an indicator was vetoed.</param>
public sealed record MonthFinal(Rational? Final, NoFinal NoFinal, bool Complete, bool IsVetoed)
{
    public static MonthFinal Of(Scorecard card) => new(card.Final, card.NoFinal, card.Complete, card.Results.Any(result => result.Outcome == Outcome.Vetoed));
}

/// <summary>Where a participant's month stands, as a period sees it.</summary>
public enum MonthStatus
{
    /// <summary>It has its final score.</summary>
    Scored,

    /// <summary>It has a score that may still change, because a fact is missing.</summary>
    Provisional,

    /// <summary>It was not scored yet.</summary>
    NotScored,

    /// <summary>The participant took part in nothing.</summary>
    TakesNoPart,

    /// <summary>It has no score, because a rule failed.</summary>
    RuleFailed,

    /// <summary>It has no score, because a fact is missing.</summary>
    FactMissing,
}

/// <summary>What a month adds to a participant's period.</summary>
/// <param name="Month">The month and its weight.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Final">Its exact final score; null if it has none.</param>
/// <param name="Points">What it adds to the period; null if it does not count. A month without a score is never a 0.</param>
/// <param name="IsVetoed">True if an indicator was vetoed in it.</param>
public sealed record MonthShare(PeriodMonth Month, MonthStatus Status, Rational? Final, BigFraction? Points, bool IsVetoed);

/// <summary>A participant's period. Its numbers are exact.</summary>
/// <param name="Participant">The participant's code.</param>
/// <param name="Group">Whom it is ranked with where groups are ranked apart.</param>
/// <param name="Months">What each month adds, in order.</param>
/// <param name="Accumulated">What the months add up to; null if the period has no score.</param>
/// <param name="Final">The score: what is accumulated, or less after a veto; null if there is none, because months are missing or incomplete.</param>
/// <param name="Rank">The place by final score; null without one. Provisional while incomplete.</param>
public sealed record PeriodScorecard(string Participant, string Group, IReadOnlyList<MonthShare> Months, BigFraction? Accumulated, BigFraction? Final, int? Rank)
{
    /// <summary>False while a month has no score, or one that may still change.</summary>
    public bool Complete => Months.All(month => month.Status == MonthStatus.Scored);

    /// <summary>The months without a score.</summary>
    public IEnumerable<Month> Missing => Months.Where(month => month.Final is null).Select(month => month.Month.Month);
}

/// <summary>A scored period: one scorecard per participant, in the order of the scheme.</summary>
/// <param name="Period">The period.</param>
/// <param name="Scorecards">By participant.</param>
public sealed record PeriodScore(Period Period, IReadOnlyList<PeriodScorecard> Scorecards)
{
    public bool Complete => Scorecards.All(card => card.Complete);
}
