using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>What was reported together. Never changed, never deleted.</summary>
public sealed class SubmissionRow
{
    /// <summary>A version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The order of acceptance, 1 for the first of the database; clocks may step back, this does not.</summary>
    public required long Sequence { get; init; }

    public required string SchemeId { get; init; }

    public required string MonthId { get; init; }

    public required Month Month { get; init; }

    /// <summary>The client's own id of the request; unique, so a retry is stored once. Null if the client gave none.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>SHA-256 of what was asked, lower-case hexadecimal.</summary>
    public required string RequestHash { get; init; }

    public required string SubmittedBy { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public string? NoteZh { get; init; }

    public string? NoteEn { get; init; }

    /// <summary>True for invented demonstration data.</summary>
    public required bool IsSample { get; init; }

    public List<ReportedFactRow> Facts { get; init; } = [];

    public List<NonParticipationRow> NonParticipations { get; init; } = [];
}
