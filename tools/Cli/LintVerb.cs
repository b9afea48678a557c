using System.CommandLine;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`lint`: every problem of a scheme folder at once.</summary>
internal static class LintVerb
{
    public static Command Command()
    {
        var folder = Options.SchemeFolder();
        var lang = Options.Lang();
        var strict = new Option<bool>("--strict") { Description = "警告也算问题 / warnings count as findings" };
        var fix = new Option<bool>("--fix") { Description = "先作可自动的修改 / applies the fixes that problems carry first" };
        var command = new Command("lint", "检查方案文件，一次列出全部问题 / checks a scheme's files and lists every problem at once") { folder, lang, strict, fix };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), Options.LanguageOf(parsed.GetValue(lang)), parsed.GetValue(strict), parsed.GetValue(fix)));
        return command;
    }

    private static int Run(string folder, Language language, bool strict, bool fix)
    {
        var refused = fix && !LintFixes.Apply(folder, language);
        var problems = Problems(folder);
        foreach (var problem in problems.OrderBy(problem => problem.Severity)) Console.WriteLine($"{problem.In(language)}{Mark(problem.Severity, language)}{Remedy(problem.Fix, language)}");
        var (errors, warnings, notes) = (Count(problems, Severity.Error), Count(problems, Severity.Warning), Count(problems, Severity.Note));
        Console.WriteLine(language == Language.Zh ? $"{errors} 个错误，{warnings} 个警告，{notes} 个提示" : $"{errors} error(s), {warnings} warning(s), {notes} note(s)");
        return refused || errors > 0 || (strict && warnings > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static IReadOnlyList<Problem> Problems(string folder)
    {
        var problems = new ProblemList();
        Linter.Lint(SchemeFiles.Of(folder, problems), problems);
        return problems.Problems;
    }

    private static int Count(IReadOnlyList<Problem> problems, Severity severity) => problems.Count(problem => problem.Severity == severity);

    private static string Remedy(Fix? fix, Language language) => (fix, language) switch
    {
        (null, _) => "",
        (_, Language.Zh) => $"（--fix：{fix.Description.Zh}）",
        _ => $" (--fix: {fix.Description.En})",
    };

    internal static string Mark(Severity severity, Language language) => (severity, language) switch
    {
        (Severity.Warning, Language.Zh) => "（警告）",
        (Severity.Warning, _) => " (warning)",
        (Severity.Note, Language.Zh) => "（提示）",
        (Severity.Note, _) => " (note)",
        _ => "",
    };
}
