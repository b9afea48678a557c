using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>One reported value. Never changed, never deleted; a correction is a new fact that names the one it replaces.</summary>
public sealed class ReportedFactRow
{
    /// <summary>The global id.</summary>
    public required long Id { get; init; }

    public required Guid SubmissionId { get; init; }

    public required string SchemeId { get; init; }

    /// <summary>The month it is about.</summary>
    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    public required string FactDefinitionId { get; init; }

    /// <summary>The fact's name, such as `businessStartupCasesReported`.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical JSON; `null` withdraws what was reported before.</summary>
    public required string ValueJson { get; init; }

    /// <summary>The value as a number to filter and order by, to 8 digits; null if it is not a number.</summary>
    public decimal? Number { get; init; }

    /// <summary>The reported fact this one replaces; null if it is the first.</summary>
    public long? ReplacesId { get; init; }

    /// <summary>The submission it came in.</summary>
    public SubmissionRow Submission { get; init; } = null!;

    /// <summary>Whom it is about.</summary>
    public ParticipantRow Participant { get; init; } = null!;

    /// <summary>What the fact is.</summary>
    public FactDefinitionRow FactDefinition { get; init; } = null!;

    /// <summary>The fact it replaces; null if it is the first.</summary>
    public ReportedFactRow? Replaces { get; init; }

    /// <summary>The fact that replaced it; null while it is the latest.</summary>
    public ReportedFactRow? ReplacedBy { get; init; }
}

/// <summary>
/// A statement that a participant takes no part in an indicator, or takes part again: its points then leave both sides of the
/// final formula (plan.txt L100). Never changed, never deleted.
/// </summary>
public sealed class NonParticipationRow
{
    /// <summary>The global id.</summary>
    public required long Id { get; init; }

    public required Guid SubmissionId { get; init; }

    public required string SchemeId { get; init; }

    /// <summary>The month it is about.</summary>
    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>False if it takes no part; true takes an earlier statement back.</summary>
    public required bool TakesPart { get; init; }

    /// <summary>Why, in Chinese; null if no reason was given.</summary>
    public string? ReasonZh { get; init; }

    /// <summary>Why, in English; null if no reason was given.</summary>
    public string? ReasonEn { get; init; }

    /// <summary>The statement this one replaces; null if it is the first.</summary>
    public long? ReplacesId { get; init; }

    /// <summary>The submission it came in.</summary>
    public SubmissionRow Submission { get; init; } = null!;

    /// <summary>Whom it is about.</summary>
    public ParticipantRow Participant { get; init; } = null!;

    /// <summary>The indicator it is about.</summary>
    public IndicatorRow Indicator { get; init; } = null!;

    /// <summary>The statement it replaces; null if it is the first.</summary>
    public NonParticipationRow? Replaces { get; init; }

    /// <summary>The statement that replaced it; null while it is the latest.</summary>
    public NonParticipationRow? ReplacedBy { get; init; }
}
