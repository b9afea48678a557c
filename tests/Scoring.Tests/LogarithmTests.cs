using System.Globalization;
using System.Numerics;
using CsCheck;

namespace ScoringGraph.Scoring.Tests;

public class LogarithmTests
{
    private static readonly Gen<decimal> Positive = Gen.Select(Gen.Long[1, 999_999_999_999_999_999], Gen.Int[0, 15], (digits, scale) => digits / Power(scale));

    [Theory]
    [InlineData("2", "0.69314718055994530942")]
    [InlineData("10", "2.30258509299404568402")]
    [InlineData("750", "6.62007320653035612461")]
    [InlineData("0.5", "-0.69314718055994530942")]
    [InlineData("1.000000000000001", "0.00000000000000100000")]
    [InlineData("999999999999.999999", "27.63102111592854820722")]
    [InlineData("0.000000000000001", "-34.53877639491068526027")]
    [InlineData("1", "0")]
    public void It_is_what_tables_say(string value, string logarithm) =>
        Assert.Equal(decimal.Parse(logarithm, CultureInfo.InvariantCulture), Logarithm.Of(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void It_is_right_to_half_a_unit_of_the_20th_digit() => Positive.Sample(value =>
    {
        // Another series, with 90 digits: e to the power of half a unit less and half a unit more stand on either side of the value.
        var logarithm = Logarithm.Of(value);
        Assert.True(Exp(logarithm, -1) <= Fixed(value), $"ln {value}");
        Assert.True(Exp(logarithm, 1) >= Fixed(value), $"ln {value}");
    }, iter: 500);

    [Fact]
    public void A_quotient_has_the_logarithm_of_its_parts_apart() => Gen.Select(Positive, Positive).Sample(
        (a, b) => Assert.InRange(Logarithm.Of((BigFraction)a / b) - (Logarithm.Of(a) - Logarithm.Of(b)), -0.000_000_000_000_000_000_02m, 0.000_000_000_000_000_000_02m), iter: 500);

    [Fact]
    public void More_has_no_smaller_logarithm() => Gen.Select(Positive, Positive).Sample((a, b) => Assert.True(Logarithm.Of(Math.Min(a, b)) <= Logarithm.Of(Math.Max(a, b))), iter: 500);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void What_is_not_positive_has_none(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => Logarithm.Of((decimal)value));

    private static readonly BigInteger Unit = BigInteger.Pow(10, 90);

    private static BigInteger Fixed(decimal value) => ((BigFraction)value).Top * Unit / ((BigFraction)value).Bottom;

    // e to the power of a number and of half a unit of its 20th digit more or less: the series for a 1024th, squared ten times.
    private static BigInteger Exp(decimal value, int halves)
    {
        var power = (Fixed(value) + (halves * Unit / (2 * BigInteger.Pow(10, 20)))) / 1024;
        var (sum, term) = (Unit, Unit);
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * power / (n * Unit);
            sum += term;
        }

        for (var i = 0; i < 10; i++) sum = sum * sum / Unit;
        return sum;
    }

    private static decimal Power(int scale) => (decimal)BigInteger.Pow(10, scale);
}
