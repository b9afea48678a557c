namespace ScoringGraph.Store;

/// <summary>What became of a submission.</summary>
public enum ReceiptKind
{
    /// <summary>It was stored.</summary>
    Stored,

    /// <summary>It is a retry: the same request was stored before, and nothing was added.</summary>
    Repeated,

    /// <summary>The client used the id of an earlier, different request; nothing was added.</summary>
    Conflict,
}

/// <summary>The answer to an attempt to append a submission.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="SubmissionId">The stored submission: this one, or the first with the client's id.</param>
public sealed record SubmissionReceipt(ReceiptKind Kind, Guid SubmissionId);
