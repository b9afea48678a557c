using System.CommandLine;
using System.Text;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Workbooks;

namespace ScoringGraph.Cli;

/// <summary>`template`: a facts file with every needed fact, its label and unit, ready to fill in.</summary>
internal static class TemplateVerb
{
    private const string Xlsx = "xlsx";

    public static Command Command()
    {
        var (scheme, month, lang) = (Options.Scheme(), Options.Month(), Options.Lang());
        var (format, output) = (Options.Format("json", "csv", Xlsx), Options.Out());
        var command = new Command("template", "输出一个月所需全部事实的空白文件 / writes an empty facts file with every needed fact of a month") { scheme, month, format, output, lang };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == Xlsx && result.GetResult(output) is null) result.AddError("`--format xlsx` 须用 `--out` 写明文件 / `--format xlsx` needs `--out`");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetValue(format)!, parsed.GetValue(output), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string format, string? output, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme || Inputs.Edition(scheme, month, language) is not { } edition) return ExitCode.Findings;
        var template = FactsTemplate.Of(edition);
        if (output is null)
        {
            Console.Out.Write(TextOf(template, format, language));
            return ExitCode.Fine;
        }

        var problems = new ProblemList();
        OutputFile.Write(output, format == Xlsx ? FactsWorkbook.Form(edition) : Encoding.UTF8.GetBytes(TextOf(template, format, language)), problems);
        Inputs.Print(problems.Problems, language);
        return problems.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string TextOf(FactsTemplate template, string format, Language language) => format == "csv" ? template.Csv(language) : template.Json();
}
