namespace ScoringGraph.Store.Rows;

/// <summary>Whether an adjustment adds or subtracts.</summary>
public enum AdjustmentKind
{
    /// <summary>It adds.</summary>
    Bonus,

    /// <summary>It subtracts.</summary>
    Penalty,
}

/// <summary>What one entry of the bonus or penalty list gave a participant in one month (plan.txt L60 to L92). Never changed, never deleted.</summary>
public sealed class AdjustmentRow
{
    public required long Id { get; init; }

    public required long ScorecardId { get; init; }

    /// <summary>Whether it adds or subtracts.</summary>
    public required AdjustmentKind Kind { get; init; }

    /// <summary>The order of the scheme within its kind, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>The entry's code in the scheme, such as `B3a` or `P1`.</summary>
    public required string EntryCode { get; init; }

    /// <summary>Points, 0 or more, also for a penalty, whose points are subtracted; bonus entries before the cap on their sum.</summary>
    public required decimal Points { get; init; }

    public string? PointsExact { get; init; }

    /// <summary>True if the plan keeps the participant out of this entry, such as 崇川区 at L579; its points are 0 then.</summary>
    public required bool IsExcluded { get; init; }

    /// <summary>The events looked at: `[{"index":0,"status":"Counted","key":null}]`.</summary>
    public required string EventsJson { get; init; }

    public ScorecardRow Scorecard { get; init; } = null!;
}
