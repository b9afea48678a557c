using System.CommandLine;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`template`: a facts file with every needed fact, its label and unit, ready to fill in.</summary>
internal static class TemplateVerb
{
    public static Command Command()
    {
        var (scheme, month, lang) = (Options.Scheme(), Options.Month(), Options.Lang());
        var format = Options.Format("json", "csv");
        var command = new Command("template", "输出一个月所需全部事实的空白文件 / writes an empty facts file with every needed fact of a month") { scheme, month, format, lang };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetValue(format)!, Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string format, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme || Inputs.Edition(scheme, month, language) is not { } edition) return ExitCode.Findings;
        var template = FactsTemplate.Of(edition);
        Console.Out.Write(format == "csv" ? template.Csv(language) : template.Json());
        return ExitCode.Fine;
    }
}
