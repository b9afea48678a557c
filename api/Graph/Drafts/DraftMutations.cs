using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>How rules are revised: somebody writes a draft, somebody else approves it, and it is published.</summary>
[MutationType]
public static class DraftMutations
{
    /// <summary>Drafts a change of a scheme's files. Nothing of it is in force before somebody else has approved it and it is published.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="title">What it is for.</param>
    /// <param name="files">Every file the draft changes, each once: a criterion's new threshold needs its cases changed too.</param>
    [Error<UnknownSchemeError>]
    [Error<BlankTextError>]
    [Error<UnkeptTextError>]
    [Error<DraftFileError>]
    [Authorize(Permission.DraftRules)]
    public static Task<FieldResult<DraftRow>> CreateDraftAsync(string scheme, string title, IReadOnlyList<RuleFileInput> files, Drafting drafting, CancellationToken cancellationToken) =>
        drafting.CreateAsync(scheme, title, files, cancellationToken);

    /// <summary>Drafts the return to an older rule version: a new version of the same content, which takes the same way as any other draft.</summary>
    /// <param name="version">The version to return to.</param>
    /// <param name="effective">The month from which it is to be in force again, such as `2017-12`.</param>
    /// <param name="title">What it is for.</param>
    [Error<UnknownVersionError>]
    [Error<BlankTextError>]
    [Error<UnkeptTextError>]
    [Error<DraftFileError>]
    [Authorize(Permission.DraftRules)]
    public static async Task<FieldResult<DraftRow>> RollBackRuleAsync([ID<RuleVersionRow>] string version, Month effective, string title, Drafting drafting, ReadContext rows, CancellationToken cancellationToken)
    {
        if (await FindAsync(rows, version, cancellationToken) is not { } found) return new object[] { new UnknownVersionError() };
        var file = new RuleFileInput(SchemeFiles.RulePath(found.Indicator.Code, effective), RuleCopies.From(found.FileJson, found.Effective, effective));
        return await drafting.CreateAsync(found.SchemeId, title, [file], cancellationToken);
    }

    /// <summary>Drafts that a rule version goes: from its effective month on, the version before it is in force again.</summary>
    /// <param name="version">A version that is among the files in force.</param>
    /// <param name="title">What it is for.</param>
    [Error<UnknownVersionError>]
    [Error<BlankTextError>]
    [Error<UnkeptTextError>]
    [Error<DraftFileError>]
    [Authorize(Permission.DraftRules)]
    public static async Task<FieldResult<DraftRow>> RetireRuleAsync([ID<RuleVersionRow>] string version, string title, Drafting drafting, EditionCatalogue editions, ReadContext rows, CancellationToken cancellationToken)
    {
        if (await FindAsync(rows, version, cancellationToken) is not { } found) return new object[] { new UnknownVersionError() };
        var path = SchemeFiles.RulePath(found.Indicator.Code, found.Effective);
        if (editions.Scheme(found.SchemeId)?.Files.HashOf(path) != found.ContentHash) return new object[] { new UnknownVersionError() };
        return await drafting.CreateAsync(found.SchemeId, title, [new RuleFileInput(path, null)], cancellationToken);
    }

    /// <summary>Writes the files of a draft anew. What was handed in is withdrawn first.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="revision">The revision you saw.</param>
    /// <param name="files">Every file the draft changes from now on; what is left out it changes no more.</param>
    /// <param name="rebase">True to base it on what is in force now, after looking at what changed there.</param>
    [Error<UnknownDraftError>]
    [Error<VersionConflictError>]
    [Error<DraftStateError>]
    [Error<VersionImmutableError>]
    [Error<DraftRejectedError>]
    [Error<DraftFileError>]
    [Authorize(Permission.DraftRules)]
    public static Task<FieldResult<DraftRow>> EditDraftAsync([ID<DraftRow>] long draft, int revision, IReadOnlyList<RuleFileInput> files, Drafting drafting, CancellationToken cancellationToken, bool rebase = false) =>
        drafting.EditAsync(drafting.Step(draft, revision, DraftEventKind.Edited), files, rebase, cancellationToken);

    /// <summary>Hands a draft in for approval, if it has no errors, its cases come out, and its warnings are justified.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="revision">The revision you saw.</param>
    /// <param name="justification">Why its warnings are right; needed where there are any.</param>
    [Error<UnknownDraftError>]
    [Error<VersionConflictError>]
    [Error<DraftStateError>]
    [Error<VersionImmutableError>]
    [Error<DraftRejectedError>]
    [Error<StaleDraftError>]
    [Error<MonthClosedError>]
    [Error<OverlappingVersionsError>]
    [Error<DraftHasProblemsError>]
    [Error<JustificationMissingError>]
    [Error<UnkeptTextError>]
    [Authorize(Permission.DraftRules)]
    public static async Task<FieldResult<DraftRow>> SubmitDraftAsync([ID<DraftRow>] long draft, int revision, string? justification, Drafting drafting, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        KeptTexts.Check("justification", justification, problems);
        if (problems.HasErrors) return InputError.Of(problems.Problems);
        return await drafting.SubmitAsync(drafting.Step(draft, revision, DraftEventKind.Submitted) with { Reason = justification }, cancellationToken);
    }

