using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>What keeps a draft from being handed in, approved and published.</summary>
public sealed class DraftObstacles(DraftChecks checks)
{
    private static readonly DraftState[] OnTheirWay = [DraftState.Submitted, DraftState.Approved, DraftState.Scheduled];

    /// <summary>Finds what follows from the files alone, so that it is known when a transaction asks.</summary>
    internal void Prepare(LoadedScheme inForce, IReadOnlyList<DraftFileRow> files) => checks.Of(inForce, files);

    /// <summary>What the draft is warned of.</summary>
    internal IReadOnlyList<Problem> WarningsOf(LoadedScheme inForce, IReadOnlyList<DraftFileRow> files) => checks.Of(inForce, files).Of(Severity.Warning);

    /// <summary>Every error; empty if nothing stands in the way.</summary>
    internal async Task<object[]> FindAsync(ReadContext rows, DraftRow draft, IReadOnlyList<DraftFileRow> files, LoadedScheme inForce, CancellationToken cancellationToken)
    {
        if (DraftFiles.Stale(files, inForce) is { } stale) return [new StaleDraftError(stale)];
        var check = checks.Of(inForce, files);
        var errors = check.Of(Severity.Error);
        return
        [
            .. await ClosedAsync(rows, draft, files, check, cancellationToken),
            .. await OverlapsAsync(rows, draft, files, cancellationToken),
            .. errors.Count > 0 ? [new DraftHasProblemsError(errors)] : Array.Empty<object>(),
        ];
    }

    private static async Task<IEnumerable<object>> ClosedAsync(ReadContext rows, DraftRow draft, IReadOnlyList<DraftFileRow> files, DraftCheck check, CancellationToken cancellationToken)
    {
        var closed = await Queries.ToListAsync(rows.Months.Where(row => row.SchemeId == draft.SchemeId && row.IsClosed).Select(row => row.Month), cancellationToken);
        var reached = check.Months.Concat(files.Select(file => DraftFiles.MonthOf(file.Path)).OfType<Month>());
        return closed.Intersect(reached).Order().Select(month => new MonthClosedError(month.ToString()));
    }

    private static async Task<IEnumerable<object>> OverlapsAsync(ReadContext rows, DraftRow draft, IReadOnlyList<DraftFileRow> files, CancellationToken cancellationToken)
    {
        var paths = files.Select(file => file.Path).ToArray();
        var others = await Queries.ToListAsync(
            from file in rows.CurrentDraftFiles
            where file.DraftId != draft.Id && file.Draft.SchemeId == draft.SchemeId && OnTheirWay.Contains(file.Draft.State) && paths.Contains(file.Path)
            orderby file.Path, file.DraftId
            select new { file.Path, file.Draft },
            cancellationToken);
        return others.Select(other => new OverlappingVersionsError(other.Path, other.Draft));
    }
}
