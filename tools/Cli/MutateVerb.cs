using System.CommandLine;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Mutations;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`mutate`: makes mistakes in a scheme on purpose and reports how many lint and the cases notice.</summary>
internal static class MutateVerb
{
    /// <summary>How many of 100 mistakes must be noticed.</summary>
    private const int Goal = 98;

    public static Command Command()
    {
        var (folder, lang, format) = (Options.SchemeFolder(), Options.Lang(), Options.Format("text", "json"));
        var seed = new Option<int>("--seed") { Description = "种子；同一种子抽出同样的错误 / the same seed draws the same mistakes", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "多少个错误 / how many mistakes", DefaultValueFactory = _ => 2000 };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--count 至少为 1 / --count is at least 1");
        });
        var command = new Command("mutate", "故意改错方案，看检查和用例能发现多少 / makes mistakes on purpose and reports how many lint and the cases notice") { folder, seed, count, format, lang };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(seed), parsed.GetValue(count), parsed.GetValue(format)!, Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, int seed, int count, string format, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme) return ExitCode.Findings;
        if (MutationTest.Of(scheme) is not { } test)
        {
            Console.Error.WriteLine(language == Language.Zh ? "改错之前就有用例不通过；请先用 `scoringgraph test` 查看。" : "A case fails before anything is made wrong; see `scoringgraph test` first.");
            return ExitCode.Findings;
        }

        var drawn = test.Draw(seed, count);
        var report = test.Run(seed, drawn, Progress.Of(drawn.Count, language == Language.Zh ? "改错" : "mistakes"));
        if (format == "json") MutationOutput.Json(report);
        else MutationOutput.Lines(report, language);
        return report.CaughtPercent >= (Rational)Goal ? ExitCode.Fine : ExitCode.Findings;
    }
}
