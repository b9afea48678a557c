using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>Lets people write drafts and judge them: every mistake is told at once, and then nothing has changed.</summary>
public sealed class Drafting(ScoreDatabase database, EditionCatalogue editions, DraftObstacles obstacles, DraftReports reports, Asker asker)
{
    /// <summary>A step that the asker wants to take.</summary>
    public DraftStep Step(long draft, int revision, DraftEventKind kind) => new(draft, revision, kind, new Actor(asker.Subject, asker.Name));

    /// <summary>Makes a draft of changed files.</summary>
    public async Task<FieldResult<DraftRow>> CreateAsync(string code, string title, IReadOnlyList<RuleFileInput> files, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        DraftTexts.Need("title", title, problems);
        if (editions.Scheme(code) is { } scheme) DraftFiles.Check(files, scheme.Files, problems);
        else problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", code, editions.Schemes.Select(item => item.Scheme.Code));
        if (problems.HasErrors) return InputError.Of(problems.Problems);
        var draft = new NewDraft(code, title, new Actor(asker.Subject, asker.Name), DraftFiles.Based(files, editions.Scheme(code)!, []));
        return await database.WriteAsync(write => write.Drafts.CreateAsync(draft, cancellationToken), cancellationToken);
    }

    /// <summary>Writes the files of a draft anew.</summary>
    public async Task<FieldResult<DraftRow>> EditAsync(DraftStep step, IReadOnlyList<RuleFileInput> files, bool rebase, CancellationToken cancellationToken)
    {
        var (look, earlier) = await LookAsync(step, cancellationToken);
        if (look.Refusal is { } refusal) return DraftError.Of(refusal);
        var scheme = SchemeOf(look.Draft!);
        var problems = new ProblemList();
        DraftFiles.Check(files, scheme.Files, problems);
        if (problems.HasErrors) return InputError.Of(problems.Problems);
        return await TakeAsync(step with { Files = DraftFiles.Based(files, scheme, rebase ? [] : earlier) }, cancellationToken);
    }

    /// <summary>Hands a draft in, if nothing stands in its way and its warnings are justified.</summary>
    public async Task<FieldResult<DraftRow>> SubmitAsync(DraftStep step, CancellationToken cancellationToken)
    {
        var (look, files) = await LookAsync(step, cancellationToken);
        if (look.Refusal is { } refusal) return DraftError.Of(refusal);
        var warnings = obstacles.WarningsOf(SchemeOf(look.Draft!), files);
        object[] unsaid = warnings.Count > 0 && string.IsNullOrWhiteSpace(step.Reason) ? [new JustificationMissingError(warnings)] : [];
        return await TakeUnlessHinderedAsync(step, look.Draft!, files, unsaid, cancellationToken);
    }

    /// <summary>Approves a draft, if the report that the approval names is the one of the draft beside what is in force and reported now.</summary>
    public async Task<FieldResult<DraftRow>> ApproveAsync(DraftStep step, CancellationToken cancellationToken)
    {
        var (look, files) = await LookAsync(step, cancellationToken);
        if (look.Refusal is { } refusal) return DraftError.Of(refusal);
        var report = await reports.OfAsync(SchemeOf(look.Draft!), files, cancellationToken);
        if (report is null || report.DataFingerprint != step.DataFingerprint) return new object[] { ReportOutdatedError.OfData() };
        if (report.ReportHash != step.ReportHash) return new object[] { ReportOutdatedError.OfReport() };
        return await TakeUnlessHinderedAsync(step, look.Draft!, files, [], cancellationToken);
    }

    /// <summary>Takes a step of which the draft's files say nothing.</summary>
    public async Task<FieldResult<DraftRow>> TakeAsync(DraftStep step, CancellationToken cancellationToken)
    {
        var receipt = await database.WriteAsync(write => write.Drafts.AppendAsync(step, cancellationToken), cancellationToken);
        return receipt.Refusal is { } refusal ? DraftError.Of(refusal) : receipt.Draft!;
    }

    private LoadedScheme SchemeOf(DraftRow draft) => editions.Scheme(draft.SchemeId)!;

    // Whoever came late or may not is told so, and not what is wrong with files.
    private async Task<(DraftReceipt Look, IReadOnlyList<DraftFileRow> Files)> LookAsync(DraftStep step, CancellationToken cancellationToken)
    {
        await using var rows = database.Read();
        return await DraftFiles.LookAsync(rows, step, cancellationToken);
    }

    private async Task<FieldResult<DraftRow>> TakeUnlessHinderedAsync(DraftStep step, DraftRow draft, IReadOnlyList<DraftFileRow> files, object[] errors, CancellationToken cancellationToken)
    {
        var scheme = SchemeOf(draft);
        // What takes long is found before anybody is kept from writing.
        obstacles.Prepare(scheme, files);
        return await database.WriteAsync<FieldResult<DraftRow>>(
            async write =>
            {
                object[] all = [.. await obstacles.FindAsync(write.Rows, draft, files, scheme, cancellationToken), .. errors];
                if (all.Length > 0) return all;
                var receipt = await write.Drafts.AppendAsync(step, cancellationToken);
                return receipt.Refusal is { } refusal ? DraftError.Of(refusal) : receipt.Draft!;
            },
            cancellationToken);
    }
}
