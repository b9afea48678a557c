using CsCheck;
using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Tests.Numbers;

public class ScaledTests
{
    [Fact]
    public void Two_columns_hold_any_rational_exactly() =>
        Gen.Select(Gen.Decimal, Gen.Decimal[0.0000001m, 1_000_000_000m]).Sample((numerator, denominator) =>
        {
            var value = Rational.Of(numerator, denominator);
            return Scaled.Read(Scaled.FromLong(Scaled.ToLong(Scaled.Of(value))), Scaled.Exact(value)) == value;
        });

    [Fact]
    public void Order_is_kept_as_far_as_eight_digits_tell() =>
        Gen.Select(Gen.Decimal, Gen.Decimal).Sample((a, b) => Math.Sign(a.CompareTo(b)) * Scaled.ToLong(a).CompareTo(Scaled.ToLong(b)) >= 0);

    [Theory]
    [InlineData("92.1", "92.1", null)]
    [InlineData("1/3", "0.33333333", "1/3")]
    [InlineData("199/2", "99.5", "199/2")]
    [InlineData("0.123456785", "0.12345679", "0.123456785")]
    [InlineData("79228162514264337593543950335", "92233720368", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335/3", "-92233720368", "-79228162514264337593543950335/3")]
    public void The_exact_text_is_kept_where_the_number_does_not_say_it_all(string value, string number, string? exact)
    {
        Assert.Equal(Rational.Parse(number), Scaled.Of(Rational.Parse(value)));
        Assert.Equal(exact, Scaled.Exact(Rational.Parse(value)));
    }
}
