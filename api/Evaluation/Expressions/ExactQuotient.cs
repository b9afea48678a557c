using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Compares a quotient with a number without ever rounding it.</summary>
internal static class ExactQuotient
{
    private const int MostPlaces = 6;

    private static ReadOnlySpan<ulong> PowersOf10 =>
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000];

    /// <summary>Negative, 0 or positive as `numerator / denominator` is less than, equal to or more than the value.</summary>
    public static int Compare(decimal numerator, decimal denominator, decimal value)
    {
        // Nearly always counts are divided and a share of a few digits is asked for: machine words hold their digits.
        if (TryDigits(numerator, out var top, out var topPlaces) && TryDigits(denominator, out var bottom, out var bottomPlaces) && TryDigits(value, out var share, out var sharePlaces) && bottom != 0)
            return Math.BigMul(top, PowersOf10[bottomPlaces + sharePlaces]).CompareTo(Math.BigMul(bottom * share, PowersOf10[topPlaces]));
        if (denominator == 0m) throw new DivideByZeroException();
        return Rational.CompareQuotient(numerator, denominator, value);
    }

    // The digits without the point, and how many of them are behind it; false for more than 32 bits of them, or a sign.
    private static bool TryDigits(in decimal value, out ulong digits, out int places)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        (digits, places) = ((uint)bits[0], bits[3] >> 16);
        return (bits[1] | bits[2]) == 0 && (uint)places <= MostPlaces;
    }
}
