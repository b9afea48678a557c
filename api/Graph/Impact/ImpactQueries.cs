using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Impact;

/// <summary>What changed rules would do, before anybody hands them in.</summary>
[QueryType]
public static class ImpactQueries
{
    // More than half of what a request may cost: a request previews once.
    private const double Weight = 16_000;

    /// <summary>
    /// What changed files would do to everybody's points and places in every month of which something was reported. Nothing is stored.
    /// A request can ask it once.
    /// </summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="files">The files that change; the others are those in force.</param>
    [Cost(Weight)]
    [Authorize(Permission.DraftRules)]
    public static async Task<RulesPreview> PreviewRulesAsync(
        string scheme, IReadOnlyList<RuleFileInput> files, EditionCatalogue editions, Impacts impacts, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (editions.Scheme(scheme) is not { } before)
        {
            problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", scheme, editions.Schemes.Select(item => item.Scheme.Code));
            return new RulesPreview(null, problems.Problems, []);
        }

        Check(files, problems);
        var changed = files.Aggregate(before.Files, (made, file) => file.Text is { } text ? made.With(file.Path, text) : made.Without(file.Path));
        var after = problems.HasErrors ? null : before.With(changed, problems);
        var report = after is null ? null : await impacts.OfAsync(before, after, problems, cancellationToken);
        var old = OldWarnings(before);
        return new RulesPreview(report, [.. problems.Problems.Where(problem => !old.Contains(problem)).Distinct().Select(problem => PublicPlaces.Within(before.Folder, problem))], after is null ? [] : SchemeChanges.Between(before, after));
    }

    private static void Check(IReadOnlyList<RuleFileInput> files, ProblemList problems)
    {
        foreach (var file in files.Where(file => !SchemeFiles.HasPlace(file.Path)))
            problems.Add("FILE004", file.Path, null,
                $"方案中没有 `{file.Path}` 的位置；请写成 `2017-12/A1.G1.I1.json`、`cases/A1.G1.I1.json`、`scheme.json` 或 `facts.json` 的样子。",
                $"A scheme has no place for `{file.Path}`; write it like `2017-12/A1.G1.I1.json`, `cases/A1.G1.I1.json`, `scheme.json` or `facts.json`.");
        foreach (var twice in files.CountBy(file => file.Path, StringComparer.Ordinal).Where(item => item.Value > 1))
            problems.Add("FILE005", twice.Key, null, $"`{twice.Key}` 出现 {twice.Value} 次；每个文件只写一次。", $"`{twice.Key}` stands {twice.Value} times; name each file once.");
    }

    // What is warned of without the change too is not the change's.
    private static HashSet<Problem> OldWarnings(LoadedScheme before)
    {
        var problems = new ProblemList();
        _ = before.With(before.Files, problems);
        return [.. problems.Problems];
    }
}
