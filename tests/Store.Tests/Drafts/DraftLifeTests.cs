using System.Data.Common;
using ScoringGraph.Store.Rows;
using static ScoringGraph.Store.Rows.DraftEventKind;

namespace ScoringGraph.Store.Tests.Drafts;

/// <summary>What may become of a draft, and what may not, by the store and by the database itself.</summary>
public class DraftLifeTests
{
    /// <summary>How a draft gets to where it stands.</summary>
    private static readonly Dictionary<DraftState, DraftEventKind[]> Ways = new()
    {
        [DraftState.Drafted] = [],
        [DraftState.Submitted] = [Submitted],
        [DraftState.Approved] = [Submitted, Approved],
        [DraftState.Scheduled] = [Submitted, Approved, Scheduled],
        [DraftState.Published] = [Submitted, Approved, Published],
        [DraftState.Rejected] = [Submitted, Rejected],
    };

    /// <summary>All that may happen; everything else is refused.</summary>
    private static readonly Dictionary<(DraftState, DraftEventKind), DraftState> Allowed = new()
    {
        [(DraftState.Drafted, Edited)] = DraftState.Drafted,
        [(DraftState.Drafted, Submitted)] = DraftState.Submitted,
        [(DraftState.Submitted, Withdrawn)] = DraftState.Drafted,
        [(DraftState.Submitted, Approved)] = DraftState.Approved,
        [(DraftState.Submitted, Rejected)] = DraftState.Rejected,
        [(DraftState.Approved, Withdrawn)] = DraftState.Drafted,
        [(DraftState.Approved, Scheduled)] = DraftState.Scheduled,
        [(DraftState.Approved, Published)] = DraftState.Published,
        [(DraftState.Scheduled, Withdrawn)] = DraftState.Drafted,
        [(DraftState.Scheduled, Scheduled)] = DraftState.Scheduled,
        [(DraftState.Scheduled, Published)] = DraftState.Published,
    };

    [SkippableTheory]
    [Databases]
    public async Task What_may_happen_to_a_draft_happens_and_nothing_else(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        foreach (var (state, way) in Ways)
            foreach (var kind in Enum.GetValues<DraftEventKind>())
            {
                var draft = await DraftAsync(temporary.Database, way);
                Assert.Equal(state, draft.State);
                var answer = await StepAsync(temporary.Database, draft, kind);
                if (Allowed.TryGetValue((state, kind), out var after))
                    Assert.Equal((after, draft.Revision + 1), (answer.Draft!.State, answer.Draft.Revision));
                else
                    Assert.Equal(new WrongState(state, kind), answer.Refusal);
            }
    }

    [SkippableTheory]
    [Databases]
    public async Task The_database_refuses_the_same_of_whoever_writes_to_it(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        foreach (var (state, way) in Ways)
            foreach (var kind in Enum.GetValues<DraftEventKind>())
            {
                var draft = await DraftAsync(temporary.Database, way);
                var refusal = Record.Exception(() => Insert(temporary, draft.Id, draft.Revision + 1, kind, "approver"));
                if (Allowed.ContainsKey((state, kind))) Assert.Null(refusal);
                else Assert.Contains("follow one another", Assert.IsAssignableFrom<DbException>(refusal).Message);
            }
    }

    [SkippableTheory]
    [Databases]
    public async Task An_event_leaves_no_gap_and_takes_no_number_that_is_taken(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var draft = await DraftAsync(temporary.Database, [Submitted]);
        foreach (var revision in new[] { 0, 1, 2, draft.Revision + 2 })
            Assert.ThrowsAny<DbException>(() => Insert(temporary, draft.Id, revision, Approved, "approver"));
        Insert(temporary, draft.Id, draft.Revision + 1, Approved, "approver");
        Assert.ThrowsAny<DbException>(() => Insert(temporary, draft.Id, draft.Revision + 1, Rejected, "second"));
    }

