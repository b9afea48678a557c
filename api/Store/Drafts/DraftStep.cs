using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Something somebody wants to happen to a draft.</summary>
/// <param name="Draft">The draft's id.</param>
/// <param name="Revision">The revision they saw; if it is not the last, nothing happens.</param>
/// <param name="Kind">What is to happen.</param>
/// <param name="By">Who wants it.</param>
public sealed record DraftStep(long Draft, int Revision, DraftEventKind Kind, Actor By)
{
    /// <summary>Why; null where nothing is said.</summary>
    public string? Reason { get; init; }

    /// <summary>Every file the draft changes from now on; for an edit, and for nothing else.</summary>
    public IReadOnlyList<DraftFile> Files { get; init; } = [];

    /// <summary>The hash of the report that an approval rests on.</summary>
    public string? ReportHash { get; init; }

    /// <summary>The fingerprint of the data that the report was made from.</summary>
    public string? DataFingerprint { get; init; }

    /// <summary>When a scheduled draft is to be published.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>What became of a step: where the draft stands now, or why nothing happened.</summary>
/// <param name="Draft">Null if nothing happened.</param>
/// <param name="Refusal">Null if it did.</param>
public sealed record DraftReceipt(DraftRow? Draft, DraftRefusal? Refusal);

/// <summary>Why a step was not taken.</summary>
public abstract record DraftRefusal;

/// <summary>There is no such draft.</summary>
public sealed record UnknownDraft : DraftRefusal;

/// <summary>Somebody else was first.</summary>
/// <param name="Last">What became of the draft meanwhile.</param>
public sealed record DraftMoved(DraftEventRow Last) : DraftRefusal;

/// <summary>Where the draft stands, this cannot happen to it.</summary>
public sealed record WrongState(DraftState State, DraftEventKind Kind) : DraftRefusal;

/// <summary>Who wants it is one of the draft's authors.</summary>
/// <param name="Authored">What they did as an author.</param>
public sealed record SameEyes(DraftEventRow Authored) : DraftRefusal;
