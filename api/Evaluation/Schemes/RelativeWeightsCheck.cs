using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Whether the parts of a mean can be weighed against each other.</summary>
internal static class RelativeWeightsCheck
{
    private const decimal Most = 1_000_000m;
    private const int Digits = 6;

    /// <summary>Reports weights that are not positive, too long, or, for a geometric mean, a root of too high a degree.</summary>
    /// <param name="part">The level in its file.</param>
    /// <param name="aggregate">The mean.</param>
    /// <param name="weights">What its parts weigh.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Check(JsonPart part, Aggregate aggregate, IEnumerable<decimal> weights, ProblemList problems)
    {
        var all = weights.ToArray();
        var odd = Array.FindAll(all, weight => weight is <= 0m or > Most || decimal.Round(weight, Digits) != weight);
        if (odd.Length > 0)
        {
            problems.Add("SCHEME019", part,
                $"平均数的权重 {Numbers.Show(odd[0])} 不可用：须大于 0，不超过 {Numbers.Show(Most)}，小数最多 {Digits} 位。",
                $"The weight {Numbers.Show(odd[0])} cannot be used in a mean: it must be above 0, at most {Numbers.Show(Most)}, with at most {Digits} digits after the point.");
            return;
        }

        var sum = RelativeWeights.Of(all).Sum();
        if (aggregate != Aggregate.GeometricMean || sum <= RelativeWeights.MostOfGeometricMean) return;
        problems.Add("SCHEME019", part,
            $"几何平均的权重约成整数后共 {Numbers.Show(sum)}，最多 {RelativeWeights.MostOfGeometricMean}；请用更简单的比例。",
            $"The weights of this geometric mean, in whole numbers, add up to {Numbers.Show(sum)}, and at most {RelativeWeights.MostOfGeometricMean} is possible; choose a simpler proportion.");
    }
}
