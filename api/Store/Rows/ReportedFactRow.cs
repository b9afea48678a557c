using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>One reported value. Never changed, never deleted; a correction is a new row that names the one it replaces.</summary>
public sealed class ReportedFactRow
{
    /// <summary>The order of acceptance, 1 for the first of the database.</summary>
    public required long Id { get; init; }

    public required Guid SubmissionId { get; init; }

    public required string SchemeId { get; init; }

    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    public required string FactDefinitionId { get; init; }

    /// <summary>The fact's name.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical JSON; `null` withdraws what was reported before.</summary>
    public required string ValueJson { get; init; }

    /// <summary>The value as a number to filter and order by, to 8 digits; null if it is not a number.</summary>
    public decimal? Number { get; init; }

    /// <summary>The reported fact this one replaces; null if it is the first.</summary>
    public long? ReplacesId { get; init; }

    public SubmissionRow Submission { get; init; } = null!;

    public ParticipantRow Participant { get; init; } = null!;

    public FactDefinitionRow FactDefinition { get; init; } = null!;

    public ReportedFactRow? Replaces { get; init; }

    /// <summary>The reported fact that replaced this one; null while it is current.</summary>
    public ReportedFactRow? ReplacedBy { get; init; }
}

/// <summary>Whether a participant takes part in an indicator. Never changed, never deleted.</summary>
public sealed class NonParticipationRow
{
    /// <summary>The order of acceptance, 1 for the first of the database.</summary>
    public required long Id { get; init; }

    public required Guid SubmissionId { get; init; }

    public required string SchemeId { get; init; }

    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>False if it takes no part; true takes that back.</summary>
    public required bool TakesPart { get; init; }

    public string? ReasonZh { get; init; }

    public string? ReasonEn { get; init; }

    /// <summary>The statement this one replaces; null if it is the first.</summary>
    public long? ReplacesId { get; init; }

    public SubmissionRow Submission { get; init; } = null!;

    public ParticipantRow Participant { get; init; } = null!;

    public IndicatorRow Indicator { get; init; } = null!;

    public NonParticipationRow? Replaces { get; init; }

    /// <summary>The statement that replaced this one; null while it is current.</summary>
    public NonParticipationRow? ReplacedBy { get; init; }
}
