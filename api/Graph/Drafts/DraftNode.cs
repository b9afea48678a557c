using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>The graph's `Draft`.</summary>
[ObjectType<DraftRow>]
[Node]
[Authorize(Permission.ViewDrafts)]
public static class DraftNode
{
    private static void Configure(IObjectTypeDescriptor<DraftRow> descriptor) => descriptor.Name("Draft").Ignore(row => row.SchemeId);

    [NodeResolver]
    public static Task<DraftRow?> GetDraftById(long id, DraftByIdDataLoader drafts, CancellationToken cancellationToken) => drafts.LoadAsync(id, cancellationToken);

    /// <summary>What people call it by: 1 for the first draft of all.</summary>
    public static long GetNumber([Parent(nameof(DraftRow.Id))] DraftRow draft) => draft.Id;

    /// <summary>The scheme whose files it changes.</summary>
    public static async Task<SchemeRow> GetScheme([Parent(nameof(DraftRow.SchemeId))] DraftRow draft, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(draft.SchemeId, cancellationToken);

    /// <summary>What became of it, oldest first; none is ever changed.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<DraftEventRow>> GetEvents([Parent(nameof(DraftRow.Id))] DraftRow draft, QueryContext<DraftEventRow> query, EventsByDraftDataLoader events, CancellationToken cancellationToken) =>
        (await events.With(query).LoadAsync(draft.Id, cancellationToken))!;

    /// <summary>The files it changes, as they are to be.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<DraftFileRow>> GetFiles([Parent(nameof(DraftRow.Id))] DraftRow draft, QueryContext<DraftFileRow> query, FilesByDraftDataLoader files, CancellationToken cancellationToken) =>
        (await files.With(query).LoadAsync(draft.Id, cancellationToken))!;

    /// <summary>What is found when the files are read, linted and tested as the draft would have them; null once it is published or rejected.</summary>
    [Cost(300)]
    public static async Task<DraftCheck?> GetCheck(
        [Parent($"{nameof(DraftRow.Id)} {nameof(DraftRow.SchemeId)} {nameof(DraftRow.State)}")] DraftRow draft, FilesByDraftDataLoader files, EditionCatalogue editions, DraftChecks checks, CancellationToken cancellationToken) =>
        await OpenAsync(draft, files, editions, cancellationToken) is { } open ? checks.Of(open.InForce, open.Files) : null;

    /// <summary>
    /// What the draft would do to everybody's points and places as things are now; an approval names its hash. Null once the draft is
    /// published or rejected, and while its files cannot be used. A request can ask it of one draft.
    /// </summary>
    [Cost(16_000)]
    public static async Task<ImpactReport?> GetReport(
        [Parent($"{nameof(DraftRow.Id)} {nameof(DraftRow.SchemeId)} {nameof(DraftRow.State)}")] DraftRow draft, FilesByDraftDataLoader files, EditionCatalogue editions, DraftReports reports, CancellationToken cancellationToken) =>
        await OpenAsync(draft, files, editions, cancellationToken) is { } open ? await reports.OfAsync(open.InForce, open.Files, cancellationToken) : null;

    private static async Task<(LoadedScheme InForce, IReadOnlyList<DraftFileRow> Files)?> OpenAsync(DraftRow draft, FilesByDraftDataLoader files, EditionCatalogue editions, CancellationToken cancellationToken) =>
        draft.State is DraftState.Published or DraftState.Rejected || editions.Scheme(draft.SchemeId) is not { } inForce ? null : (inForce, (await files.LoadAsync(draft.Id, cancellationToken))!);
}
