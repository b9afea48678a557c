using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Appends a version for every file that says something new, and one that says `null` for every file that is there no more.</summary>
internal sealed class VersionAppender(WriteContext write, NewVersions versions)
{
    private static readonly string NoFileHash = Sha256Text.OfText(VersionRow.NoFile);

    private readonly string scheme = versions.Scheme.Code;
    private long next;

    public async Task AppendAsync(CancellationToken cancellationToken)
    {
        next = await KnownRules.LastAsync(write.Rows, cancellationToken).ConfigureAwait(false) + 1;
        // Declarations first: a rule version rests on those before it.
        await AppendFilesAsync(cancellationToken).ConfigureAwait(false);
        await AppendRulesAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task AppendRulesAsync(CancellationToken cancellationToken)
    {
        var heads = await Queries.ToListAsync(
            write.Rows.LastRuleVersions.Where(row => row.SchemeId == scheme).OrderBy(row => row.Sequence)
                .Select(row => new { row.Id, row.IndicatorId, row.Number, row.Effective, row.ContentHash }),
            cancellationToken).ConfigureAwait(false);
        var left = heads.ToDictionary(row => (row.IndicatorId, row.Effective));
        // The last version of an indicator is replaced by none.
        var numbers = heads.GroupBy(row => row.IndicatorId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(row => row.Number), StringComparer.Ordinal);
        var (rows, criteria) = (new List<RuleVersionRow>(), new List<CriterionRow>());
        foreach (var (version, text) in versions.Rules)
        {
            var indicator = CatalogueRow.IdOf(scheme, version.Indicator);
            if (left.Remove((indicator, version.Effective), out var head) && head.ContentHash == version.ContentHash) continue;
            rows.Add(Row(indicator, version.Effective, version.ContentHash, text, head?.Id));
            criteria.AddRange(RuleRows.Criteria(rows[^1].Id, version));
        }

        foreach (var gone in left.Values.Where(row => row.ContentHash != NoFileHash)) rows.Add(Row(gone.IndicatorId, gone.Effective, NoFileHash, VersionRow.NoFile, gone.Id));
        await write.InsertAsync(rows, cancellationToken).ConfigureAwait(false);
        await write.InsertAsync(criteria, cancellationToken).ConfigureAwait(false);

        RuleVersionRow Row(string indicator, Month effective, string hash, string text, string? replaces)
        {
            var number = numbers[indicator] = numbers.GetValueOrDefault(indicator) + 1;
            var id = RuleVersionRow.IdOf(scheme, indicator[(scheme.Length + 1)..], effective, hash);
            return new RuleVersionRow
            {
                Id = replaces is null ? id : $"{id}.{number}",
                SchemeId = scheme,
                IndicatorId = indicator,
                Number = number,
                Effective = effective,
                ContentHash = hash,
                FileJson = text,
                Sequence = next++,
                RecordedAt = write.Clock.GetUtcNow(),
                Author = versions.Author,
                Note = versions.Note,
                Origin = versions.Origin,
                ReplacesId = replaces,
            };
        }
    }

    private async Task AppendFilesAsync(CancellationToken cancellationToken)
    {
        var heads = await Queries.ToListAsync(
            write.Rows.LastSchemeFiles.Where(row => row.SchemeId == scheme).OrderBy(row => row.Sequence)
                .Select(row => new { row.Id, row.Path, row.Number, row.ContentHash }),
            cancellationToken).ConfigureAwait(false);
        var left = heads.ToDictionary(row => row.Path, StringComparer.Ordinal);
        var rows = new List<SchemeFileRow>();
        foreach (var file in versions.Files)
        {
            var hash = Sha256Text.OfText(file.Text);
            if (!left.Remove(file.Path, out var head) || head.ContentHash != hash) rows.Add(Row(file, hash, head?.Id, head?.Number));
        }

        foreach (var gone in left.Values.Where(row => row.ContentHash != NoFileHash)) rows.Add(Row(new(gone.Path, VersionRow.NoFile), NoFileHash, gone.Id, gone.Number));
        await write.InsertAsync(rows, cancellationToken).ConfigureAwait(false);

        SchemeFileRow Row(PublishedFile file, string hash, string? replaces, int? last) => new()
        {
            Id = $"{CatalogueRow.IdOf(scheme, file.Path)}#{(last ?? 0) + 1}",
            SchemeId = scheme,
            Path = file.Path,
            Number = (last ?? 0) + 1,
            Effective = file.Month ?? versions.Scheme.Months[0],
            ContentHash = hash,
            FileJson = file.Text,
            Sequence = next++,
            RecordedAt = write.Clock.GetUtcNow(),
            Author = versions.Author,
            Note = versions.Note,
            Origin = versions.Origin,
            ReplacesId = replaces,
        };
    }
}
