using System.Globalization;
using System.Numerics;

namespace ScoringGraph.Scoring;

/// <summary>
/// A fraction of any size, for what takes several steps and is rounded once, at the end. A <see cref="Rational"/> holds 28 digits;
/// products of quotients need more on the way.
/// </summary>
/// <param name="Top">The numerator.</param>
/// <param name="Bottom">The denominator, positive.</param>
public readonly record struct BigFraction(BigInteger Top, BigInteger Bottom)
{
    /// <summary>Digits after the point of points that a division, a logarithm or a root gives.</summary>
    public const int PointDigits = 12;

    // What a decimal holds.
    private const int MostDigits = 28;

    public static BigFraction Zero => new(BigInteger.Zero, BigInteger.One);

    public static BigFraction One => new(BigInteger.One, BigInteger.One);

    public static implicit operator BigFraction(Rational value) => new(value.BigNumerator, value.BigDenominator);

    public static implicit operator BigFraction(decimal value) => (Rational)value;

    public static BigFraction operator +(BigFraction a, BigFraction b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static BigFraction operator -(BigFraction a, BigFraction b) => a + new BigFraction(-b.Top, b.Bottom);

    public static BigFraction operator *(BigFraction a, BigFraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static BigFraction operator /(BigFraction a, BigFraction b) =>
        b.Top.IsZero ? throw new DivideByZeroException()
        : b.Top.Sign < 0 ? new(-a.Top * b.Bottom, a.Bottom * -b.Top)
        : new(a.Top * b.Bottom, a.Bottom * b.Top);

    /// <summary>The same number in lowest terms: of equal numbers, the same parts.</summary>
    public BigFraction Simplified => BigInteger.GreatestCommonDivisor(Top, Bottom) is { IsOne: false } divisor ? new(Top / divisor, Bottom / divisor) : this;

    /// <summary>Negative, 0 or positive as this is less than, equal to or more than the other.</summary>
    public int CompareTo(BigFraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    /// <summary>The number to so many digits after the point, rounded half up, which means away from zero.</summary>
    public decimal Round(int digits)
    {
        var scale = BigInteger.Pow(10, digits);
        var rounded = ((2 * BigInteger.Abs(Top) * scale) + Bottom) / (2 * Bottom);
        return Top.Sign * ((decimal)rounded / (decimal)scale);
    }

    /// <summary>The number in full: a decimal such as `4.5` if it ends within 28 digits, else a fraction in lowest terms such as `1/3`.</summary>
    public override string ToString()
    {
        var (top, bottom) = Simplified;
        var (digits, scale) = (0, BigInteger.One);
        for (; digits < MostDigits && !(scale % bottom).IsZero; digits++) scale *= 10;
        if (!(scale % bottom).IsZero) return string.Create(CultureInfo.InvariantCulture, $"{top}/{bottom}");
        var text = BigInteger.Abs(top * (scale / bottom)).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        return $"{(top.Sign < 0 ? "-" : "")}{text[..^digits]}{(digits == 0 ? "" : ".")}{text[^digits..]}";
    }

    public BigFraction Power(int exponent) => new(BigInteger.Pow(Top, exponent), BigInteger.Pow(Bottom, exponent));

    /// <summary>The root of a fraction that is not negative, rounded half up: off by at most half a unit of the last digit.</summary>
    /// <param name="degree">1 for the fraction itself, 2 for its square root.</param>
    /// <param name="digits">Digits after the point.</param>
    public decimal Root(int degree, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Top.Sign, nameof(Top));
        // Twice the root in units of the last digit, rounded down, says which way the half goes.
        var unit = BigInteger.Pow(10, digits);
        var twice = WholeRoot(Top * BigInteger.Pow(2 * unit, degree) / Bottom, degree);
        return (decimal)((twice + 1) / 2) / (decimal)unit;
    }

    // Newton's method from above, in whole numbers: it falls until it has passed below the root by less than 1.
    private static BigInteger WholeRoot(BigInteger value, int degree)
    {
        if (value.IsZero) return value;
        var root = BigInteger.One << (int)((value.GetBitLength() / degree) + 1);
        while (true)
        {
            var next = (((degree - 1) * root) + (value / BigInteger.Pow(root, degree - 1))) / degree;
            if (next >= root) return root;
            root = next;
        }
    }
}
