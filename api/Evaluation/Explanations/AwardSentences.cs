using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>How a number becomes points, in words.</summary>
public static class AwardSentences
{
    public static Text Of(GradedAward award) => award switch
    {
        InterpolatedAward goals => Goals(goals),
        _ => throw new ArgumentOutOfRangeException(nameof(award), award, null),
    };

    private static Text Goals(InterpolatedAward award)
    {
        var (none, full, points) = (Numbers.Show(award.None), Numbers.Show(award.Full), Numbers.Show(award.Points));
        var isLinear = award.Scale == GoalScale.Linear;
        return award.None < award.Full
            ? new Text(
                $"{none} 及以下得 0 分，{full} 及以上得 {points} 分，其间按{(isLinear ? "" : "对数")}比例计分",
                $"{none} or less gives 0, {full} or more gives {points}, in between in proportion{(isLinear ? "" : " to the logarithm")}")
            : new Text(
                $"{none} 及以上得 0 分，{full} 及以下得 {points} 分，其间按{(isLinear ? "" : "对数")}比例计分",
                $"{none} or more gives 0, {full} or less gives {points}, in between in proportion{(isLinear ? "" : " to the logarithm")}");
    }
}
