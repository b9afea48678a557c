using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Schemes;

/// <summary>
/// Puts rules in force while everything goes on: they are read, checked and compiled first; then versions, listing and the new
/// scores of open months are written in one transaction; then the editions are swapped.
/// </summary>
public sealed class RulePublication(ScoreDatabase database, CurrentEditions current)
{
    public const string ConflictCode = VersionProblems.ConflictCode;
    public const string ClosedCode = VersionProblems.ClosedCode;

    /// <summary>Takes over what the rule files say at a start; what was published since a file was last taken over stays.</summary>
    /// <param name="scheme">The files as they stand on disk.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What changed on both sides, and the closed months that would change; empty if the files were taken over.</returns>
    public async Task<IReadOnlyList<Problem>> TakeOverAsync(LoadedScheme scheme, CancellationToken cancellationToken)
    {
        while (true)
        {
            await current.RefreshAsync(cancellationToken);
            if (await TryTakeOverAsync(scheme, current.Now, cancellationToken) is not { } answer) continue;
            await current.RefreshAsync(cancellationToken);
            return answer;
        }
    }

    /// <summary>Scores the open months of a scheme again whose latest evaluation was made by other rules.</summary>
    /// <exception cref="UnfitFactsException">The stored facts do not fit the scheme any more.</exception>
    public async Task RescoreAsync(string scheme, CancellationToken cancellationToken)
    {
        while (!await TryRescoreAsync(current.Now, scheme, cancellationToken)) await current.RefreshAsync(cancellationToken);
    }

    /// <summary>Publishes changed files of a scheme; refused with every problem, nothing is written.</summary>
    /// <param name="publication">What changes.</param>
    /// <param name="alongside">What is written in the same transaction, after the versions; if it throws, nothing is published. Null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it was refused; empty if it is in force.</returns>
    public async Task<IReadOnlyList<Problem>> PublishAsync(NewPublication publication, Func<WriteContext, Task>? alongside, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await current.ChangeAsync((now, swap) => TryPublishAsync(publication, alongside, now, swap, cancellationToken), cancellationToken) is { } answer) return answer;
        }
    }

    // Null if another server published meanwhile.
    private Task<IReadOnlyList<Problem>?> TryTakeOverAsync(LoadedScheme scheme, EditionsState now, CancellationToken cancellationToken) => database.WriteAsync<IReadOnlyList<Problem>?>(
        async write =>
        {
            if (!await now.IsCurrentAsync(write.Rows, cancellationToken)) return null;
            var problems = new ProblemList();
            var compared = await FileComparison.OfAsync(write.Rows, scheme.Scheme.Code, scheme.Files.Hashes, null, cancellationToken);
            foreach (var difference in compared.Where(item => item.Kind == FileDifferenceKind.Conflict)) problems.Add(difference.Problem);
            var behind = compared.Where(item => item.Kind == FileDifferenceKind.Behind).ToArray();
            var files = scheme.Files.With(behind.Select(item => (item.Path, item.Published?.Text)));
            var merged = problems.HasErrors ? null : behind.Length == 0 ? scheme : scheme.With(files, problems);
            if (merged is not null) await CheckClosedAsync(write, now.Catalogue, now.Catalogue.With(merged), merged, problems, cancellationToken);
            if (!problems.HasErrors) await write.Catalogue.SaveAsync(VersionsOf(merged!), cancellationToken);
            return Errors(problems);
        },
        cancellationToken);

    // Null if another server published meanwhile: what it wrote is looked at first.
    private async Task<IReadOnlyList<Problem>?> TryPublishAsync(
        NewPublication publication, Func<WriteContext, Task>? alongside, EditionsState now, Action<EditionCatalogue, long> swap, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (Read(publication, now.Catalogue, problems) is not { } scheme) return Errors(problems);
        var (next, last) = (now.Catalogue.With(scheme), 0L);
        try
        {
            var isCurrent = await database.WriteAsync(
                async write =>
                {
                    if (!await now.IsCurrentAsync(write.Rows, cancellationToken)) return false;
                    await CheckClosedAsync(write, now.Catalogue, next, scheme, problems, cancellationToken);
                    if (problems.HasErrors) return true;
                    await write.Catalogue.SaveAsync(VersionsOf(scheme) with { Author = publication.Author, Note = publication.Note, Origin = publication.Origin }, cancellationToken);
                    last = await KnownRules.LastAsync(write.Rows, cancellationToken);
                    await RescoreAsync(write, next, publication.Scheme, cancellationToken);
                    if (alongside is not null) await alongside(write);
                    return true;
                },
                cancellationToken);
            if (!isCurrent) return null;
        }
        catch (UnfitFactsException unfit)
        {
            return unfit.Problems.Problems;
        }

        if (!problems.HasErrors) swap(next, last);
        return Errors(problems);
    }

    // False if others published meanwhile.
    private Task<bool> TryRescoreAsync(EditionsState now, string scheme, CancellationToken cancellationToken) => database.WriteAsync(
        async write =>
        {
            var isCurrent = await now.IsCurrentAsync(write.Rows, cancellationToken);
            if (isCurrent) await RescoreAsync(write, now.Catalogue, scheme, cancellationToken);
            return isCurrent;
        },
        cancellationToken);

    private static LoadedScheme? Read(NewPublication publication, EditionCatalogue catalogue, ProblemList problems)
    {
        if (catalogue.Scheme(publication.Scheme) is not { } scheme)
        {
            problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", publication.Scheme, catalogue.Schemes.Select(item => item.Scheme.Code));
            return null;
        }

        foreach (var change in publication.Changes)
            if (scheme.Files.HashOf(change.Path) is var published && published != change.ReplacesHash)
                problems.Add(VersionProblems.Conflict(change.Path, published, change.ReplacesHash));
        return problems.HasErrors ? null : scheme.With(publication.Apply(scheme.Files), problems);
    }

    private static async Task CheckClosedAsync(WriteContext write, EditionCatalogue catalogue, EditionCatalogue next, LoadedScheme scheme, ProblemList problems, CancellationToken cancellationToken)
    {
        var code = scheme.Scheme.Code;
        foreach (var month in catalogue.Scheme(code)!.Scheme.Months)
        {
            if (next.Edition(code, month) is { } edition && edition.ScoresLike(catalogue.Edition(code, month)!)) continue;
            if (await write.Rows.IsClosedAsync(code, month, cancellationToken))
                problems.Add(VersionProblems.Closed(month));
        }
    }

    private static async Task RescoreAsync(WriteContext write, EditionCatalogue editions, string scheme, CancellationToken cancellationToken)
    {
        foreach (var month in editions.Scheme(scheme)!.Scheme.Months) await MonthScoring.RescoreAsync(write, editions.Edition(scheme, month)!, cancellationToken);
    }

    /// <summary>All files of a scheme as the versions they are stored as.</summary>
    public static NewVersions VersionsOf(LoadedScheme scheme)
    {
        var rules = scheme.Rules.Select(rule => rule.Path).ToHashSet(StringComparer.Ordinal);
        return new NewVersions(scheme.Scheme, [.. scheme.Rules.Select(rule => new RuleFile(rule.Version, rule.Text))])
        {
            Files = [.. scheme.Files.Paths.Where(path => !rules.Contains(path)).Select(path => new PublishedFile(path, scheme.Files.TextOf(path)!))],
        };
    }

    private static IReadOnlyList<Problem> Errors(ProblemList problems) => [.. problems.Problems.Where(problem => problem.Severity == Severity.Error)];
}
