namespace ScoringGraph.Scoring.Schemes;

/// <summary>Weights as the smallest whole numbers in the same proportion: 0.5, 0.25, 0.25 are 2, 1, 1.</summary>
public static class RelativeWeights
{
    /// <summary>The largest sum of the weights of a geometric mean, whose root is of that degree.</summary>
    public const int MostOfGeometricMean = 1000;

    /// <summary>The weights in whole numbers.</summary>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<decimal> weights)
    {
        var whole = weights.ToArray();
        while (Array.Exists(whole, weight => weight != decimal.Truncate(weight)))
            for (var i = 0; i < whole.Length; i++) whole[i] *= 10m;
        var divisor = whole.Aggregate(0m, GreatestCommonDivisor);
        return Array.ConvertAll(whole, weight => weight / divisor);
    }

    private static decimal GreatestCommonDivisor(decimal a, decimal b)
    {
        while (b != 0m) (a, b) = (b, a % b);
        return a;
    }
}
