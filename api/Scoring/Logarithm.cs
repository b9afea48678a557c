using System.Numerics;

namespace ScoringGraph.Scoring;

/// <summary>
/// The natural logarithm in whole-number arithmetic, the same on every machine: the exact value, rounded half up at the 20th digit
/// after the point, so off by at most 0.5e-20.
/// </summary>
public static class Logarithm
{
    public const int Digits = 20;

    /// <summary>The logarithm of a positive fraction.</summary>
    public static decimal Of(BigFraction value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value.Top.Sign, nameof(value));
        // The logarithm of a fraction other than 1 has digits without end, so more of them always settle which way it is rounded.
        for (var guard = 10; ; guard *= 2)
        {
            var (logarithm, error) = Approximate(value, Digits + guard);
            var unit = BigInteger.Pow(10, guard);
            var rounded = HalfUp(logarithm - error, unit);
            if (rounded == HalfUp(logarithm + error, unit)) return (decimal)rounded / (decimal)BigInteger.Pow(10, Digits);
        }
    }

    // In units of the last digit, and how far off it may be. value = near × 2^twos with 2/3 <= near <= 4/3, and
    // ln near = 2 artanh((near - 1) / (near + 1)), ln 2 = 2 artanh(1/3).
    private static (BigInteger Value, BigInteger Error) Approximate(BigFraction value, int digits)
    {
        var twos = (int)(value.Top.GetBitLength() - value.Bottom.GetBitLength());
        if (3 * Shift(value.Top, -twos) > 4 * Shift(value.Bottom, twos)) twos++;
        if (3 * Shift(value.Top, -twos) < 2 * Shift(value.Bottom, twos)) twos--;
        var (top, bottom) = (Shift(value.Top, -twos), Shift(value.Bottom, twos));
        if (top == bottom && twos == 0) return (BigInteger.Zero, BigInteger.Zero);
        var unit = BigInteger.Pow(10, digits);
        var near = TwiceArtanh((top - bottom) * unit / (top + bottom), unit);
        var two = TwiceArtanh(unit / 3, unit);
        return (near + (twos * two), (1 + Math.Abs(twos)) * 10 * digits);
    }

    // z + z^3/3 + z^5/5 + … twice, for |z| <= 1/3. Each power is off by less than 2 units and each term by less than 3; there are at
    // most 1.05 × digits + 3 terms, and what is cut off is less than 4: together less than 10 units for each digit.
    private static BigInteger TwiceArtanh(BigInteger z, BigInteger unit)
    {
        var (sum, power, square) = (BigInteger.Zero, z, z * z / unit);
        for (var odd = 1; !power.IsZero; odd += 2)
        {
            sum += power / odd;
            power = power * square / unit;
        }

        return 2 * sum;
    }

    private static BigInteger Shift(BigInteger value, int bits) => bits > 0 ? value << bits : value;

    private static BigInteger HalfUp(BigInteger value, BigInteger unit)
    {
        var away = ((2 * BigInteger.Abs(value)) + unit) / (2 * unit);
        return value.Sign < 0 ? -away : away;
    }
}
