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
    public const string ConflictCode = "VERSION001";
    public const string ClosedCode = "VERSION002";

    /// <summary>Takes over what the rule files say now.</summary>
    public Task SaveAsync(LoadedScheme scheme, CancellationToken cancellationToken) =>
        database.WriteAsync(write => write.Catalogue.SaveAsync(scheme.Scheme, RuleFilesOf(scheme), cancellationToken), cancellationToken);

    /// <summary>Scores the open months of a scheme again whose latest evaluation was made by other rules.</summary>
    /// <exception cref="UnfitFactsException">The stored facts do not fit the scheme any more.</exception>
    public Task RescoreAsync(string scheme, CancellationToken cancellationToken) =>
        database.WriteAsync(write => RescoreAsync(write, current.Catalogue, scheme, cancellationToken), cancellationToken);

    /// <summary>Publishes changed files of a scheme; refused with every problem, nothing is written.</summary>
    /// <param name="publication">What changes.</param>
    /// <param name="alongside">What is written in the same transaction, after the versions; if it throws, nothing is published. Null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it was refused; empty if it is in force.</returns>
    public async Task<IReadOnlyList<Problem>> PublishAsync(NewPublication publication, Func<WriteContext, Task>? alongside, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await current.ChangeAsync((catalogue, swap) => TryPublishAsync(publication, alongside, catalogue, swap, cancellationToken), cancellationToken) is { } answer) return answer;
        }
    }

    // Null if another server published meanwhile: what it wrote is looked at first.
    private async Task<IReadOnlyList<Problem>?> TryPublishAsync(
        NewPublication publication, Func<WriteContext, Task>? alongside, EditionCatalogue catalogue, Action<EditionCatalogue> swap, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (Read(publication, catalogue, problems) is not { } scheme) return Errors(problems);
        var next = catalogue.With(scheme);
        try
        {
            var isCurrent = await database.WriteAsync(
                async write =>
                {
                    if (!await CurrentEditions.IsCurrentAsync(write.Rows, catalogue.Scheme(publication.Scheme)!, cancellationToken)) return false;
                    await CheckClosedAsync(write, catalogue, next, scheme, problems, cancellationToken);
                    if (problems.HasErrors) return true;
                    await write.Catalogue.SaveAsync(scheme.Scheme, RuleFilesOf(scheme), cancellationToken);
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

        if (!problems.HasErrors) swap(next);
        return Errors(problems);
    }

    private static LoadedScheme? Read(NewPublication publication, EditionCatalogue catalogue, ProblemList problems)
    {
        if (catalogue.Scheme(publication.Scheme) is not { } scheme)
        {
            problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", publication.Scheme, catalogue.Schemes.Select(item => item.Scheme.Code));
            return null;
        }

        foreach (var change in publication.Changes)
            if (scheme.Files.HashOf(change.Path) is var now && now != change.ReplacesHash)
                problems.Add(ConflictCode, change.Path, null,
                    $"`{change.Path}` 在此期间已被别人改动：现在是 {now ?? "（无）"}，您依据的是 {change.ReplacesHash ?? "（无）"}；请在新版本上重做修改。",
                    $"`{change.Path}` was changed by somebody else meanwhile: it is {now ?? "(nothing)"} now, and you started from {change.ReplacesHash ?? "(nothing)"}; make your change to the new version.");
        return problems.HasErrors ? null : scheme.With(publication.Apply(scheme.Files), problems);
    }

    private static async Task CheckClosedAsync(WriteContext write, EditionCatalogue catalogue, EditionCatalogue next, LoadedScheme scheme, ProblemList problems, CancellationToken cancellationToken)
    {
        var code = scheme.Scheme.Code;
        foreach (var month in catalogue.Scheme(code)!.Scheme.Months)
        {
            if (next.Edition(code, month)?.Hash == catalogue.Edition(code, month)!.Hash) continue;
            if (await write.Rows.IsClosedAsync(code, month, cancellationToken))
                problems.Add(ClosedCode, $"{month}", null,
                    $"{month} 已关闭，其规则不能改变；请从之后的月份起生效，或先用 openMonth 重新开放。",
                    $"{month} is closed, and its rules cannot change; let the change take effect from a later month, or open it again with openMonth first.");
        }
    }

    private static async Task RescoreAsync(WriteContext write, EditionCatalogue editions, string scheme, CancellationToken cancellationToken)
    {
        foreach (var month in editions.Scheme(scheme)!.Scheme.Months) await MonthScoring.RescoreAsync(write, editions.Edition(scheme, month)!, cancellationToken);
    }

    private static RuleFile[] RuleFilesOf(LoadedScheme scheme) => [.. scheme.Rules.Select(rule => new RuleFile(rule.Version, rule.Text))];

    private static IReadOnlyList<Problem> Errors(ProblemList problems) => [.. problems.Problems.Where(problem => problem.Severity == Severity.Error)];
}
