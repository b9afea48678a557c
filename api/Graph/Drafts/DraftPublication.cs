using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>Puts approved drafts in force: the draft is published in the transaction that publishes what it changes, or neither is.</summary>
public sealed class DraftPublication(ScoreDatabase database, CurrentEditions current, RulePublication publication, DraftObstacles obstacles)
{
    /// <summary>Publishes a draft; of several who try at once, one does.</summary>
    public async Task<FieldResult<DraftRow>> PublishAsync(DraftStep step, CancellationToken cancellationToken)
    {
        var (look, files) = await LookAsync(step, cancellationToken);
        if (look.Refusal is { } refusal) return DraftError.Of(refusal);
        var draft = look.Draft!;
        // What takes long is found before anybody is kept from writing.
        obstacles.Prepare(InForce(draft), files);
        DraftRow published = draft;
        try
        {
            var problems = await publication.PublishAsync(Of(draft, files), async write => published = await AppendAsync(write, step, draft, files, cancellationToken), cancellationToken);
            return problems.Count > 0 ? ErrorsOf(problems) : published;
        }
        catch (NotPublishedException refused)
        {
            return refused.Errors;
        }
    }

    private LoadedScheme InForce(DraftRow draft) => current.Catalogue.Scheme(draft.SchemeId)!;

    private async Task<(DraftReceipt, IReadOnlyList<DraftFileRow>)> LookAsync(DraftStep step, CancellationToken cancellationToken)
    {
        await using var rows = database.Read();
        return await DraftFiles.LookAsync(rows, step, cancellationToken);
    }

    // The editions are swapped after the commit: what is in force here is what the draft is to replace.
    private async Task<DraftRow> AppendAsync(WriteContext write, DraftStep step, DraftRow draft, IReadOnlyList<DraftFileRow> files, CancellationToken cancellationToken)
    {
        if (await obstacles.FindAsync(write.Rows, draft, files, InForce(draft), cancellationToken) is { Length: > 0 } errors) throw new NotPublishedException(errors);
        var receipt = await write.Drafts.AppendAsync(step, cancellationToken);
        return receipt.Draft ?? throw new NotPublishedException(DraftError.Of(receipt.Refusal!));
    }

    private static NewPublication Of(DraftRow draft, IReadOnlyList<DraftFileRow> files) =>
        new(draft.SchemeId, [.. files.Select(file => new FileChange(file.Path, file.Text, file.BasePath == file.Path ? file.BaseHash : null))])
        {
            Author = draft.CreatedBy,
            Note = draft.Title,
        };

    private static object[] ErrorsOf(IReadOnlyList<Problem> problems)
    {
        var others = problems.Where(problem => problem.Code is not (RulePublication.ConflictCode or RulePublication.ClosedCode)).ToArray();
        return
        [
            .. problems.Where(problem => problem.Code == RulePublication.ConflictCode).Select(problem => new StaleDraftError(problem.Path)),
            .. problems.Where(problem => problem.Code == RulePublication.ClosedCode).Select(problem => new MonthClosedError(problem.Path)),
            .. others.Length > 0 ? [new DraftHasProblemsError(others)] : Array.Empty<object>(),
        ];
    }

    private sealed class NotPublishedException(object[] errors) : Exception("the draft cannot be published")
    {
        public object[] Errors => errors;
    }
}
