using Microsoft.EntityFrameworkCore;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Keeps drafts: what each changes, and what became of it.</summary>
public sealed class Drafts
{
    private readonly WriteContext write;

    internal Drafts(WriteContext write) => this.write = write;

    /// <summary>Appends a draft with its first event. The scheme must be in the catalogue.</summary>
    public async Task<DraftRow> CreateAsync(NewDraft draft, CancellationToken cancellationToken = default)
    {
        var now = write.Clock.GetUtcNow();
        var row = new DraftRow
        {
            Id = await write.NextIdAsync<DraftRow>(row => row.Id, cancellationToken).ConfigureAwait(false),
            SchemeId = draft.Scheme,
            Title = draft.Title,
            CreatedBy = draft.By.Name,
            CreatedAt = now,
            State = DraftState.Drafted,
            Revision = 1,
            ChangedAt = now,
        };
        await write.InsertAsync([row], cancellationToken).ConfigureAwait(false);
        await AppendAsync(new DraftStep(row.Id, 0, DraftEventKind.Created, draft.By) { Files = draft.Files }, DraftFile.HashOf(draft.Files), now, cancellationToken).ConfigureAwait(false);
        return row;
    }

    /// <summary>Lets something happen to a draft, unless it has moved on, stands where that cannot happen, or needs somebody else.</summary>
    public async Task<DraftReceipt> AppendAsync(DraftStep step, CancellationToken cancellationToken = default)
    {
        var receipt = await LookAsync(write.Rows, step, cancellationToken).ConfigureAwait(false);
        if (receipt.Draft is not { } draft) return receipt;
        var now = write.Clock.GetUtcNow();
        (draft.State, draft.Revision, draft.ChangedAt) = (DraftLife.After(draft.State, step.Kind)!.Value, step.Revision + 1, now);
        await write.Context.Set<DraftRow>().Where(row => row.Id == draft.Id).ExecuteUpdateAsync(
            row => row.SetProperty(item => item.State, draft.State).SetProperty(item => item.Revision, draft.Revision).SetProperty(item => item.ChangedAt, now), cancellationToken).ConfigureAwait(false);
        var hash = step.Kind == DraftEventKind.Edited ? DraftFile.HashOf(step.Files)
            : await write.Rows.DraftEvents.Where(row => row.DraftId == draft.Id && row.Revision == step.Revision).Select(row => row.FilesHash).SingleAsync(cancellationToken).ConfigureAwait(false);
        await AppendAsync(step, hash, now, cancellationToken).ConfigureAwait(false);
        return receipt;
    }

    /// <summary>The draft as it stands, or why the step could not be taken now; nothing happens.</summary>
    public static async Task<DraftReceipt> LookAsync(ReadContext rows, DraftStep step, CancellationToken cancellationToken = default)
    {
        if (await Queries.SingleOrDefaultAsync(rows.Drafts.Where(row => row.Id == step.Draft), cancellationToken).ConfigureAwait(false) is not { } draft)
            return new(null, new UnknownDraft());
        var events = await Queries.ToListAsync(rows.DraftEvents.Where(row => row.DraftId == step.Draft).OrderBy(row => row.Revision), cancellationToken).ConfigureAwait(false);
        DraftRefusal? refusal =
            step.Revision != draft.Revision ? new DraftMoved(events[^1])
            : DraftLife.After(draft.State, step.Kind) is null ? new WrongState(draft.State, step.Kind)
            : DraftLife.NeedsOtherEyes(step.Kind) && events.Find(item => DraftLife.Authoring.Contains(item.Kind) && item.BySubject == step.By.Subject) is { } authored ? new SameEyes(authored)
            : null;
        return new(refusal is null ? draft : null, refusal);
    }

    private async Task AppendAsync(DraftStep step, string filesHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var item = new DraftEventRow
        {
            Id = await write.NextIdAsync<DraftEventRow>(row => row.Id, cancellationToken).ConfigureAwait(false),
            DraftId = step.Draft,
            Revision = step.Revision + 1,
            Kind = step.Kind,
            By = step.By.Name,
            BySubject = step.By.Subject,
            At = now,
            Reason = step.Reason,
            FilesHash = filesHash,
            ReportHash = step.ReportHash,
            DataFingerprint = step.DataFingerprint,
            NotBefore = step.NotBefore,
        };
        await write.InsertAsync([item], cancellationToken).ConfigureAwait(false);
        var next = await write.NextIdAsync<DraftFileRow>(row => row.Id, cancellationToken).ConfigureAwait(false);
        await write.InsertAsync([.. step.Files.Select(file => RowOf(item, file, next++))], cancellationToken).ConfigureAwait(false);
    }

    private static DraftFileRow RowOf(DraftEventRow written, DraftFile file, long id) => new()
    {
        Id = id,
        DraftId = written.DraftId,
        Revision = written.Revision,
        Path = file.Path,
        Text = file.Text,
        BasePath = file.BasePath,
        BaseHash = file.BaseHash,
    };
}
