using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>What was reported together. Never changed, never deleted.</summary>
public sealed class SubmissionRow
{
    /// <summary>The global id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The order of acceptance, 1 for the first; clocks may step back, this does not.</summary>
    public required long Sequence { get; init; }

    public required string SchemeId { get; init; }

    public required string MonthId { get; init; }

    /// <summary>The month it is about.</summary>
    public required Month Month { get; init; }

    /// <summary>The client's own id of the request, by which a retry is recognised; null if the client gave none, as for samples.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>SHA-256 of what was asked, lower-case hexadecimal.</summary>
    public required string RequestHash { get; init; }

    /// <summary>Who reported it.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>When it was accepted, in UTC.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>A remark in Chinese; null if there is none.</summary>
    public string? NoteZh { get; init; }

    /// <summary>The remark in English, or as it was written; null if there is none.</summary>
    public string? NoteEn { get; init; }

    /// <summary>True for invented demonstration data, which says nothing about any real place.</summary>
    public required bool IsSample { get; init; }

    /// <summary>The facts reported, in the order they were sent.</summary>
    public List<ReportedFactRow> Facts { get; init; } = [];

    /// <summary>Who takes no part in what, as stated in this submission.</summary>
    public List<NonParticipationRow> NonParticipations { get; init; } = [];
}
