using System.CommandLine;
using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli;

/// <summary>`explain`: why a participant got its final score, or its points for an indicator or area, or its bonus or penalty, as a tree down to facts and clause; and what would have earned the rest.</summary>
internal static class ExplainVerb
{
    private const string Bonus = "bonus";
    private const string Penalty = "penalty";

    public static Command Command()
    {
        var (scheme, month, facts) = (Options.Scheme(), Options.Month(), Options.Facts());
        var (participant, indicator, lang) = (Options.Participant(), Options.SomeIndicator(), Options.Lang());
        var area = new Option<string?>("--area") { Description = "方面代码 / the area's code, such as A5" };
        var adjustment = new Option<string?>("--adjustment") { Description = "加分或减分 / the bonus or the penalty" }.AcceptOnlyFromAmong(Bonus, Penalty);
        var since = new Option<string?>("--since") { Description = "之前某月的事实文件，说明得分为何变化 / the facts file of an earlier month, to tell why the points changed" };
        var command = new Command("explain", "解释一个地区的最终得分，或一项指标、一个方面、加分、减分 / explains the final score of one participant, or its points for an indicator or area, or its bonus or penalty")
        { scheme, month, facts, participant, indicator, area, adjustment, since, lang };
        command.Validators.Add(result =>
        {
            if (new Option[] { indicator, area, adjustment }.Count(option => result.GetResult(option) is not null) > 1)
                result.AddError("`--indicator`、`--area`、`--adjustment` 最多写一个 / give at most one of `--indicator`, `--area` and `--adjustment`");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetRequiredValue(facts), parsed.GetRequiredValue(participant),
            new Part(parsed.GetValue(indicator), parsed.GetValue(area), parsed.GetValue(adjustment)), parsed.GetValue(since), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string path, string participant, Part part, string? since, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme
            || Inputs.Edition(scheme, month, language) is not { } edition
            || Inputs.Facts(path, scheme, month, language) is not { } facts)
            return ExitCode.Findings;
        var problems = new ProblemList();
        KnownNames.Participant(scheme.Scheme, "--participant", participant, problems);
        if (part.Indicator is not null) KnownNames.Indicator(scheme.Scheme, "--indicator", part.Indicator, problems);
        if (part.Area is not null) KnownNames.Area(scheme.Scheme, "--area", part.Area, problems);
        var earlier = since is null ? null : Inputs.ReadFacts(since, scheme, null, problems);
        Inputs.Print(problems.Problems, language);
        if (problems.HasErrors) return ExitCode.Findings;

        var score = edition.Score(facts);
        var claim = Explained(edition, facts, score, participant, part);
        if (claim is null)
        {
            Console.WriteLine(language == Language.Zh ? $"{participant} {month} 不参加 {part.Code}，不计分也不计入分母。" : $"{participant} takes no part in {part.Code} in {month}; it counts neither as points nor in the denominator.");
            return ExitCode.Fine;
        }

        Print(claim, "", "", language);
        var remedies = new Remedies(edition, facts, score);
        Print([.. Remedies.Within(claim).SelectMany(lost => remedies.Of(participant, lost.Kind, lost.Code))], language);
        if (earlier is not null && Change(scheme, edition, earlier, facts, participant, claim) is { } change)
        {
            Console.WriteLine();
            Print(change, "", "", language);
        }

        return ExitCode.Fine;
    }

    private static Explanation? Explained(CompiledEdition edition, MonthFacts facts, MonthScore score, string participant, Part part)
    {
        var index = score.Scorecards.ToList().FindIndex(card => card.Participant == participant);
        var (card, row, results) = (score.Scorecards[index], facts.Participants[index].Row, new ResultExplainer(edition));
        if (part.Indicator is { } indicator) return card.Results.FirstOrDefault(item => item.Indicator.Indicator.Code == indicator) is { } result ? Explain(result) : null;
        var final = new ScorecardExplainer(edition).Explain(card, ScorecardExplainer.FinalsOf(score), Explain);
        return part switch
        {
            { Adjustment: Bonus } => ScorecardExplainer.PartOf(final, participant, facts.Month, ClaimKind.Bonus, null),
            { Adjustment: Penalty } => ScorecardExplainer.PartOf(final, participant, facts.Month, ClaimKind.Penalty, null),
            { Area: { } area } => ScorecardExplainer.PartOf(final, participant, facts.Month, ClaimKind.Area, area),
            _ => final,
        };

        Explanation Explain(Result one) => results.Explain(participant, one, row, ResultExplainer.PeersOf(score, one.Indicator.Indicator.Code));
    }

    private static Explanation? Change(LoadedScheme scheme, CompiledEdition edition, MonthFacts earlier, MonthFacts facts, string participant, Explanation claim)
    {
        if (claim.Kind is ClaimKind.Bonus or ClaimKind.Penalty) return null;
        var (from, to) = (new ScoredFacts(CompiledEdition.Of(scheme, earlier.Month), earlier), new ScoredFacts(edition, facts));
        var change = new ScoreDecomposition(from, to, earlier.Month == facts.Month ? facts : earlier).Of(participant);
        return claim.Code is { } code ? ScoreChangeExplainer.Explain(change, code) : ScoreChangeExplainer.Explain(change);
    }

    private static void Print(IReadOnlyList<Counterfactual> counterfactuals, Language language)
    {
        if (counterfactuals.Count == 0) return;
        Console.WriteLine();
        Console.WriteLine(language == Language.Zh ? "怎样能得到失去的分（每条都已重新计分验证）：" : "What would have earned the points that were lost (each scored again to be sure):");
        var isOfOne = counterfactuals.Select(one => one.Of).Distinct().Count() == 1;
        foreach (var one in counterfactuals) Console.WriteLine($"- {(isOfOne ? "" : language == Language.Zh ? $"{one.Of}：" : $"{one.Of}: ")}{one.Sentence.In(language)}");
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

    // What is asked about; nothing of it for the final score.
    private sealed record Part(string? Indicator, string? Area, string? Adjustment)
    {
        public string Code => Indicator ?? Area ?? Adjustment ?? "";
    }
}
