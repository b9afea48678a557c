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
