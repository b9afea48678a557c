using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`watch`: lints and tests a scheme again whenever one of its files is saved.</summary>
internal static class WatchVerb
{
    private const int MostShown = 20;

    private const int MostWaits = 5;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static Command Command()
    {
        var folder = Options.SchemeFolder();
        var lang = Options.Lang();
        var command = new Command("watch", "每次保存后重新检查并运行用例，按 Ctrl+C 结束 / lints and tests again on every save; Ctrl+C ends it") { folder, lang };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(folder), Options.LanguageOf(parsed.GetValue(lang)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, Language language, CancellationToken cancellationToken)
    {
        var scheme = new WatchedScheme(folder);
        var isFirst = true;
        string? seen = null;
        var waits = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var state = StateOf(folder);
            // Editors empty a file before they write it: what is empty is looked at only if it stays so.
            if (state != seen && (!HasEmpty(state) || waits++ == MostWaits))
            {
                (seen, waits) = (state, 0);
                var clock = Stopwatch.StartNew();
                var look = scheme.Look();
                if (isFirst || look.Changed.Count > 0) Print(look, clock.Elapsed, language);
                if (!Directory.Exists(folder)) return ExitCode.Findings;
                isFirst = false;
            }

            await Task.Delay(Interval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Fine;
    }

    // Looking at names, sizes and times works on network drives too, where nobody is told of changes.
    private static string StateOf(string folder) => !Directory.Exists(folder)
        ? ""
        : string.Join('\n', new DirectoryInfo(folder).EnumerateFiles("*.json", SearchOption.AllDirectories)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{(file.Exists ? file.Length : 0)}|{file.LastWriteTimeUtc.Ticks}")).Order(StringComparer.Ordinal));

    private static bool HasEmpty(string state) => state.Contains("|0|", StringComparison.Ordinal);

    private static void Print(Look look, TimeSpan elapsed, Language language)
    {
        foreach (var file in look.Changed) Console.WriteLine(language == Language.Zh ? $"{file} 已修改" : $"{file} changed");
        // What was known before and stands elsewhere is only counted, so that what this save did is seen.
        var news = look.Problems.Where(problem => problem.Severity == Severity.Error || look.Changed.Contains(problem.Place?.File)).OrderBy(problem => problem.Severity).ToArray();
        foreach (var problem in news.Take(MostShown)) Console.WriteLine($"  {problem.In(language)}{LintVerb.Mark(problem.Severity, language)}");
        if (news.Length > MostShown) Console.WriteLine(language == Language.Zh ? $"  还有 {news.Length - MostShown} 处" : $"  and {news.Length - MostShown} more");
        var (errors, warnings) = (Count(look, Severity.Error) - (look.Cases?.Findings.Count ?? 0), Count(look, Severity.Warning));
        var cases = look.Cases is { } report
            ? language == Language.Zh ? $"用例 {report.Passed} 个通过，{report.Failed} 个失败" : $"cases: {report.Passed} passed, {report.Failed} failed"
            : language == Language.Zh ? "用例未运行" : "cases were not run";
        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine(language == Language.Zh ? $"{errors} 个错误，{warnings} 个警告；{cases}（{seconds} 秒）" : $"{errors} error(s), {warnings} warning(s); {cases} ({seconds} s)");
    }

    private static int Count(Look look, Severity severity) => look.Problems.Count(problem => problem.Severity == severity);
}
