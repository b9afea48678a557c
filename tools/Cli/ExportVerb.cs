using System.CommandLine;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Workbooks;

namespace ScoringGraph.Cli;

/// <summary>`export`: a scored month as a workbook that recomputes.</summary>
internal static class ExportVerb
{
    public static Command Command()
    {
        var (scheme, month, facts, output, lang) = (Options.Scheme(), Options.Month(), Options.Facts(), Options.Out(), Options.Lang());
        var format = Options.Format("xlsx");
        output.Required = true;
        var command = new Command("export", "把一个月的得分输出为可重新计算的工作簿 / writes a month's score as a workbook that recomputes") { scheme, month, facts, format, output, lang };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetRequiredValue(facts), parsed.GetRequiredValue(output), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string path, string output, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme
            || Inputs.Edition(scheme, month, language) is not { } edition
            || Inputs.Facts(path, scheme, month, language) is not { } facts)
            return ExitCode.Findings;
        var problems = new ProblemList();
        if (ScoreWorkbook.Of(edition, facts, problems) is { } workbook) OutputFile.Write(output, workbook, problems);
        Inputs.Print(problems.Problems, language);
        return problems.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }
}
