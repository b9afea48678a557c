using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Sentences;

/// <summary>
/// Reads rule versions: what is in force as it was compiled, any other in the words of the declarations known when it became known.
/// At most three statements, however many versions are asked for.
/// </summary>
public sealed class ReadRuleDataLoader(ReadContext rows, EditionCatalogue editions, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<string, ReadRule>(scheduler, options)
{
    private static readonly IReadOnlyList<string> Declarations = SchemeFiles.Declarations;

    protected override async Task<IReadOnlyDictionary<string, ReadRule>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var versions = await Queries.ToListAsync(
            from row in rows.RuleVersions where keys.Contains(row.Id) select new Version(row.Id, row.SchemeId, row.Indicator.Code, row.Effective, row.ContentHash, row.FileJson, row.Sequence), cancellationToken);
        var read = versions.Where(version => InForce(version) is not null).ToDictionary(version => version.Id, version => InForce(version)!);
        var past = versions.Where(version => !read.ContainsKey(version.Id)).ToArray();
        if (past.Length == 0) return read;

        var declared = await DeclaredAsync(past, cancellationToken);
        foreach (var version in past)
        {
            var scheme = declared(version);
            read[version.Id] = new ReadRule(scheme, version.FileJson == VersionRow.NoFile ? null : scheme.WithRules([version.FileJson]).Rules[0]);
        }

        return read;
    }

    private ReadRule? InForce(Version version) =>
        editions.Scheme(version.Scheme) is { } scheme
        && scheme.Rules.FirstOrDefault(rule => (rule.Version.Indicator, rule.Version.Effective, rule.Version.ContentHash) == (version.Indicator, version.Effective, version.ContentHash)) is { } rule
            ? new ReadRule(scheme, rule)
            : null;

    private async Task<Func<Version, LoadedScheme>> DeclaredAsync(IReadOnlyList<Version> versions, CancellationToken cancellationToken)
    {
        var schemes = versions.Select(version => version.Scheme).Distinct().ToArray();
        var history = (await Queries.ToListAsync(
            from row in rows.SchemeFiles where schemes.Contains(row.SchemeId) && (Declarations.Contains(row.Path) || row.Path.EndsWith(KnownRules.Amendment)) orderby row.Sequence select new Declaration(row.Id, row.SchemeId, row.Path, row.ContentHash, row.Sequence),
            cancellationToken)).ToLookup(file => file.Scheme, StringComparer.Ordinal);
        var states = versions.ToDictionary(version => version.Id, version => KnownAt(history[version.Scheme], version.Sequence));
        var others = versions.Where(version => !IsInForce(version, states[version.Id])).ToDictionary(version => version.Id, version => states[version.Id]);
        var ids = others.Values.SelectMany(state => state).Select(file => file.Id).Distinct().ToArray();
        var texts = ids.Length == 0 ? [] : (await Queries.ToListAsync(from row in rows.SchemeFiles where ids.Contains(row.Id) select new { row.Id, row.FileJson }, cancellationToken)).ToDictionary(row => row.Id, row => row.FileJson, StringComparer.Ordinal);
        var read = new Dictionary<string, LoadedScheme>(StringComparer.Ordinal);
        return version => others.TryGetValue(version.Id, out var state) ? Read(version, state) : editions.Scheme(version.Scheme)!;

        LoadedScheme Read(Version version, IReadOnlyList<Declaration> state)
        {
            var key = string.Join(' ', state.Select(file => file.Id));
            if (!read.TryGetValue(key, out var scheme))
                read[key] = scheme = SchemeFolder.Declared(SchemeFiles.Empty(version.Scheme).With(state.Where(file => texts[file.Id] != VersionRow.NoFile).Select(file => (file.Path, (string?)texts[file.Id]))));
            return scheme;
        }
    }

    // Versions that became known before declarations were kept are read by those of now.
    private bool IsInForce(Version version, IReadOnlyList<Declaration> state) =>
        editions.Scheme(version.Scheme) is { } scheme && state.All(file => scheme.Files.HashOf(file.Path) == file.Hash);

    private static IReadOnlyList<Declaration> KnownAt(IEnumerable<Declaration> history, long sequence) =>
        [.. history.Where(file => file.Sequence <= sequence).GroupBy(file => file.Path, StringComparer.Ordinal).Select(group => group.Last())];

    private sealed record Version(string Id, string Scheme, string Indicator, Month Effective, string ContentHash, string FileJson, long Sequence);

    private sealed record Declaration(string Id, string Scheme, string Path, string Hash, long Sequence);
}
