namespace ScoringGraph.Store.Rows;

/// <summary>What became of a draft.</summary>
public enum DraftEventKind
{
    /// <summary>It was drafted.</summary>
    Created,

    /// <summary>Its files were written anew.</summary>
    Edited,

    /// <summary>It was handed in for approval.</summary>
    Submitted,

    /// <summary>It was taken back, to be edited.</summary>
    Withdrawn,

    /// <summary>Somebody else approved it.</summary>
    Approved,

    /// <summary>Somebody else rejected it.</summary>
    Rejected,

    /// <summary>It was set to be published at a moment to come.</summary>
    Scheduled,

    /// <summary>What it changes came into force.</summary>
    Published,
}

/// <summary>One event in the life of a draft. Never changed, never deleted.</summary>
public sealed class DraftEventRow
{
    /// <summary>1 for the first event of the database.</summary>
    public required long Id { get; init; }

    public required long DraftId { get; init; }

    /// <summary>1 for the draft's first event; no two events of a draft have the same, which decides who came first.</summary>
    public required int Revision { get; init; }

    /// <summary>What became of the draft.</summary>
    public required DraftEventKind Kind { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    // Names change and are shared; the subject of a token is one person's.
    public required string BySubject { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the words of whoever did it; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>SHA-256 of the draft's files as they were then, lower-case hexadecimal.</summary>
    public required string FilesHash { get; init; }

    /// <summary>The hash of the report on the draft's impact that an approval rests on; null for other events.</summary>
    public string? ReportHash { get; init; }

    /// <summary>The fingerprint of the rules and facts that the report was made from; null for other events.</summary>
    public string? DataFingerprint { get; init; }

    /// <summary>The moment before which a scheduled draft is not published, in UTC; null for other events.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public DraftRow Draft { get; init; } = null!;
}
