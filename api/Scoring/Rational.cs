using System.Globalization;
using System.Numerics;

namespace ScoringGraph.Scoring;

/// <summary>
/// An exact rational number. Points and metrics are rationals, so that ties and orders are decided on exact values and
/// rounding happens once, when a number is shown. Whole decimals, by far the most, stay on a fast path.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly decimal numerator;

    // Null for 1, so that default(Rational) is 0/1, and so that a decimal is known by one look at a reference.
    private readonly Divisor? divisor;

    private Rational(decimal numerator) => this.numerator = numerator;

    private Rational(decimal numerator, decimal denominator)
    {
        this.numerator = numerator;
        divisor = denominator == 1m ? null : new Divisor(denominator);
    }

    public static Rational Zero => default;

    public decimal Numerator => numerator;

    /// <summary>Always positive.</summary>
    public decimal Denominator => divisor is null ? 1m : divisor.Value;

    /// <summary>True if the value is a decimal without a denominator.</summary>
    public bool IsDecimal => divisor is null;

    public static implicit operator Rational(decimal value) => new(value);

    public static implicit operator Rational(int value) => new(value);

    public bool IsZero => numerator == 0m;

    /// <summary>The quotient of two decimals.</summary>
    public static Rational Of(decimal numerator, decimal denominator)
    {
        if (denominator == 0m) throw new DivideByZeroException();
        return denominator < 0m ? new(-numerator, -denominator) : new(numerator, denominator);
    }

    public static Rational operator +(Rational a, Rational b)
    {
        if (a.IsDecimal && b.IsDecimal && IsSmall(a.numerator) && IsSmall(b.numerator)) return new(a.numerator + b.numerator);
        if (b.IsZero) return a;
        if (a.IsZero) return b;
        return a.TryWhole(out var top, out var bottom) && b.TryWhole(out var otherTop, out var otherBottom)
            && TryReduce(((Int128)top * otherBottom) + ((Int128)otherTop * bottom), (Int128)bottom * otherBottom, out var sum)
            ? sum
            : FromFraction((a.BigNumerator * b.BigDenominator) + (b.BigNumerator * a.BigDenominator), a.BigDenominator * b.BigDenominator);
    }

    public static Rational operator -(Rational a) => a.IsDecimal ? new(-a.numerator) : new(-a.numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) =>
        a.IsDecimal && b.IsDecimal && TryMultiply(a.numerator, b.numerator, out var product)
            ? new(product)
            : FromFraction(a.BigNumerator * b.BigNumerator, a.BigDenominator * b.BigDenominator);

    public static Rational operator /(Rational a, Rational b)
    {
        if (b.numerator == 0m) throw new DivideByZeroException();
        if (a.IsDecimal && b.IsDecimal) return Of(a.numerator, b.numerator);
        var (top, bottom) = (a.BigNumerator * b.BigDenominator, a.BigDenominator * b.BigNumerator);
        return bottom.Sign < 0 ? FromFraction(-top, -bottom) : FromFraction(top, bottom);
    }

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    public int CompareTo(Rational other)
    {
        if (IsDecimal && other.IsDecimal) return numerator.CompareTo(other.numerator);
        if (TryMultiply(numerator, other.Denominator, out var left) && TryMultiply(other.numerator, Denominator, out var right))
            return left.CompareTo(right);
        return (BigNumerator * other.BigDenominator).CompareTo(other.BigNumerator * BigDenominator);
    }

    /// <summary>The same number in lowest terms, and as a decimal where it ends.</summary>
    public Rational Simplified => IsDecimal ? this : FromFraction(BigNumerator, BigDenominator);

    /// <summary>Negative, 0 or positive as `numerator / denominator` is less than, equal to or more than a decimal; no quotient is made.</summary>
    public static int CompareQuotient(decimal numerator, decimal denominator, decimal value)
    {
        if (!TryMultiply(value, denominator, out var product)) return Of(numerator, denominator).CompareTo(value);
        return denominator < 0m ? product.CompareTo(numerator) : numerator.CompareTo(product);
    }

    public bool Equals(Rational other) => IsDecimal && other.IsDecimal ? numerator == other.numerator : CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode()
    {
        var (top, bottom) = (BigNumerator, BigDenominator);
        var divisor = BigInteger.GreatestCommonDivisor(top, bottom);
        return HashCode.Combine(top / divisor, bottom / divisor);
    }

    /// <summary>The value as a quotient of two whole numbers below 2^60; false if it has too many digits.</summary>
    internal bool TryWhole(out long top, out long bottom)
    {
        bottom = default;
        return TryDigits(numerator, Denominator.Scale, out top) && TryDigits(Denominator, numerator.Scale, out bottom);
    }

    /// <summary>The one place where points are rounded: half up, which means away from zero (readings.md section 9, 11).</summary>
    /// <param name="digits">Digits after the point, 0 to 20.</param>
    public decimal Round(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 20);
        if (IsDecimal) return decimal.Round(numerator, digits, MidpointRounding.AwayFromZero);
        var scale = BigInteger.Pow(10, digits);
        var (top, bottom) = (BigInteger.Abs(BigNumerator) * scale, BigDenominator);
        var rounded = ((2 * top) + bottom) / (2 * bottom);
        var value = (decimal)rounded / (decimal)scale;
        return numerator < 0m ? -value : value;
    }

    /// <summary>The value as a decimal: exact where a decimal can hold it, else to 12 digits half up.</summary>
    public decimal ToDecimal() => IsDecimal ? numerator : Round(12);

    /// <summary>Reads what <see cref="ToString"/> writes: `4.5`, or `1/3` for a fraction; in no culture but the invariant one.</summary>
    public static Rational Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ParseDecimal(text) : Of(ParseDecimal(text.AsSpan(0, slash)), ParseDecimal(text.AsSpan(slash + 1)));
    }

    public override string ToString() => IsDecimal
        ? Plain(numerator)
        : string.Create(CultureInfo.InvariantCulture, $"{Plain(numerator)}/{Plain(Denominator)}");

    private static decimal ParseDecimal(ReadOnlySpan<char> text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private BigInteger BigNumerator => Significand(numerator) * BigInteger.Pow(10, Denominator.Scale);

    private BigInteger BigDenominator => Significand(Denominator) * BigInteger.Pow(10, numerator.Scale);

    private static BigInteger Significand(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }

    // Brought to the same scale, two such significands of 64 bits need at most 94 bits, and their sum 95: always exact.
    private static bool IsSmall(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return bits[2] == 0 && value.Scale <= 9;
    }

    private static bool TryMultiply(decimal a, decimal b, out decimal product)
    {
        // 96 bits hold any product of significands whose lengths add up to 95 bits.
        if (a.Scale + b.Scale <= 28 && BitLength(a) + BitLength(b) <= 95)
        {
            product = a * b;
            return true;
        }

        product = default;
        return false;
    }

    private static int BitLength(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0) return 96 - BitOperations.LeadingZeroCount((uint)bits[2]);
        if (bits[1] != 0) return 64 - BitOperations.LeadingZeroCount((uint)bits[1]);
        return 32 - BitOperations.LeadingZeroCount((uint)bits[0]);
    }

    // The digits without the point, followed by as many zeros.
    private static bool TryDigits(decimal value, int zeros, out long digits)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        digits = ((long)bits[1] << 32) | (uint)bits[0];
        if (bits[2] != 0 || (ulong)digits >> 40 != 0 || zeros > 6) return false;
        for (; zeros > 0; zeros--) digits *= 10;
        if (bits[3] < 0) digits = -digits;
        return true;
    }

    // FromFraction for whole numbers that fit a machine word.
    private static bool TryReduce(Int128 top, Int128 bottom, out Rational reduced)
    {
        reduced = default;
        if (top > long.MaxValue || top < -long.MaxValue || bottom > long.MaxValue) return false;
        var (whole, parts) = ((long)top, (long)bottom);
        var divisor = (long)GreatestCommonDivisor((ulong)Math.Abs(whole), (ulong)parts);
        (whole, parts) = (whole / divisor, parts / divisor);
        // What is left of the denominator ends as a decimal if it divides a power of ten.
        for (var (scale, power) = (0, 1L); scale <= 6; scale++, power *= 10)
        {
            if (power % parts != 0) continue;
            var digits = (Int128)whole * (power / parts);
            if (digits > long.MaxValue || digits < -long.MaxValue) return false;
            var magnitude = (ulong)Int128.Abs(digits);
            reduced = new(new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, whole < 0, (byte)scale));
            return true;
        }

        if (IsTenths(parts)) return false;
        reduced = new(whole, parts);
        return true;
    }

    private static bool IsTenths(long value)
    {
        while (value % 2 == 0) value /= 2;
        while (value % 5 == 0) value /= 5;
        return value == 1;
    }

    private static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    private static Rational FromFraction(BigInteger top, BigInteger bottom)
    {
        var divisor = BigInteger.GreatestCommonDivisor(top, bottom);
        if (!divisor.IsOne) (top, bottom) = (top / divisor, bottom / divisor);
        return TryTerminate(top, bottom, out var exact) ? new(exact) : new((decimal)top, (decimal)bottom);
    }

    // A fraction whose denominator divides a power of ten is a decimal again, and back on the fast path.
    private static bool TryTerminate(BigInteger top, BigInteger bottom, out decimal exact)
    {
        exact = default;
        var power = BigInteger.One;
        for (var scale = 0; scale <= 28; scale++, power *= 10)
        {
            if (!(power % bottom).IsZero) continue;
            var significand = top * (power / bottom);
            if (BigInteger.Abs(significand) >= BigInteger.One << 96) return false;
            var magnitude = BigInteger.Abs(significand);
            exact = new decimal((int)(uint)(magnitude & uint.MaxValue), (int)(uint)((magnitude >> 32) & uint.MaxValue), (int)(uint)(magnitude >> 64), significand.Sign < 0, (byte)scale);
            return true;
        }

        return false;
    }

    private sealed class Divisor(decimal value)
    {
        public decimal Value { get; } = value;
    }
}
