using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>Reads, lints and tests the files as drafts would have them. What follows from the same files is found once.</summary>
public sealed class DraftChecks
{
    // Goes with the rules it was found beside, when they are replaced.
    private readonly ConditionalWeakTable<LoadedScheme, Beside> known = [];

    internal DraftCheck Of(LoadedScheme inForce, IReadOnlyList<DraftFileRow> files) => known.GetValue(inForce, _ => new()).Of(inForce, files);

    /// <summary>What was found of drafts beside the same rules. It holds them weakly: they are its key.</summary>
    private sealed class Beside
    {
        private readonly ConcurrentDictionary<string, Lazy<DraftCheck>> found = new(StringComparer.Ordinal);

        public DraftCheck Of(LoadedScheme inForce, IReadOnlyList<DraftFileRow> files)
        {
            var hash = DraftFile.HashOf(files.Select(file => new DraftFile(file.Path, file.Text, null, null)));
            return found.GetOrAdd(hash, _ => new(() => Find(inForce, files))).Value;
        }

        private DraftCheck Find(LoadedScheme inForce, IReadOnlyList<DraftFileRow> files)
        {
            var problems = new ProblemList();
            var scheme = inForce.With(DraftFiles.Apply(files, inForce.Files), problems);
            var cases = scheme is null ? [] : CaseReader.ReadAll(scheme.Files, scheme.Scheme, problems);
            var report = scheme is null ? null : new CaseRunner(scheme).Run(cases);
            Problem[] all = [.. problems.Problems, .. scheme is null ? [] : Linter.Lint(scheme, cases), .. report?.Findings ?? []];
            var before = files.Count == 0 ? [] : Of(inForce, []).Problems.Select(Said).ToHashSet();
            return new DraftCheck(
                [.. all.Where(problem => problem.Severity == Severity.Error || !before.Contains(Said(problem))).Select(problem => PublicPlaces.Within(inForce.Folder, problem))],
                report?.Passed ?? 0,
                report?.Failed ?? 0,
                scheme is null ? [] : [.. scheme.Scheme.Months.Where(month => Differs(inForce, scheme, month))],
                scheme is null || files.Count == 0 ? [] : SchemeChanges.Between(inForce, scheme));
        }
    }

    private static (string, string) Said(Problem problem) => (problem.Code, problem.Message.Zh);

    private static bool Differs(LoadedScheme inForce, LoadedScheme scheme, Month month) =>
        inForce.DeclaredFor(month).Hash != scheme.DeclaredFor(month).Hash
        || scheme.Scheme.Indicators.Any(indicator => inForce.InForce(indicator.Code, month)?.Version.ContentHash != scheme.InForce(indicator.Code, month)?.Version.ContentHash);
}
