using System.CommandLine;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`explain`: why a participant got its points for an indicator, as a tree down to facts and clause.</summary>
internal static class ExplainVerb
{
    public static Command Command()
    {
        var (scheme, month, facts) = (Options.Scheme(), Options.Month(), Options.Facts());
        var (participant, indicator, lang) = (Options.Participant(), Options.Indicator(), Options.Lang());
        var command = new Command("explain", "解释一个地区一项指标的得分 / explains the points of one participant for one indicator") { scheme, month, facts, participant, indicator, lang };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetRequiredValue(facts),
            parsed.GetRequiredValue(participant), parsed.GetRequiredValue(indicator), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string path, string participant, string indicator, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme
            || Inputs.Edition(scheme, month, language) is not { } edition
            || Inputs.Facts(path, scheme, month, language) is not { } facts)
            return ExitCode.Findings;
        var problems = new ProblemList();
        if (!scheme.Scheme.Participants.Any(item => item.Code == participant))
            problems.AddUnknown("FACT010", "--participant", null, "参评地区", "participant", participant, scheme.Scheme.Participants.Select(item => item.Code));
        if (!scheme.Scheme.Indicators.Any(item => item.Code == indicator))
            problems.AddUnknown("FACT017", "--indicator", null, "指标", "indicator", indicator, scheme.Scheme.Indicators.Select(item => item.Code));
        Inputs.Print(problems.Problems, language);
        if (problems.HasErrors) return ExitCode.Findings;

        var score = edition.Score(facts);
        var result = score.Scorecards.First(card => card.Participant == participant).Results.FirstOrDefault(item => item.Indicator.Indicator.Code == indicator);
        if (result is null)
        {
            Console.WriteLine(language == Language.Zh ? $"{participant} {month} 不参加指标 {indicator}，不计分也不计入分母。" : $"{participant} takes no part in indicator {indicator} in {month}; it counts neither as points nor in the denominator.");
            return ExitCode.Fine;
        }

        var row = facts.Participants.First(item => item.Participant == participant).Row;
        Print(new ResultExplainer(edition).Explain(participant, result, row, ResultExplainer.PeersOf(score, indicator)), "", "", language);
        return ExitCode.Fine;
    }

    private static void Print(Explanation claim, string lead, string indent, Language language)
    {
        Console.WriteLine($"{lead}{claim.Sentence.In(language)}");
        for (var index = 0; index < claim.Because.Count; index++)
        {
            var last = index == claim.Because.Count - 1;
            Print(claim.Because[index], $"{indent}{(last ? "└─ " : "├─ ")}", $"{indent}{(last ? "   " : "│  ")}", language);
        }
    }
}
