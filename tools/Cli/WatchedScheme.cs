using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>What was found when a folder was looked at again.</summary>
/// <param name="Changed">The files that differ from the look before; empty at the first.</param>
/// <param name="Problems">What is wrong with the files, and cases that do not come out as they expect.</param>
/// <param name="Cases">How the cases came out; null if an error kept them from being run.</param>
internal sealed record Look(IReadOnlyList<string> Changed, IReadOnlyList<Problem> Problems, CaseReport? Cases);

/// <summary>A scheme's folder while somebody edits it: what changed is read and compiled anew, the rest is kept.</summary>
internal sealed class WatchedScheme(string folder)
{
    private SchemeFiles? files;
    private LoadedScheme? scheme;
    private CaseRunner? runner;

    /// <summary>Reads what changed, lints it, and runs the cases.</summary>
    public Look Look()
    {
        var problems = new ProblemList();
        var now = SchemeFiles.Of(folder, problems);
        var changed = files is null ? [] : now.Paths.Union(files.Paths, StringComparer.Ordinal).Where(path => !now.HasSame(path, files)).Select(now.NameOf).ToArray();
        files = now;
        var read = scheme is null ? SchemeFolder.Read(now, problems) : scheme.With(now, problems);
        if (read is null) return new Look(changed, problems.Problems, null);
        scheme = read;
        runner = runner is null ? new CaseRunner(read) : runner.With(read);
        var cases = CaseReader.ReadAll(now, read.Scheme, problems);
        var report = runner.Run(cases);
        return new Look(changed, [.. problems.Problems, .. Linter.Lint(read, cases), .. report.Findings], report);
    }
}
