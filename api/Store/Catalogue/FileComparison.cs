using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>How a file in a folder stands to what was published under its path.</summary>
public enum FileDifferenceKind
{
    /// <summary>It is what was published.</summary>
    Same,

    /// <summary>It changed since it was what was published.</summary>
    Ahead,

    /// <summary>Something else was published since.</summary>
    Behind,

    /// <summary>Both.</summary>
    Conflict,
}

/// <summary>A path and what stands under it on both sides.</summary>
/// <param name="Path">Such as `2017-10/A1.G1.I1.json`.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="FileHash">SHA-256 of the file; null if there is none.</param>
/// <param name="Last">What was published last, be it that the file was withdrawn; null if nothing ever was.</param>
public sealed record FileDifference(string Path, FileDifferenceKind Kind, string? FileHash, PublishedVersion? Last)
{
    /// <summary>What is published now; null if nothing is.</summary>
    public PublishedVersion? Published => Last is { Text: not VersionRow.NoFile } ? Last : null;

    /// <summary>The conflict as a problem, with both hashes.</summary>
    public Problem Problem => VersionProblems.Conflict(Path, Published?.Hash, FileHash);
}

/// <summary>One version of a file; of those that were replaced the text is left empty, since there may be thousands and nobody reads it.</summary>
public sealed record PublishedVersion(
    string Path, string Hash, string Text, int Number, Month Effective, VersionOrigin Origin, string Author, string? Note, DateTimeOffset RecordedAt, bool IsLast);

/// <summary>Compares the files of a folder with what was published, by their hashes.</summary>
public static class FileComparison
{
    /// <summary>Every path of either side, in order.</summary>
    /// <param name="rows">Where the versions are read.</param>
    /// <param name="scheme">The scheme's code.</param>
    /// <param name="files">SHA-256 of each file by its path.</param>
    /// <param name="agreed">The same of when a path was last alike on both sides; null where nobody kept it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<FileDifference>> OfAsync(
        ReadContext rows, string scheme, IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string>? agreed = null, CancellationToken cancellationToken = default)
    {
        var rules = await Queries.ToListAsync(
            from row in rows.RuleVersions
            where row.SchemeId == scheme
            select new { row.Indicator.Code, row.Effective, row.ContentHash, Text = row.ReplacedBy == null ? row.FileJson : "", row.Number, row.Origin, row.Author, row.Note, row.RecordedAt, IsLast = row.ReplacedBy == null },
            cancellationToken).ConfigureAwait(false);
        var others = await Queries.ToListAsync(
            from row in rows.SchemeFiles
            where row.SchemeId == scheme
            select new PublishedVersion(row.Path, row.ContentHash, row.ReplacedBy == null ? row.FileJson : "", row.Number, row.Effective, row.Origin, row.Author, row.Note, row.RecordedAt, row.ReplacedBy == null),
            cancellationToken).ConfigureAwait(false);
        var versions = rules
            .Select(row => new PublishedVersion($"{row.Effective}/{row.Code}.json", row.ContentHash, row.Text, row.Number, row.Effective, row.Origin, row.Author, row.Note, row.RecordedAt, row.IsLast))
            .Concat(others).ToLookup(version => version.Path, StringComparer.Ordinal);
        return
        [
            .. from path in versions.Select(item => item.Key).Union(files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let last = versions[path].SingleOrDefault(version => version.IsLast)
               let difference = new FileDifference(path, FileDifferenceKind.Same, files.GetValueOrDefault(path), last)
               select difference with { Kind = KindOf(difference, versions[path], agreed?.GetValueOrDefault(path)) },
        ];
    }

    private static FileDifferenceKind KindOf(FileDifference difference, IEnumerable<PublishedVersion> versions, string? agreed)
    {
        var (file, published) = (difference.FileHash, difference.Published?.Hash);
        if (file == published) return FileDifferenceKind.Same;
        if (agreed is not null) return agreed == published ? FileDifferenceKind.Ahead : agreed == file ? FileDifferenceKind.Behind : FileDifferenceKind.Conflict;
        // Where only files ever spoke, they speak now: a file put back, or taken away, is meant.
        if (difference.Last is null or { Origin: VersionOrigin.File }) return FileDifferenceKind.Ahead;
        return file is null || versions.Any(version => version.Hash == file) ? FileDifferenceKind.Behind : FileDifferenceKind.Conflict;
    }
}
