using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>What may become of a draft. What does not stand here is refused, here and by the database.</summary>
public static class DraftLife
{
    /// <summary>The events by which somebody becomes an author of a draft, who cannot approve or reject it.</summary>
    public static readonly IReadOnlyList<DraftEventKind> Authoring = [DraftEventKind.Created, DraftEventKind.Edited, DraftEventKind.Submitted];

    /// <summary>Where a draft stands after an event; null if the event cannot happen to it.</summary>
    public static DraftState? After(DraftState state, DraftEventKind kind) => (state, kind) switch
    {
        (DraftState.Drafted, DraftEventKind.Edited) => DraftState.Drafted,
        (DraftState.Drafted, DraftEventKind.Submitted) => DraftState.Submitted,
        (DraftState.Submitted, DraftEventKind.Approved) => DraftState.Approved,
        (DraftState.Submitted, DraftEventKind.Rejected) => DraftState.Rejected,
        (DraftState.Approved or DraftState.Scheduled, DraftEventKind.Scheduled) => DraftState.Scheduled,
        (DraftState.Approved or DraftState.Scheduled, DraftEventKind.Published) => DraftState.Published,
        // What was handed in is not edited under the eyes of whoever reads it: it is taken back first.
        (DraftState.Submitted or DraftState.Approved or DraftState.Scheduled, DraftEventKind.Withdrawn) => DraftState.Drafted,
        _ => null,
    };

    /// <summary>Whether somebody other than the authors has to do it.</summary>
    public static bool NeedsOtherEyes(DraftEventKind kind) => kind is DraftEventKind.Approved or DraftEventKind.Rejected;
}
