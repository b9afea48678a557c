using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting.Reasoning;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>Two criteria of an indicator ask two questions, however they are written.</summary>
internal static class RepeatedQuestions
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var rule in scheme.Rules)
            foreach (var (first, second) in LintedCriterion.Pairs(rule))
                if (Decides(first) && Decides(second) && AreTheSame(first.Checked, second.Checked, scheme.Scheme.Facts))
                    problems.Add("SAME001", rule.ExpressionOf(second.Index),
                        $"{second.Number} 与 {first.Number} 问的是同一件事：`{first.Checked.Condition.Text}`。", $"{second.Number} asks the same as {first.Number}: `{first.Checked.Condition.Text}`.", Severity.Warning);
    }

    // Of other awards the condition is not all that they ask.
    private static bool Decides(LintedCriterion criterion) => criterion.Checked.Criterion.Award is PointsAward or ConditionAward;

    private static bool AreTheSame(CheckedCriterion first, CheckedCriterion second, FactCatalogue facts)
    {
        if (!first.Condition.Symbols.ToHashSet().SetEquals(second.Condition.Symbols)) return false;
        if (Situations.Of(facts, first, second) is not { } situations) return false;
        var answers = situations.All.Select(item => (First: situations.Answer(first, item), Second: situations.Answer(second, item))).ToArray();
        return answers.All(item => item.First == item.Second) && answers.Select(item => item.First).Distinct().Count() == 2;
    }
}
