using Microsoft.EntityFrameworkCore;
using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>A file of a scheme as it was published.</summary>
/// <param name="Path">Where it stands in the scheme's folder, such as `2017-10/A1.G1.I1.json`.</param>
/// <param name="Text">The file, word for word.</param>
public sealed record PublishedFile(string Path, string Text)
{
    /// <summary>The month whose folder it stands in; null if it stands in none.</summary>
    public Month? Month => Scoring.Month.TryParse(Path.Split('/')[0], out var month) ? month : null;
}

/// <summary>What was known of a scheme's rules up to some version: two axes, the month a version is about and the moment it became known.</summary>
/// <param name="Rows">Where it is read.</param>
/// <param name="Scheme">The scheme's code.</param>
/// <param name="UpTo">The sequence of the last version that counts.</param>
public sealed record KnownRules(ReadContext Rows, string Scheme, long UpTo)
{
    /// <summary>How the paths end of what months amend of scheme.json.</summary>
    public const string Amendment = "/scheme.json";

    /// <summary>The rule versions that were not replaced or withdrawn then.</summary>
    public IQueryable<RuleVersionRow> RuleVersions => Rows.RuleVersions.Where(row => row.SchemeId == Scheme && row.Sequence <= UpTo && row.FileJson != VersionRow.NoFile
        && !(row.ReplacedBy != null && row.ReplacedBy.Sequence <= UpTo));

    /// <summary>The other files that were not replaced or withdrawn then.</summary>
    public IQueryable<SchemeFileRow> Files => Rows.SchemeFiles.Where(row => row.SchemeId == Scheme && row.Sequence <= UpTo && row.FileJson != VersionRow.NoFile
        && !(row.ReplacedBy != null && row.ReplacedBy.Sequence <= UpTo));

    /// <summary>Of every indicator the version in force for a month.</summary>
    public IQueryable<RuleVersionRow> InForce(Month month)
    {
        var known = RuleVersions.Where(row => row.Effective <= month);
        return known.Where(row => !known.Any(later => later.IndicatorId == row.IndicatorId && later.Effective > row.Effective));
    }

    /// <summary>The other files that say something of a month: all but what later months amend.</summary>
    public IQueryable<SchemeFileRow> FilesFor(Month month) => Files.Where(row => row.Effective <= month || !row.Path.EndsWith(Amendment));

    /// <summary>All files, in two statements.</summary>
    public async Task<IReadOnlyList<PublishedFile>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var rules = await Queries.ToListAsync(RuleVersions.Select(row => new { row.Indicator.Code, row.Effective, row.FileJson }), cancellationToken).ConfigureAwait(false);
        var files = await Queries.ToListAsync(Files.Select(row => new { row.Path, row.FileJson }), cancellationToken).ConfigureAwait(false);
        return [.. rules.Select(row => new PublishedFile($"{row.Effective}/{row.Code}.json", row.FileJson)), .. files.Select(row => new PublishedFile(row.Path, row.FileJson))];
    }

    /// <summary>The sequence of the last version of all schemes; 0 if there is none.</summary>
    public static async Task<long> LastAsync(ReadContext rows, CancellationToken cancellationToken = default) => Math.Max(
        await FirstAsync(rows.RuleVersions.OrderByDescending(row => row.Sequence), cancellationToken).ConfigureAwait(false),
        await FirstAsync(rows.SchemeFiles.OrderByDescending(row => row.Sequence), cancellationToken).ConfigureAwait(false));

    /// <summary>The same, to be looked at after every commit; not counted by <see cref="ScoreDatabase.CountStatements"/>.</summary>
    public static async Task<long> LookAsync(ReadContext rows, CancellationToken cancellationToken = default) => Math.Max(
        await FirstAsync(rows.RuleVersions.TagWith(StatementWatch.ByItself).OrderByDescending(row => row.Sequence), cancellationToken).ConfigureAwait(false),
        await FirstAsync(rows.SchemeFiles.TagWith(StatementWatch.ByItself).OrderByDescending(row => row.Sequence), cancellationToken).ConfigureAwait(false));

    /// <summary>What was known of a scheme at a moment; null if nothing was.</summary>
    public static async Task<KnownRules?> AtAsync(ReadContext rows, string scheme, DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var last = Math.Max(
            await FirstAsync(rows.RuleVersions.Where(row => row.SchemeId == scheme && row.RecordedAt <= moment).OrderByDescending(row => row.Sequence), cancellationToken).ConfigureAwait(false),
            await FirstAsync(rows.SchemeFiles.Where(row => row.SchemeId == scheme && row.RecordedAt <= moment).OrderByDescending(row => row.Sequence), cancellationToken).ConfigureAwait(false));
        return last == 0 ? null : new KnownRules(rows, scheme, last);
    }

    private static async Task<long> FirstAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TRow : VersionRow => (await Queries.ToListAsync(rows.Select(row => row.Sequence).Take(1), cancellationToken).ConfigureAwait(false)) is [var last] ? last : 0;
}
