using System.Numerics;
using CsCheck;

namespace ScoringGraph.Scoring.Tests;

public class BigFractionTests
{
    private static readonly Gen<BigFraction> NotNegative = Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[1, long.MaxValue], (top, bottom) => new BigFraction(top, bottom));

    [Fact]
    public void A_root_is_right_to_half_a_unit_of_its_last_digit() => Gen.Select(NotNegative, Gen.Int[1, 12], Gen.Int[0, 12]).Where(item => item.Item1.Bottom > 1000).Sample((value, degree, digits) =>
    {
        // (root - half a unit)^degree <= value < (root + half a unit)^degree, in whole numbers.
        var unit = BigInteger.Pow(10, digits);
        var twice = 2 * (BigInteger)(value.Root(degree, digits) * (decimal)unit);
        var whole = value.Top * BigInteger.Pow(2 * unit, degree);
        Assert.True(twice.IsZero || BigInteger.Pow(twice - 1, degree) * value.Bottom <= whole);
        Assert.True(whole < BigInteger.Pow(twice + 1, degree) * value.Bottom);
    }, iter: 5_000);

    [Theory]
    [InlineData(8, 1, 3, 2)]
    [InlineData(1, 8, 3, 0.5)]
    [InlineData(2, 1, 2, 1.414213562373)]
    [InlineData(2, 3, 1, 0.666666666667)]
    [InlineData(0, 1, 3, 0)]
    public void Roots_that_are_known(int top, int bottom, int degree, decimal root) => Assert.Equal(root, new BigFraction(top, bottom).Root(degree, 12));

    [Fact]
    public void A_half_goes_up() => Assert.Equal((0.1m, 0.3m), (new BigFraction(1, 20).Root(1, 1), new BigFraction(1, 4).Root(1, 1)));

    [Fact]
    public void A_negative_number_has_no_root() => Assert.Throws<ArgumentOutOfRangeException>(() => new BigFraction(-1, 1).Root(2, 12));

    [Fact]
    public void Nothing_is_lost_on_the_way_whatever_the_size()
    {
        BigFraction large = 79_228_162_514_264_337_593_543_950_335m;
        Assert.Equal(1m, (large * large / large / large).Root(1, 12));
    }

    [Fact]
    public void Rounding_is_that_of_a_rational() => Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[1, 1_000], Gen.Int[0, 8]).Sample((top, bottom, digits) =>
        Assert.Equal(decimal.Round((decimal)top / bottom, digits, MidpointRounding.AwayFromZero), new BigFraction(top, bottom).Round(digits)), iter: 5_000);

    [Theory]
    [InlineData(9, 2, "4.5")]
    [InlineData(-9, 200, "-0.045")]
    [InlineData(6, 2, "3")]
    [InlineData(0, 7, "0")]
    [InlineData(-2, 6, "-1/3")]
    [InlineData(100, 1, "100")]
    public void It_is_written_in_full(int top, int bottom, string text) => Assert.Equal(text, new BigFraction(top, bottom).ToString());

    [Fact]
    public void Equal_numbers_have_the_same_lowest_terms_and_no_order() => Gen.Select(Gen.Int[-1_000, 1_000], Gen.Int[1, 1_000], Gen.Int[1, 1_000]).Sample((top, bottom, factor) =>
    {
        var (one, other) = (new BigFraction(top, bottom), new BigFraction(top * factor, bottom * factor));
        Assert.Equal((one.Simplified, 0), (other.Simplified, one.CompareTo(other)));
        Assert.True(one.CompareTo(other + 0.001m) < 0);
    }, iter: 1_000);

    [Fact]
    public void A_denominator_stays_positive() => Assert.Equal(BigInteger.One, BigInteger.Clamp(((BigFraction)6m / -2m).Bottom, BigInteger.MinusOne, BigInteger.One));
}
