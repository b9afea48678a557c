namespace ScoringGraph.Store.Rows;

/// <summary>Whether an adjustment adds or subtracts.</summary>
public enum AdjustmentKind
{
    /// <summary>It adds.</summary>
    Bonus,

    /// <summary>It subtracts.</summary>
    Penalty,
}

/// <summary>What one bonus or penalty entry gave. Never changed, never deleted.</summary>
public sealed class AdjustmentRow
{
    public required long Id { get; init; }

    public required long ScorecardId { get; init; }

    public required AdjustmentKind Kind { get; init; }

    /// <summary>The order of the scheme within its kind, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Such as `B3a` or `P1`.</summary>
    public required string EntryCode { get; init; }

    /// <summary>Positive or 0, also for a penalty.</summary>
    public required decimal Points { get; init; }

    public string? PointsExact { get; init; }

    /// <summary>True if the scheme keeps the participant out of this entry.</summary>
    public required bool IsExcluded { get; init; }

    /// <summary>The events looked at: `[{"index":0,"status":"Counted","key":null}]`.</summary>
    public required string EventsJson { get; init; }

    public ScorecardRow Scorecard { get; init; } = null!;
}
