using System.CommandLine;
using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli;

/// <summary>`explain`: why a participant got its final score, or its points for an indicator, as a tree down to facts and clause, and what would have earned the rest.</summary>
internal static class ExplainVerb
{
    public static Command Command()
    {
        var (scheme, month, facts) = (Options.Scheme(), Options.Month(), Options.Facts());
        var (participant, indicator, lang) = (Options.Participant(), Options.SomeIndicator(), Options.Lang());
        var command = new Command("explain", "解释一个地区的最终得分或一项指标的得分 / explains the final score of one participant, or its points for one indicator") { scheme, month, facts, participant, indicator, lang };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetRequiredValue(facts),
            parsed.GetRequiredValue(participant), parsed.GetValue(indicator), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string path, string participant, string? indicator, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme
            || Inputs.Edition(scheme, month, language) is not { } edition
            || Inputs.Facts(path, scheme, month, language) is not { } facts)
            return ExitCode.Findings;
        var problems = new ProblemList();
        if (!scheme.Scheme.Participants.Any(item => item.Code == participant))
            problems.AddUnknown("FACT010", "--participant", null, "参评地区", "participant", participant, scheme.Scheme.Participants.Select(item => item.Code));
        if (indicator is not null && !scheme.Scheme.Indicators.Any(item => item.Code == indicator))
            problems.AddUnknown("FACT017", "--indicator", null, "指标", "indicator", indicator, scheme.Scheme.Indicators.Select(item => item.Code));
        Inputs.Print(problems.Problems, language);
        if (problems.HasErrors) return ExitCode.Findings;

        var score = edition.Score(facts);
        var index = score.Scorecards.ToList().FindIndex(card => card.Participant == participant);
        var (card, row, results) = (score.Scorecards[index], facts.Participants[index].Row, new ResultExplainer(edition));
        if (indicator is null) Print(new ScorecardExplainer(edition).Explain(card, ScorecardExplainer.FinalsOf(score), Explain), "", "", language);
        else if (card.Results.FirstOrDefault(item => item.Indicator.Indicator.Code == indicator) is { } result)
        {
            Print(Explain(result), "", "", language);
            Print(new LostPoints(edition, facts, indicator).Of(participant), language);
        }
        else
            Console.WriteLine(language == Language.Zh ? $"{participant} {month} 不参加指标 {indicator}，不计分也不计入分母。" : $"{participant} takes no part in indicator {indicator} in {month}; it counts neither as points nor in the denominator.");
        return ExitCode.Fine;

        Explanation Explain(Result one) => results.Explain(participant, one, row, ResultExplainer.PeersOf(score, one.Indicator.Indicator.Code));
    }

    private static void Print(IReadOnlyList<Counterfactual> counterfactuals, Language language)
    {
        if (counterfactuals.Count == 0) return;
        Console.WriteLine();
        Console.WriteLine(language == Language.Zh ? "怎样能得到失去的分（每条都已重新计分验证）：" : "What would have earned the points that were lost (each scored again to be sure):");
        foreach (var one in counterfactuals) Console.WriteLine($"- {one.Sentence.In(language)}");
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
