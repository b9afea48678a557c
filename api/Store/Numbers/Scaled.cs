using ScoringGraph.Scoring;

namespace ScoringGraph.Store;

/// <summary>
/// Numbers to filter and order by: whole multiples of 0.00000001 in a 64-bit column, because SQLite compares those natively and
/// decimals only through a function, 10 to 30 times slower. They reach from about -92 to 92 thousand million; what lies beyond
/// counts as the end of the range. The exact text beside them is authoritative.
/// </summary>
public static class Scaled
{
    /// <summary>Digits after the point.</summary>
    public const int Digits = 8;

    /// <summary>The largest number; its negative is the smallest.</summary>
    public const decimal Max = 92_233_720_368m;

    private const decimal One = 100_000_000m;

    /// <summary>The number to filter and order by: rounded half up, held within the range.</summary>
    public static decimal Of(Rational value)
    {
        if (value > Max) return Max;
        return value < -Max ? -Max : value.Round(Digits);
    }

    /// <summary>The exact value as text; null where the number says it all. A quotient stays one: what is read back reads like what was saved.</summary>
    public static string? Exact(Rational value) => value.IsDecimal && value == Of(value) ? null : value.ToString();

    /// <summary>The exact value from the two columns.</summary>
    public static Rational Read(decimal number, string? exact) => exact is null ? number : Rational.Parse(exact);

    public static Rational? Read(decimal? number, string? exact) => number is { } given ? Read(given, exact) : null;

    internal static long ToLong(decimal value) => (long)(Of(value) * One);

    // Without its trailing zeros, as a division would give it, at a tenth of its time.
    internal static decimal FromLong(long value)
    {
        var (number, digits) = (value, Digits);
        while (digits > 0 && number % 10 == 0) (number, digits) = (number / 10, digits - 1);
        var size = unchecked((ulong)(number < 0 ? -number : number));
        return new decimal((int)size, (int)(size >> 32), 0, number < 0, (byte)digits);
    }
}