    [SkippableTheory]
    [Databases]
    public async Task Whoever_wrote_edited_or_submitted_a_draft_neither_approves_nor_rejects_it(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var draft = await temporary.Database.WriteAsync(write => write.Drafts.CreateAsync(Some.Draft("writer")));
        draft = (await StepAsync(temporary.Database, draft, Edited, "editor")).Draft!;
        draft = (await StepAsync(temporary.Database, draft, Submitted, "submitter")).Draft!;
        foreach (var author in new[] { "writer", "editor", "submitter" })
            foreach (var kind in new[] { Approved, Rejected })
            {
                var refusal = Assert.IsType<SameEyes>((await StepAsync(temporary.Database, draft, kind, author)).Refusal);
                Assert.Equal(author, refusal.Authored.BySubject);
                Assert.Contains("other eyes", Assert.ThrowsAny<DbException>(() => Insert(temporary, draft.Id, draft.Revision + 1, kind, author)).Message);
            }

        // Somebody of the same name is somebody else.
        var stranger = new DraftStep(draft.Id, draft.Revision, Approved, Some.Person("writer") with { Subject = "stranger" });
        Assert.Equal(DraftState.Approved, (await temporary.Database.WriteAsync(write => write.Drafts.AppendAsync(stranger))).Draft!.State);
    }

    [SkippableTheory]
    [Databases]
    public async Task A_draft_changes_what_its_last_writing_says_and_keeps_the_others(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        DraftFile[] first = [new("2017-11/A1.G1.I1.json", "{}", null, null), new("cases/A1.G1.I1.json", "[]", null, null)];
        DraftFile[] second = [new("2017-11/A1.G1.I1.json", null, "2017-11/A1.G1.I1.json", "ab")];
        var other = await temporary.Database.WriteAsync(write => write.Drafts.CreateAsync(Some.Draft()));
        var draft = await temporary.Database.WriteAsync(write => write.Drafts.CreateAsync(Some.Draft("author", first)));
        Assert.Equal(other.Id + 1, draft.Id);
        await StepAsync(temporary.Database, draft, Edited, files: second);
        await using var rows = temporary.Database.Read();
        Assert.Equal(second, (await Queries.ToListAsync(rows.CurrentDraftFiles.Where(row => row.DraftId == draft.Id))).Select(row => new DraftFile(row.Path, row.Text, row.BasePath, row.BaseHash)));
        Assert.Equal(3, await Queries.CountAsync(rows.DraftFiles.Where(row => row.DraftId == draft.Id)));
        var events = await Queries.ToListAsync(rows.DraftEvents.Where(row => row.DraftId == draft.Id).OrderBy(row => row.Revision));
        Assert.Equal([DraftFile.HashOf(first), DraftFile.HashOf(second)], events.Select(row => row.FilesHash));
        Assert.Equal(DraftFile.HashOf(first), DraftFile.HashOf(first.Reverse()));
    }

    [SkippableTheory]
    [Databases]
    public async Task A_draft_that_is_not_there_is_not_known(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var answer = await temporary.Database.WriteAsync(write => write.Drafts.AppendAsync(new DraftStep(7, 1, Edited, Some.Person("author"))));
        Assert.Equal(new DraftReceipt(null, new UnknownDraft()), answer);
    }

    internal static async Task<DraftRow> DraftAsync(ScoreDatabase database, params DraftEventKind[] way)
    {
        var draft = await database.WriteAsync(write => write.Drafts.CreateAsync(Some.Draft()));
        foreach (var kind in way) draft = (await StepAsync(database, draft, kind)).Draft!;
        return draft;
    }

    /// <summary>Takes a step with a draft as it was read, as somebody who may.</summary>
    internal static Task<DraftReceipt> StepAsync(ScoreDatabase database, DraftRow draft, DraftEventKind kind, string? subject = null, IReadOnlyList<DraftFile>? files = null) =>
        StepAsync(database, draft.Id, draft.Revision, kind, subject ?? (kind is Approved or Rejected ? "approver" : "author"), files);

    internal static Task<DraftReceipt> StepAsync(ScoreDatabase database, long draft, int revision, DraftEventKind kind, string subject, IReadOnlyList<DraftFile>? files = null)
    {
        var step = new DraftStep(draft, revision, kind, Some.Person(subject)) { Files = files ?? [] };
        return database.WriteAsync(write => write.Drafts.AppendAsync(step));
    }

    private static void Insert(TemporaryDatabase temporary, long draft, int revision, DraftEventKind kind, string subject)
    {
        var id = (long)temporary.Ask("SELECT MAX(\"Id\") FROM \"DraftEvents\"")! + 1;
        temporary.Ask($"""
            INSERT INTO "DraftEvents" ("Id", "DraftId", "Revision", "Kind", "By", "BySubject", "At", "FilesHash")
            VALUES ({id}, {draft}, {revision}, '{kind}', 'somebody', '{subject}', 0, '')
            """);
    }
}
