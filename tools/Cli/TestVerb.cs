using System.CommandLine;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Reference;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`test`: runs a scheme's cases and reports which criteria they show met and not met.</summary>
internal static class TestVerb
{
    public static Command Command()
    {
        var folder = Options.SchemeFolder();
        var lang = Options.Lang();
        var reference = new Option<bool>("--reference") { Description = "同时与标准 RulesEngine 逐条比对 / also asks stock RulesEngine the same questions" };
        var command = new Command("test", "运行 cases/*.json 并报告标准覆盖率 / runs cases/*.json and reports criterion coverage") { folder, lang, reference };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), Options.LanguageOf(parsed.GetValue(lang)), parsed.GetValue(reference)));
        return command;
    }

    private static int Run(string folder, Language language, bool withReference)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme) return ExitCode.Findings;
        var problems = new ProblemList();
        var cases = CaseReader.ReadAll(scheme.Files, scheme.Scheme, problems);
        var report = new CaseRunner(scheme).Run(cases, withReference ? new StockExecutor(scheme) : null, Progress.Of(cases.Count, language == Language.Zh ? "用例" : "cases"));
        Inputs.Print(problems.Problems, language);
        Inputs.Print(report.Findings, language);
        var uncovered = report.Coverage.Where(item => !item.Complete).ToArray();
        foreach (var item in uncovered)
            Console.Error.WriteLine(language == Language.Zh
                ? $"COVER001 {item.Criterion} 没有用例显示{(item.Met ? "" : "达标")}{(item.Met || item.NotMet ? "" : "和")}{(item.NotMet ? "" : "未达标")}"
                : $"COVER001 {item.Criterion} has no case that shows it{(item.Met ? "" : " met")}{(item.Met || item.NotMet ? "" : " and")}{(item.NotMet ? "" : " not met")}");
        var covered = report.Coverage.Count - uncovered.Length;
        Console.WriteLine(language == Language.Zh
            ? $"用例：{report.Passed} 个通过，{report.Failed} 个失败；标准覆盖：{covered}/{report.Coverage.Count}"
            : $"Cases: {report.Passed} passed, {report.Failed} failed; criteria covered: {covered}/{report.Coverage.Count}");
        return report.Failed == 0 && uncovered.Length == 0 && !problems.HasErrors ? ExitCode.Fine : ExitCode.Findings;
    }
}
