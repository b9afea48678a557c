namespace ScoringGraph.Scoring.Ranking;

/// <summary>
/// A whole number that stands for a ranking key while sorting: of two keys the better one never has the larger ordinal. Keys
/// that share an ordinal are still compared exactly, so nothing is decided by rounding.
/// </summary>
internal static class Ordinal
{
    private const int FractionBits = 32;
    private const int TierBits = 62;
    private const long WholeLimit = 1L << 29;

    /// <summary>False if the value is too large or has too many digits.</summary>
    public static bool TryOf(RankKey key, bool lowerIsBetter, out long ordinal)
    {
        ordinal = default;
        if (!key.Value.TryWhole(out var top, out var bottom) || bottom > uint.MaxValue >> 1) return false;
        var (whole, rest) = Math.DivRem(top, bottom);
        if (whole is <= -WholeLimit or >= WholeLimit) return false;
        // The remainder has the sign of the whole, so both round towards 0: monotone, which is all that is asked.
        var position = (whole << FractionBits) + ((rest << FractionBits) / bottom);
        ordinal = ((long)(key.Tier - 1) << TierBits) + (lowerIsBetter ? position : -position);
        return key.Tier <= 2;
    }
}
