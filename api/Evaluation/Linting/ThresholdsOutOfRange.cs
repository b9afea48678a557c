using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting.Reasoning;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>A part of a condition tells something apart: its threshold lies within what the fact can be. Conditions that never change as a whole are told by <see cref="ConstantAnswers"/>.</summary>
internal static class ThresholdsOutOfRange
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var criterion in LintedCriterion.All(scheme))
        {
            if (Situations.Of(scheme.Scheme.Facts, criterion.Checked) is not { } situations) continue;
            if (situations.All.Select(item => situations.Answer(criterion.Checked, item)).Distinct().Count() < 2) continue;
            foreach (var (asked, quantity) in situations.Parts)
                if (quantity.Samples.Select(asked.Answer).Distinct().ToArray() is [var always])
                    Tell(criterion, asked, quantity.With(quantity.Samples.OrderBy(asked.Distance).First()), always, problems);
        }
    }

    private static void Tell(LintedCriterion criterion, Asked asked, string witness, bool always, ProblemList problems)
    {
        var part = criterion.Rule.ExpressionOf(criterion.Index);
        var text = criterion.Checked.Condition.TextOf(asked.Part);
        problems.Add("RANGE001", part.Pointer, part.PlaceOf(asked.Part.Start),
            always ? $"`{text}` 总是成立：就是 `{witness}` 也满足。" : $"`{text}` 永远不成立：就是 `{witness}` 也不满足。",
            always ? $"`{text}` always holds: even for `{witness}`." : $"`{text}` never holds: not even for `{witness}`.",
            Severity.Warning);
    }
}
