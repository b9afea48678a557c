using Microsoft.EntityFrameworkCore;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Keeps the tables of schemes, participants, departments, indicators and rules in step with the rule files.</summary>
public sealed class Catalogue
{
    private readonly WriteContext write;

    internal Catalogue(WriteContext write) => this.write = write;

    /// <summary>
    /// Takes over what the files say now. What they no longer list is marked retired and stays, because older scores name it;
    /// versions are kept for ever. Files that did not change write nothing.
    /// </summary>
    public async Task SaveAsync(NewVersions versions, CancellationToken cancellationToken = default)
    {
        await RefreshAsync(versions.Scheme, cancellationToken).ConfigureAwait(false);
        await new VersionAppender(write, versions).AppendAsync(cancellationToken).ConfigureAwait(false);
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
