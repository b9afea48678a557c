using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting.Reasoning;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>A criterion can be met, and can be missed: no facts that may be reported make it always or never true.</summary>
internal static class ConstantAnswers
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var criterion in LintedCriterion.All(scheme))
        {
            if (Situations.Of(scheme.Scheme.Facts, criterion.Checked) is not { } situations || !situations.All.Any()) continue;
            var part = criterion.Rule.ExpressionOf(criterion.Index);
            if (!situations.All.Any(item => situations.Answer(criterion.Checked, item)))
            {
                var nearest = situations.Shown(situations.Extreme(most: true));
                problems.Add("RULE020", part,
                    $"{criterion.Number} 永远不会达标：就是 `{nearest}` 也不满足 `{part.Text}`。", $"{criterion.Number} can never be met: not even `{nearest}` fulfils `{part.Text}`.", Severity.Warning);
            }
            else if (CanBeMissed(criterion) && situations.All.All(item => situations.Answer(criterion.Checked, item)))
            {
                var farthest = situations.Shown(situations.Extreme(most: false));
                problems.Add("RULE020", part,
                    $"{criterion.Number} 总是达标：就是 `{farthest}` 也满足 `{part.Text}`。", $"{criterion.Number} is always met: even `{farthest}` fulfils `{part.Text}`.", Severity.Warning);
            }
        }
    }

    // Where a place, an assessor or a scale decides the points, the question only asks whether there is something to decide on.
    private static bool CanBeMissed(LintedCriterion criterion) => criterion.Checked.Criterion.Award is not (RankedAward or AssessedAward or GradedAward or NormalisedAward);
}
