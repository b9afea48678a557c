using System.Globalization;
using System.Numerics;

namespace ScoringGraph.Scoring;

/// <summary>
/// An exact rational number. Points and metrics are rationals, so that ties and orders are decided on exact values and
/// rounding happens once, when a number is shown. Nearly all of them are decimals with few digits and are kept as a whole
/// number of millionths, so that they are added and compared in one step; quotients of such come next; the rest is rare.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    /// <summary>How many parts of one a decimal is counted in.</summary>
    internal const long Unit = 1_000_000;

    private const int UnitDigits = 6;

    // Millionths, unless there is a rest: the numerator above a Divisor, unused beside a Wide. So default(Rational) is 0.
    private readonly long top;
    private readonly object? rest;

    private Rational(long top, object? rest = null) => (this.top, this.rest) = (top, rest);

    public static Rational Zero => default;

    public decimal Numerator => rest switch
    {
        null => Shifted(top, UnitDigits),
        Divisor divisor => Shifted(top, divisor.Digits),
        _ => ((Wide)rest).Top,
    };

    /// <summary>Always positive.</summary>
    public decimal Denominator => rest switch
    {
        null => 1m,
        Divisor divisor => Shifted(divisor.Value, divisor.Digits),
        _ => ((Wide)rest).Bottom,
    };

    /// <summary>True if the value is a decimal without a denominator.</summary>
    public bool IsDecimal => rest is null or Wide { Bottom: 1m };

    public static implicit operator Rational(decimal value) => TryUnits(value, out var units) ? new(units) : new(0, new Wide(value, 1m));

    public static implicit operator Rational(int value) => new(value * Unit);

    public bool IsZero => top == 0 && rest is not Wide { Top: not 0m };

    /// <summary>The quotient of two decimals.</summary>
    public static Rational Of(decimal numerator, decimal denominator)
    {
        if (denominator == 0m) throw new DivideByZeroException();
        if (denominator == 1m) return numerator;
        if (denominator < 0m) return Of(-numerator, -denominator);
        if (!TryUnits(numerator, out var top) || !TryUnits(denominator, out var bottom)) return new(0, new Wide(numerator, denominator));
        return top % Unit == 0 && bottom % Unit == 0 ? new(top / Unit, new Divisor(bottom / Unit, 0)) : new(top, new Divisor(bottom, UnitDigits));
    }

    public static Rational operator +(Rational a, Rational b)
    {
        if (a.rest is null && b.rest is null && TryAdd(a.top, b.top, out var units)) return new(units);
        if (b.IsZero) return a;
        if (a.IsZero) return b;
        return a.TryWhole(out var top, out var bottom) && b.TryWhole(out var otherTop, out var otherBottom)
            && TryReduce(((Int128)top * otherBottom) + ((Int128)otherTop * bottom), (Int128)bottom * otherBottom, out var sum)
            ? sum
            : FromFraction((a.BigNumerator * b.BigDenominator) + (b.BigNumerator * a.BigDenominator), a.BigDenominator * b.BigDenominator);
    }

    public static Rational operator -(Rational a) => a.rest is Wide wide ? new(0, new Wide(-wide.Top, wide.Bottom)) : new(-a.top, a.rest);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b)
    {
        if (a.rest is null && b.rest is null && IsShort(a.top) && IsShort(b.top))
        {
            var (units, parts) = Math.DivRem(a.top * b.top, Unit);
            if (parts == 0) return new(units);
        }

        return FromFraction(a.BigNumerator * b.BigNumerator, a.BigDenominator * b.BigDenominator);
    }

    public static Rational operator /(Rational a, Rational b)
    {
        if (b.IsZero) throw new DivideByZeroException();
        if (a.IsDecimal && b.IsDecimal) return Of(a.Numerator, b.Numerator);
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
        if (rest is null && other.rest is null) return top.CompareTo(other.top);
        return TryWhole(out var ownTop, out var ownBottom) && other.TryWhole(out var otherTop, out var otherBottom)
            ? ((Int128)ownTop * otherBottom).CompareTo((Int128)otherTop * ownBottom)
            : (BigNumerator * other.BigDenominator).CompareTo(other.BigNumerator * BigDenominator);
    }

    /// <summary>The same number in lowest terms, and as a decimal where it ends.</summary>
    public Rational Simplified =>
        IsDecimal ? this
        : TryWhole(out var top, out var bottom) && TryReduce(top, bottom, out var reduced) ? reduced
        : FromFraction(BigNumerator, BigDenominator);

    /// <summary>Negative, 0 or positive as `numerator / denominator` is less than, equal to or more than a decimal; no quotient is made.</summary>
    public static int CompareQuotient(decimal numerator, decimal denominator, decimal value)
    {
        if (!TryUnits(numerator, out var top) || !TryUnits(denominator, out var bottom) || !TryUnits(value, out var units))
            return Of(numerator, denominator).CompareTo(value);
        if (bottom == 0) throw new DivideByZeroException();
        var order = ((Int128)top * Unit).CompareTo((Int128)units * bottom);
        return bottom < 0 ? -order : order;
    }

    public bool Equals(Rational other) => rest is null && other.rest is null ? top == other.top : CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode()
    {
        if (rest is null) return top.GetHashCode();
        var end = FromFraction(BigNumerator, BigDenominator);
        return end.rest is null ? end.top.GetHashCode() : HashCode.Combine(end.Numerator, end.Denominator);
    }

    /// <summary>The value as a quotient of two whole numbers; false if it has too many digits.</summary>
    internal bool TryWhole(out long top, out long bottom)
    {
        (top, bottom) = (this.top, rest is null ? Unit : (rest as Divisor)?.Value ?? 0);
        return bottom != 0;
    }

    /// <summary>The one place where points are rounded: half up, which means away from zero (readings.md section 9, 11).</summary>
    /// <param name="digits">Digits after the point, 0 to 20.</param>
    public decimal Round(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 20);
        return IsDecimal ? decimal.Round(Numerator, digits, MidpointRounding.AwayFromZero) : ((BigFraction)this).Round(digits);
    }

    /// <summary>The value as a decimal: exact where a decimal can hold it, else to 12 digits half up.</summary>
    public decimal ToDecimal() => IsDecimal ? Numerator : Round(12);

    /// <summary>Reads what <see cref="ToString"/> writes: `4.5`, or `1/3` for a fraction; in no culture but the invariant one.</summary>
    public static Rational Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ParseDecimal(text) : Of(ParseDecimal(text.AsSpan(0, slash)), ParseDecimal(text.AsSpan(slash + 1)));
    }

    public override string ToString() => IsDecimal
        ? Plain(Numerator)
        : string.Create(CultureInfo.InvariantCulture, $"{Plain(Numerator)}/{Plain(Denominator)}");

    private static decimal ParseDecimal(ReadOnlySpan<char> text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    internal BigInteger BigNumerator => TryWhole(out var top, out _) ? top : Significand(Numerator) * BigInteger.Pow(10, Denominator.Scale);

    internal BigInteger BigDenominator => TryWhole(out _, out var bottom) ? bottom : Significand(Denominator) * BigInteger.Pow(10, Numerator.Scale);

    private static BigInteger Significand(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }

    // Digits with the point so many places from their end, without trailing zeros.
    private static decimal Shifted(long digits, int places)
    {
        if (places == UnitDigits && digits % Unit == 0) return digits / Unit;
        for (; places > 0 && digits % 10 == 0; places--) digits /= 10;
        var magnitude = (ulong)Math.Abs(digits);
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, digits < 0, (byte)places);
    }

    // False for more than six digits after the point or thirteen before it; trailing zeros count.
    private static bool TryUnits(decimal value, out long units)
    {
        units = default;
        if (value.Scale > UnitDigits) return false;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if ((bits[1] | bits[2] | value.Scale) == 0)
        {
            units = (bits[3] < 0 ? -(long)(uint)bits[0] : (uint)bits[0]) * Unit;
            return true;
        }

        var magnitude = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var high = Math.BigMul(magnitude, PowersOf10[UnitDigits - value.Scale], out var low);
        if (bits[2] != 0 || high != 0 || low > long.MaxValue) return false;
        units = bits[3] < 0 ? -(long)low : (long)low;
        return true;
    }

    private static ReadOnlySpan<ulong> PowersOf10 => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    // Never long.MinValue, which has no negative.
    private static bool TryAdd(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) >= 0 && sum != long.MinValue;
    }

    private static bool IsShort(long value) => value is > int.MinValue and <= int.MaxValue;

    // FromFraction for whole numbers that fit a machine word.
    private static bool TryReduce(Int128 top, Int128 bottom, out Rational reduced)
    {
        reduced = default;
        if (top > long.MaxValue || top < -long.MaxValue || bottom > long.MaxValue) return false;
        var (whole, parts) = ((long)top, (long)bottom);
        var divisor = (long)GreatestCommonDivisor((ulong)Math.Abs(whole), (ulong)parts);
        (whole, parts) = (whole / divisor, parts / divisor);
        if (Unit % parts == 0)
        {
            var units = (Int128)whole * (Unit / parts);
            if (Int128.Abs(units) > long.MaxValue) return false;
            reduced = new((long)units);
            return true;
        }

        if (IsTenths(parts)) return false;
        reduced = new(whole, new Divisor(parts, 0));
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
        return TryTerminate(top, bottom, out var exact) ? exact : Of((decimal)top, (decimal)bottom);
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

    // Beside a whole numerator: both are digits with the point so many places from their end.
    private sealed class Divisor(long value, int digits)
    {
        public long Value { get; } = value;

        public int Digits { get; } = digits;
    }

    // What has too many digits for a machine word.
    private sealed class Wide(decimal top, decimal bottom)
    {
        public decimal Top { get; } = top;

        public decimal Bottom { get; } = bottom;
    }
}
