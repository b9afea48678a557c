using System.CommandLine;
using ScoringGraph.Cli.Output;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`score`: scores a month from a facts file.</summary>
internal static class ScoreVerb
{
    public static Command Command()
    {
        var (scheme, month, facts) = (Options.Scheme(), Options.Month(), Options.Facts());
        var format = Options.Format("table", "json", "csv");
        var lang = Options.Lang();
        var command = new Command("score", "按事实文件为一个月评分 / scores a month from a facts file") { scheme, month, facts, format, lang };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetRequiredValue(facts), parsed.GetValue(format)!, Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string path, string format, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme
            || Inputs.Edition(scheme, month, language) is not { } edition
            || Inputs.Facts(path, scheme, month, language) is not { } facts)
            return ExitCode.Findings;
        var score = edition.Score(facts);
        switch (format)
        {
            case "json": ScoreJson.Write(score); break;
            case "csv": ScoreCsv.Write(score); break;
            default: ScoreTable.Write(score, language); break;
        }

        return ExitCode.Fine;
    }
}
