using System.Runtime.CompilerServices;

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
    public static bool TryOf(in RankKey key, bool lowerIsBetter, out long ordinal)
    {
        ordinal = default;
        if (!key.Value.TryWhole(out var top, out var bottom) || bottom > int.MaxValue) return false;
        // Most are decimals, and a division by what the compiler knows is several times as fast.
        var isShort = bottom == Rational.Unit ? TryPosition(top, Rational.Unit, out var position) : TryPosition(top, bottom, out position);
        ordinal = ((long)(key.Tier - 1) << TierBits) + (lowerIsBetter ? position : -position);
        return isShort && key.Tier <= 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPosition(long top, long bottom, out long position)
    {
        var (whole, rest) = Math.DivRem(top, bottom);
        // The remainder has the sign of the whole, so both round towards 0: monotone, which is all that is asked.
        position = (whole << FractionBits) + ((rest << FractionBits) / bottom);
        return whole is > -WholeLimit and < WholeLimit;
    }
}
