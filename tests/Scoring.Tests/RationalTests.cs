using System.Globalization;
using System.Numerics;
using CsCheck;

namespace ScoringGraph.Scoring.Tests;

/// <summary>Every operation against fractions of arbitrary size, which cannot round.</summary>
public class RationalTests
{
    // What facts may be: up to 12 digits before the point and 6 after it.
    private static readonly Gen<decimal> Decimals = Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 6], (digits, scale) => digits / Power(scale));

    private static readonly Gen<decimal> SmallDecimals = Gen.Select(Gen.Int[-20_000, 20_000], Gen.Int[0, 3], (digits, scale) => digits / Power(scale));

    private static readonly Gen<(Rational Number, Fraction Exact)> Numbers = Gen.OneOf(
        Decimals.Select(value => ((Rational)value, Fraction.Of(value))),
        Gen.Select(SmallDecimals, SmallDecimals.Where(value => value != 0m), (a, b) => (Rational.Of(a, b), Fraction.Of(a) / Fraction.Of(b))));

    [Fact]
    public void The_order_is_exact() => Gen.Select(Numbers, Numbers).Sample((a, b) =>
    {
        Assert.Equal(Math.Sign(a.Exact.CompareTo(b.Exact)), Math.Sign(a.Number.CompareTo(b.Number)));
        Assert.Equal(a.Exact.CompareTo(b.Exact) == 0, a.Number == b.Number);
        Assert.Equal(a.Exact.CompareTo(b.Exact) < 0, a.Number < b.Number);
        Assert.Equal(a.Exact.CompareTo(b.Exact) >= 0, a.Number >= b.Number);
        Assert.Equal(a.Number <= b.Number ? a.Number : b.Number, Rational.Min(a.Number, b.Number));
        Assert.Equal(a.Number <= b.Number ? b.Number : a.Number, Rational.Max(a.Number, b.Number));
    }, iter: 20_000);

    [Fact]
    public void Sums_differences_and_products_are_exact() => Gen.Select(Numbers, Numbers).Sample((a, b) =>
    {
        Same(a.Exact + b.Exact, a.Number + b.Number);
        Same(a.Exact - b.Exact, a.Number - b.Number);
        Same(a.Exact * b.Exact, a.Number * b.Number);
    }, iter: 20_000);

    [Fact]
    public void Quotients_are_exact() => Gen.Select(Numbers, Numbers.Where(number => number.Number != Rational.Zero)).Sample((a, b) =>
        Same(a.Exact / b.Exact, a.Number / b.Number), iter: 20_000);

    [Fact]
    public void Equal_numbers_have_equal_hashes_however_they_were_reached() => Gen.Select(Numbers, SmallDecimals.Where(value => value != 0m)).Sample((a, factor) =>
    {
        var again = a.Number * factor / factor;
        Assert.Equal(a.Number, again);
        Assert.Equal(a.Number.GetHashCode(), again.GetHashCode());
    }, iter: 5_000);

    [Fact]
    public void Rounding_is_half_up_away_from_zero() => Gen.Select(Numbers, Gen.Int[0, 6]).Sample((a, digits) =>
    {
        var scale = BigInteger.Pow(10, digits);
        var (top, bottom) = (BigInteger.Abs(a.Exact.Top) * scale * 2, a.Exact.Bottom * 2);
        var rounded = (top + a.Exact.Bottom) / bottom * a.Exact.Top.Sign;
        Same(new Fraction(rounded, scale), a.Number.Round(digits));
    }, iter: 20_000);

    [Theory]
    [InlineData("2.345", 2, "2.35")]
    [InlineData("-2.345", 2, "-2.35")]
    [InlineData("2.3449999", 2, "2.34")]
    [InlineData("0.5", 0, "1")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2.5", 0, "3")]
    public void A_half_is_rounded_up_not_to_the_even_neighbour(string number, int digits, string rounded) =>
        Assert.Equal(Number(rounded), ((Rational)Number(number)).Round(digits));

    [Fact]
    public void A_half_that_is_a_fraction_is_rounded_up_too() => Assert.Equal(0.13m, Rational.Of(1m, 8m).Round(2));

    [Fact]
    public void The_default_value_is_zero()
    {
        Rational nothing = default;
        Assert.Equal(Rational.Zero, nothing);
        Assert.Equal("0", nothing.ToString());
        Assert.True(nothing.IsDecimal);
        Assert.Equal(1m, nothing.Denominator);
        Assert.Equal(5m, nothing + 5);
        Assert.Equal(nothing.GetHashCode(), Rational.Of(0m, 7m).GetHashCode());
    }

    [Fact]
    public void Thirds_add_up_to_one()
    {
        var third = (Rational)1 / 3;
        Assert.Equal(1m, third + third + third);
        Assert.True((third + third + third).IsDecimal);
    }

    [Fact]
    public void A_negative_base_turns_the_sign() => Assert.Equal((Rational)(-1) / 3, Rational.Of(1m, -3m));

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.Of(1m, 0m));
        Assert.Throws<DivideByZeroException>(() => (Rational)1 / Rational.Zero);
    }

    [Theory]
    [InlineData("12.50", "1", "12.5")]
    [InlineData("8", "11", "8/11")]
    [InlineData("-1746", "10378", "-1746/10378")]
    [InlineData("0", "3", "0/3")]
    public void A_number_is_shown_without_trailing_zeros_and_a_quotient_as_it_stands(string top, string bottom, string shown) =>
        Assert.Equal(shown, Rational.Of(Number(top), Number(bottom)).ToString());

    [Fact]
    public void A_number_that_ends_becomes_a_decimal_and_one_that_does_not_is_rounded_to_twelve_digits()
    {
        Assert.Equal(0.125m, Rational.Of(1m, 8m).ToDecimal());
        Assert.Equal(0.666666666667m, Rational.Of(2m, 3m).ToDecimal());
    }

    private static decimal Power(int scale) => (decimal)BigInteger.Pow(10, scale);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static void Same(Fraction expected, Rational actual) =>
        Assert.Equal(0, expected.CompareTo(Fraction.Of(actual.Numerator) / Fraction.Of(actual.Denominator)));

    private readonly record struct Fraction(BigInteger Top, BigInteger Bottom) : IComparable<Fraction>
    {
        public static Fraction Of(decimal value) => new(new BigInteger(value * Power(value.Scale)), BigInteger.Pow(10, value.Scale));

        public static Fraction operator +(Fraction a, Fraction b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

        public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Top, b.Bottom);

        public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

        public static Fraction operator /(Fraction a, Fraction b) =>
            b.Top.Sign < 0 ? new(-a.Top * b.Bottom, -(a.Bottom * b.Top)) : new(a.Top * b.Bottom, a.Bottom * b.Top);

        public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);
    }
}
