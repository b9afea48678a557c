using System.CommandLine;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
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
        var command = new Command("lint", "检查方案文件，一次列出全部问题 / checks a scheme's files and lists every problem at once") { folder, lang, strict };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), Options.LanguageOf(parsed.GetValue(lang)), parsed.GetValue(strict)));
        return command;
    }

    private static int Run(string folder, Language language, bool strict)
    {
        var (scheme, problems) = SchemeFolder.Read(folder);
        var all = new ProblemList();
        foreach (var problem in problems) all.Add(problem);
        if (scheme is not null) CaseReader.ReadAll(scheme.Files, scheme.Scheme, all);
        foreach (var problem in all.Problems.OrderBy(problem => problem.Severity))
            Console.WriteLine($"{problem.In(language)}{(problem.Severity == Severity.Warning ? language == Language.Zh ? "（警告）" : " (warning)" : "")}");
        var errors = all.Problems.Count(problem => problem.Severity == Severity.Error);
        var warnings = all.Problems.Count - errors;
        Console.WriteLine(language == Language.Zh ? $"{errors} 个错误，{warnings} 个警告" : $"{errors} error(s), {warnings} warning(s)");
        return errors > 0 || (strict && warnings > 0) ? ExitCode.Findings : ExitCode.Fine;
    }
}