    /// <summary>Takes a draft back that was handed in, approved or scheduled, to be edited; it has to be approved anew.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="revision">The revision you saw.</param>
    /// <param name="reason">Why.</param>
    [Error<UnknownDraftError>]
    [Error<VersionConflictError>]
    [Error<DraftStateError>]
    [Error<VersionImmutableError>]
    [Error<DraftRejectedError>]
    [Error<BlankTextError>]
    [Error<UnkeptTextError>]
    [Authorize(Permission.DraftRules)]
    public static Task<FieldResult<DraftRow>> WithdrawDraftAsync([ID<DraftRow>] long draft, int revision, string reason, Drafting drafting, CancellationToken cancellationToken) =>
        TakeAsync(drafting, drafting.Step(draft, revision, DraftEventKind.Withdrawn), reason, cancellationToken);

    /// <summary>Approves a draft that somebody else wrote, on the report of what it does.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="revision">The revision you saw.</param>
    /// <param name="reportHash">The hash of the report you saw.</param>
    /// <param name="dataFingerprint">The fingerprint of the data it was made from.</param>
    /// <param name="reason">A remark; null for none.</param>
    [Error<UnknownDraftError>]
    [Error<VersionConflictError>]
    [Error<DraftStateError>]
    [Error<VersionImmutableError>]
    [Error<DraftRejectedError>]
    [Error<FourEyesViolationError>]
    [Error<ReportOutdatedError>]
    [Error<StaleDraftError>]
    [Error<MonthClosedError>]
    [Error<OverlappingVersionsError>]
    [Error<DraftHasProblemsError>]
    [Error<UnkeptTextError>]
    [Authorize(Permission.ApproveRules)]
    public static async Task<FieldResult<DraftRow>> ApproveDraftAsync([ID<DraftRow>] long draft, int revision, string reportHash, string dataFingerprint, string? reason, Drafting drafting, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        KeptTexts.Check("reason", reason, problems);
        if (problems.HasErrors) return InputError.Of(problems.Problems);
        return await drafting.ApproveAsync(drafting.Step(draft, revision, DraftEventKind.Approved) with { ReportHash = reportHash, DataFingerprint = dataFingerprint, Reason = reason }, cancellationToken);
    }

    /// <summary>Rejects a draft that somebody else wrote; nothing becomes of it any more.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="revision">The revision you saw.</param>
    /// <param name="reason">Why, for its authors.</param>
    [Error<UnknownDraftError>]
    [Error<VersionConflictError>]
    [Error<DraftStateError>]
    [Error<VersionImmutableError>]
    [Error<DraftRejectedError>]
    [Error<FourEyesViolationError>]
    [Error<BlankTextError>]
    [Error<UnkeptTextError>]
    [Authorize(Permission.ApproveRules)]
    public static Task<FieldResult<DraftRow>> RejectDraftAsync([ID<DraftRow>] long draft, int revision, string reason, Drafting drafting, CancellationToken cancellationToken) =>
        TakeAsync(drafting, drafting.Step(draft, revision, DraftEventKind.Rejected), reason, cancellationToken);

    /// <summary>Puts an approved draft in force: its files are the scheme's from now on, and the open months they reach are scored anew.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="revision">The revision you saw.</param>
    [Error<UnknownDraftError>]
    [Error<VersionConflictError>]
    [Error<DraftStateError>]
    [Error<VersionImmutableError>]
    [Error<DraftRejectedError>]
    [Error<StaleDraftError>]
    [Error<MonthClosedError>]
    [Error<OverlappingVersionsError>]
    [Error<DraftHasProblemsError>]
    [Authorize(Permission.PublishMonths)]
    public static Task<FieldResult<DraftRow>> PublishDraftAsync([ID<DraftRow>] long draft, int revision, Drafting drafting, DraftPublication publication, CancellationToken cancellationToken) =>
        publication.PublishAsync(drafting.Step(draft, revision, DraftEventKind.Published), cancellationToken);

    /// <summary>Sets an approved draft to be published when its time comes. What cannot be published then is withdrawn, with the reason.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="revision">The revision you saw.</param>
    /// <param name="notBefore">When, such as `2017-12-01T00:00:00+08:00`; a moment to come.</param>
    [Error<UnknownDraftError>]
    [Error<VersionConflictError>]
    [Error<DraftStateError>]
    [Error<VersionImmutableError>]
    [Error<DraftRejectedError>]
    [Error<MomentPassedError>]
    [Authorize(Permission.PublishMonths)]
    public static async Task<FieldResult<DraftRow>> ScheduleDraftAsync([ID<DraftRow>] long draft, int revision, DateTimeOffset notBefore, Drafting drafting, ScoreDatabase database, CancellationToken cancellationToken)
    {
        if (notBefore <= database.Clock.GetUtcNow()) return new object[] { new MomentPassedError() };
        return await drafting.TakeAsync(drafting.Step(draft, revision, DraftEventKind.Scheduled) with { NotBefore = notBefore.ToUniversalTime() }, cancellationToken);
    }

    private static async Task<FieldResult<DraftRow>> TakeAsync(Drafting drafting, DraftStep step, string reason, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        DraftTexts.Need("reason", reason, problems);
        if (problems.HasErrors) return InputError.Of(problems.Problems);
        return await drafting.TakeAsync(step with { Reason = reason }, cancellationToken);
    }

    private static Task<RuleVersionRow?> FindAsync(ReadContext rows, string version, CancellationToken cancellationToken) =>
        Queries.SingleOrDefaultAsync(Queries.Include(rows.RuleVersions.Where(row => row.Id == version), row => row.Indicator), cancellationToken);
}
