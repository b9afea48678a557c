using ScoringGraph.Scoring.Ranking;

namespace ScoringGraph.Scoring.Schemes;

/// <summary>How long a period is.</summary>
public enum PeriodKind
{
    /// <summary>A quarter (季度): months out of 3 in a row.</summary>
    Quarter,

    /// <summary>Half a year (半年): months out of 6 in a row.</summary>
    HalfYear,

    /// <summary>A year (年度): months out of 12 in a row.</summary>
    Year,
}

/// <summary>How the final scores of months become the score of a period.</summary>
public enum MonthAggregate
{
    /// <summary>Their mean, by the months' weights.</summary>
    Mean,

    /// <summary>Their sum, each times its month's weight.</summary>
    Sum,
}

/// <summary>What becomes of a period while a month has no final score, or one that may still change.</summary>
public enum IncompletePeriod
{
    /// <summary>It is scored by the months there are, and the score is provisional.</summary>
    Provisional,

    /// <summary>It has no score until every month has its own.</summary>
    NoScore,
}

/// <summary>How all periods of a kind are scored.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Aggregate">How the months come together.</param>
/// <param name="Incomplete">What happens while they are not all there.</param>
/// <param name="VetoedAtMost">What a period with a vetoed month can still come to; null if a veto stays within its month.</param>
/// <param name="RoundingDigits">Digits after the point of the score, rounded half up.</param>
/// <param name="Ties">What places equal scores get.</param>
/// <param name="Clause">Where the plan says so.</param>
/// <param name="Readings">The readings it rests on.</param>
public sealed record PeriodPolicy(
    PeriodKind Kind,
    MonthAggregate Aggregate,
    IncompletePeriod Incomplete,
    decimal? VetoedAtMost,
    int RoundingDigits,
    Ties Ties,
    Clause? Clause,
    IReadOnlyList<string> Readings);

/// <summary>Months that are scored together: a quarter, half a year, a year.</summary>
/// <param name="Code">Such as `2026Q1`; unique within the scheme.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Policy">How it is scored.</param>
/// <param name="Months">Its months, ascending.</param>
public sealed record Period(string Code, Text Name, PeriodPolicy Policy, IReadOnlyList<PeriodMonth> Months);

/// <summary>A month of a period.</summary>
/// <param name="Month">The month.</param>
/// <param name="Weight">How much it counts, above 0; of a mean, relative to the others.</param>
public sealed record PeriodMonth(Month Month, decimal Weight);
