using System.CommandLine;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Cli;

/// <summary>`compare`: why a participant's score is not what it was, split into four parts that add up exactly.</summary>
internal static class CompareVerb
{
    public static Command Command()
    {
        var (scheme, participant, lang) = (Options.Scheme(), Options.Participant(), Options.Lang());
        var before = new Option<string>("--before") { Description = "之前评分所用的方案文件夹，如与现在不同 / the folder of the rules that it was scored by before, if others" };
        var from = new Option<string>("--from") { Description = "之前评分时的事实文件 / the facts file that was scored before", Required = true };
        var to = new Option<string>("--to") { Description = "之后的事实文件 / the later facts file", Required = true };
        var corrected = new Option<string>("--corrected") { Description = "之前那个月更正后的事实文件 / the facts file of the earlier month as corrected since" };
        var command = new Command("compare", "把两次得分之差分解为四部分 / splits the difference of two scores into four parts") { scheme, before, from, to, corrected, participant, lang };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetValue(before), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(corrected),
            parsed.GetRequiredValue(participant), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, string? before, string fromPath, string toPath, string? correctedPath, string participant, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } later || (before is null ? later : Inputs.Scheme(before, language)) is not { } earlier) return ExitCode.Findings;
        var problems = new ProblemList();
        KnownNames.Participant(later.Scheme, "--participant", participant, problems);
        if (earlier.Scheme.Code != later.Scheme.Code)
        {
            problems.Add("COMPARE003", "--before", null, $"`{earlier.Scheme.Code}` 与 `{later.Scheme.Code}` 是两个方案；请给出同一方案的两种规则。", $"`{earlier.Scheme.Code}` and `{later.Scheme.Code}` are two schemes; give two states of one.");
            // The facts of one are wrong in the other from the first line to the last.
            Inputs.Print(problems.Problems, language);
            return ExitCode.Findings;
        }

        var (from, to) = (Scored(fromPath, earlier, problems), Scored(toPath, later, problems));
        var known = correctedPath is null ? null : Facts(correctedPath, later, problems);
        if (known is not null && from is not null && known.Month != from.Month)
            problems.Add("COMPARE004", correctedPath!, null, $"更正的是 {known.Month} 的数据，而之前评分的是 {from.Month}；请给出同一个月的文件。", $"It corrects {known.Month}, but what was scored before is {from.Month}; give a file of the same month.");
        Inputs.Print(problems.Problems.Distinct(), language);
        if (from is null || to is null || problems.HasErrors) return ExitCode.Findings;
        ScoreChangeTable.Write(new ScoreDecomposition(from, to, known ?? Known(from, to)).Of(participant), language);
        return ExitCode.Fine;
    }

    private static ScoredFacts? Scored(string path, LoadedScheme scheme, ProblemList problems) =>
        Facts(path, scheme, problems) is { } facts ? new ScoredFacts(CompiledEdition.Of(scheme, facts.Month), facts) : null;

    // What is wrong with one file says nothing against the others.
    private static MonthFacts? Facts(string path, LoadedScheme scheme, ProblemList problems)
    {
        var own = new ProblemList();
        var facts = FactsFile.Read(path, scheme.Scheme, own);
        foreach (var problem in own.Problems) problems.Add(problem);
        return facts;
    }

    // Of one month the later file is what became of the earlier.
    private static MonthFacts Known(ScoredFacts from, ScoredFacts to) => from.Month == to.Month ? to.Facts : from.Facts;
}
