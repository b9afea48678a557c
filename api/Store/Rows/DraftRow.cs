namespace ScoringGraph.Store.Rows;

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    /// <summary>It is being written.</summary>
    Drafted,

    /// <summary>It waits for somebody else to approve or reject it.</summary>
    Submitted,

    /// <summary>Somebody else approved it; it may be published.</summary>
    Approved,

    /// <summary>It is approved and will be published when its time comes.</summary>
    Scheduled,

    /// <summary>What it changes is in force. It stays as it is.</summary>
    Published,

    /// <summary>Somebody else rejected it. It stays as it is.</summary>
    Rejected,
}

/// <summary>A change of a scheme's files that somebody drafts and somebody else approves. Where it stands is moved in the transaction that appends the event.</summary>
public sealed class DraftRow
{
    /// <summary>The global id.</summary>
    // 1 for the first draft of the database.
    public required long Id { get; init; }

    public required string SchemeId { get; init; }

    /// <summary>What it is for, in the words of whoever drafted it.</summary>
    public required string Title { get; init; }

    /// <summary>Who drafted it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was drafted, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands: what follows from its last event.</summary>
    public required DraftState State { get; set; }

    /// <summary>The number of its last event. Whoever acts on the draft names the revision they saw.</summary>
    public required int Revision { get; set; }

    /// <summary>When its last event was, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>The scheme whose files it changes.</summary>
    public SchemeRow Scheme { get; init; } = null!;

    /// <summary>What became of it, oldest first.</summary>
    public List<DraftEventRow> Events { get; init; } = [];

    /// <summary>Every file it ever changed, as each writing of it had it.</summary>
    public List<DraftFileRow> Files { get; init; } = [];
}
