using System.CommandLine;
using System.Security.Cryptography;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`preview`: what changed files of a scheme would do to whom, before they are published.</summary>
internal static class PreviewVerb
{
    public static Command Command()
    {
        var folder = Options.SchemeFolder();
        var with = new Option<string[]>("--with") { Description = "改动后的文件或文件夹，可多次给出 / a changed file or folder; may be given several times", Required = true };
        var facts = new Option<string[]>("--facts") { Description = "各月的事实文件，可多次给出 / a facts file of each month; may be given several times", Required = true };
        var closed = new Option<string[]>("--closed") { Description = "已关闭的月份，可多次给出 / a month that is closed; may be given several times" };
        var format = Options.Format("table", "json");
        var lang = Options.Lang();
        var command = new Command("preview", "预览改动后的标准对各地得分与名次的影响 / shows what changed rules would do to everybody's points and places") { folder, with, facts, closed, format, lang };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(with), parsed.GetRequiredValue(facts), parsed.GetValue(closed) ?? [], parsed.GetValue(format)!, Options.LanguageOf(parsed.GetValue(lang)), cancellationToken)));
        return command;
    }

    private static int Run(string folder, string[] with, string[] factsPaths, string[] closed, string format, Language language, CancellationToken cancellationToken)
    {
        if (Inputs.Scheme(folder, language) is not { } before) return ExitCode.Findings;
        var problems = new ProblemList();
        var changed = with.Aggregate(before.Files, (files, path) => ChangedFiles.Apply(files, path, problems));
        var after = problems.HasErrors ? null : before.With(changed, problems);
        var months = MonthsOf(before, after ?? before, factsPaths, closed, problems);
        var report = after is null || problems.HasErrors ? null : new ImpactPreview(before, after).Of(months, cancellationToken);
        Inputs.Print(problems.Problems.Where(problem => problem.Severity == Severity.Error).Distinct(), language);
        if (report is null) return ExitCode.Findings;
        if (format == "json") Console.WriteLine(ImpactJson.Indented(report));
        else ImpactTable.Write(report, before.Scheme.Name, language);
        return ExitCode.Fine;
    }

    private static List<ScoredMonth> MonthsOf(LoadedScheme scheme, LoadedScheme after, string[] paths, string[] closed, ProblemList problems)
    {
        foreach (var month in closed.Where(month => !scheme.Scheme.Months.Any(item => item.ToString() == month)))
            problems.AddUnknown("FACT016", "--closed", null, "月份", "month", month, scheme.Scheme.Months.Select(item => item.ToString()));
        var months = new List<ScoredMonth>();
        foreach (var path in paths)
        {
            var own = new ProblemList();
            if (Inputs.ReadFacts(path, scheme, null, own) is { } facts)
            {
                if (months.Exists(item => item.State.Month == facts.Month))
                    problems.Add("FACT015", "--facts", null, $"{facts.Month} 的事实给了两份；请只留一份。", $"The facts of {facts.Month} are given twice; give one file.");
                var edition = CompiledEdition.Of(scheme, facts.Month);
                var state = new MonthState(facts.Month, closed.Contains(facts.Month.ToString()), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), edition.Hash);
                months.Add(new ScoredMonth(edition, facts, edition.Score(facts), state) { Reread = scheme.HasSameDeclarations(after) ? null : Inputs.ReadFacts(path, after, null, own) });
            }

            foreach (var problem in own.Problems) problems.Add(problem);
        }

        return months;
    }
}
