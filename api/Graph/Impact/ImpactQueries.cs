using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Impact;

/// <summary>What changed rules or other facts would do, before anybody hands them in.</summary>
[QueryType]
public static class ImpactQueries
{
    // More than half of what a request may cost: a request previews once.
    private const double Weight = 16_000;

    // A month is scored about as fast as a few hundred rows are read.
    private const double Supposition = 2_000;

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
        var changed = before.Files.With(files.Select(file => (file.Path, file.Text)));
        var after = problems.HasErrors ? null : before.With(changed, problems);
        var report = after is null ? null : await impacts.OfAsync(before, after, problems, cancellationToken);
        return new RulesPreview(report, [.. Own(problems, before)], after is null ? [] : SchemeChanges.Between(before, after));
    }

    /// <summary>
    /// What a month would come to if other facts had been reported, or other rules were in force: who gains or loses points and places,
    /// and why. Nothing is stored, and only what changes is scored again.
    /// </summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month, such as `2017-11`.</param>
    /// <param name="facts">What is supposed to be reported instead of what was; null as a value withdraws it.</param>
    /// <param name="files">The files that are supposed to be others; none for the rules in force.</param>
    [Cost(Supposition)]
    [Authorize(Permission.ViewResults)]
    public static async Task<Supposed> WhatIfAsync(
        string scheme, Month month, IReadOnlyList<FactInput>? facts, IReadOnlyList<RuleFileInput>? files, EditionCatalogue editions, Impacts impacts, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (Intake.EditionOf(editions, scheme, month, problems) is null) return new Supposed(null, problems.Problems);
        var before = editions.Scheme(scheme)!;
        Check(files ?? [], problems);
        var changed = before.Files.With((files ?? []).Select(file => (file.Path, file.Text)));
        var after = problems.HasErrors ? null : files is { Count: > 0 } ? before.With(changed, problems) : before;
        if (after is not null && !after.Scheme.Months.Contains(month)) problems.AddUnknown("FACT016", "month", null, "月份", "month", month.ToString(), after.Scheme.Months.Select(item => item.ToString()));
        NewFact[] supposed = [.. (facts ?? []).Select(fact => fact.AsReported())];
        var impact = after is null || problems.HasErrors ? null : await impacts.SupposeAsync(before, after, month, supposed, problems, cancellationToken);
        return new Supposed(impact, [.. Own(problems, before)]);
    }

    private static void Check(IReadOnlyList<RuleFileInput> files, ProblemList problems)
    {
        foreach (var file in files.Where(file => !SchemeFiles.HasPlace(file.Path)))
            problems.Add("FILE004", file.Path, null,
                $"方案中没有 `{file.Path}` 的位置；请写成 `2017-12/A1.G1.I1.json`、`cases/A1.G1.I1.json`、`scheme.json` 或 `facts.json` 的样子。",
                $"A scheme has no place for `{file.Path}`; write it like `2017-12/A1.G1.I1.json`, `cases/A1.G1.I1.json`, `scheme.json` or `facts.json`.");
        foreach (var twice in files.CountBy(file => file.Path, StringComparer.Ordinal).Where(item => item.Value > 1))
            problems.Add("FILE006", twice.Key, null, $"`{twice.Key}` 出现 {twice.Value} 次；每个文件只写一次。", $"`{twice.Key}` stands {twice.Value} times; name each file once.");
    }

    // What is warned of without the change too is not the change's.
    private static IEnumerable<Problem> Own(ProblemList problems, LoadedScheme before)
    {
        var old = new ProblemList();
        _ = before.With(before.Files, old);
        return problems.Problems.Except(old.Problems).Select(problem => PublicPlaces.Within(before.Folder, problem));
    }
}
