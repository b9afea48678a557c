using Microsoft.EntityFrameworkCore;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>A rule version and the file it was read from.</summary>
/// <param name="Version">What the file says.</param>
/// <param name="FileJson">The file, word for word.</param>
public sealed record RuleFile(RuleVersion Version, string FileJson);

/// <summary>Keeps the tables of schemes, participants, departments, indicators and rules in step with the rule files.</summary>
public sealed class Catalogue
{
    private readonly WriteContext write;

    internal Catalogue(WriteContext write) => this.write = write;

    /// <summary>
    /// Takes over what the files say now. What they no longer list is marked retired and stays, because older scores name it;
    /// rule versions are kept for ever. Files that did not change write nothing.
    /// </summary>
    public async Task SaveAsync(Scheme scheme, IReadOnlyList<RuleFile> files, CancellationToken cancellationToken = default)
    {
        await RefreshAsync(scheme, cancellationToken).ConfigureAwait(false);
        await AppendVersionsAsync(scheme, files, cancellationToken).ConfigureAwait(false);
        await ListVersionsAsync(scheme, files, cancellationToken).ConfigureAwait(false);
        await write.Context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task RefreshAsync(Scheme scheme, CancellationToken cancellationToken)
    {
        var row = CatalogueRows.Scheme(scheme);
        if (await write.Context.Set<SchemeRow>().AsTracking().SingleOrDefaultAsync(old => old.Id == row.Id, cancellationToken).ConfigureAwait(false) is { } known)
            write.Context.Entry(known).CurrentValues.SetValues(row);
        else
            await write.InsertAsync([row], cancellationToken).ConfigureAwait(false);

        await RefreshAsync(scheme, CatalogueRows.Months(scheme), cancellationToken).ConfigureAwait(false);
        await RefreshAsync(scheme, CatalogueRows.Participants(scheme), cancellationToken).ConfigureAwait(false);
        await RefreshAsync(scheme, CatalogueRows.Departments(scheme), cancellationToken).ConfigureAwait(false);
        await RefreshAsync(scheme, CatalogueRows.Areas(scheme), cancellationToken).ConfigureAwait(false);
        await RefreshAsync(scheme, CatalogueRows.Groups(scheme), cancellationToken).ConfigureAwait(false);
        await RefreshAsync(scheme, CatalogueRows.Indicators(scheme), cancellationToken).ConfigureAwait(false);
        await RefreshAsync(scheme, CatalogueRows.Facts(scheme), cancellationToken).ConfigureAwait(false);

        var prefix = CatalogueRow.IdOf(scheme.Code, "");
        var links = await write.Context.Set<AreaDepartmentRow>().AsTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        await MatchAsync(
            links.Where(link => link.AreaId.StartsWith(prefix, StringComparison.Ordinal)),
            CatalogueRows.AreaDepartments(scheme),
            link => (link.AreaId, link.DepartmentId),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task RefreshAsync<TRow>(Scheme scheme, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : CatalogueRow
    {
        var known = await write.Context.Set<TRow>().AsTracking().Where(row => row.SchemeId == scheme.Code)
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var added = new List<TRow>();
        foreach (var row in rows)
        {
            if (!known.Remove(row.Id, out var old))
            {
                added.Add(row);
                continue;
            }

            // Whether a month is closed is not for the files to say.
            if (row is MonthRow month) month.IsClosed = ((MonthRow)(object)old).IsClosed;
            write.Context.Entry(old).CurrentValues.SetValues(row);
        }

        foreach (var gone in known.Values) gone.IsRetired = true;
        await write.InsertAsync(added, cancellationToken).ConfigureAwait(false);
    }

    private async Task AppendVersionsAsync(Scheme scheme, IReadOnlyList<RuleFile> files, CancellationToken cancellationToken)
    {
        var known = await write.Context.Set<RuleVersionRow>().Where(row => row.SchemeId == scheme.Code).Select(row => row.Id)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var now = write.Clock.GetUtcNow();
        var next = await write.NextIdAsync<RuleVersionRow>(row => row.Sequence, cancellationToken).ConfigureAwait(false);
        var added = files.Where(file => known.Add(RuleRows.IdOf(scheme.Code, file.Version))).Select(file => (file.Version, Row: RuleRows.Version(scheme.Code, file, next++, now))).ToList();
        await write.InsertAsync([.. added.Select(item => item.Row)], cancellationToken).ConfigureAwait(false);
        await write.InsertAsync([.. added.SelectMany(item => RuleRows.Criteria(item.Row.Id, item.Version))], cancellationToken).ConfigureAwait(false);
    }

    private async Task ListVersionsAsync(Scheme scheme, IReadOnlyList<RuleFile> files, CancellationToken cancellationToken)
    {
        var listed = await write.Context.Set<ListedRuleVersionRow>().AsTracking().Where(row => row.SchemeId == scheme.Code)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        await MatchAsync(
            listed,
            files.Select(file => new ListedRuleVersionRow { RuleVersionId = RuleRows.IdOf(scheme.Code, file.Version), SchemeId = scheme.Code }),
            row => row.RuleVersionId,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task MatchAsync<TRow, TKey>(IEnumerable<TRow> known, IEnumerable<TRow> wanted, Func<TRow, TKey> key, CancellationToken cancellationToken)
        where TRow : class
        where TKey : notnull
    {
        var left = known.ToDictionary(key);
        var added = wanted.Where(row => !left.Remove(key(row))).ToList();
        write.Context.RemoveRange(left.Values);
        await write.InsertAsync(added, cancellationToken).ConfigureAwait(false);
    }
}
