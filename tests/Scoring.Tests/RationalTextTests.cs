using System.Globalization;

namespace ScoringGraph.Scoring.Tests;

public class RationalTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-4.5")]
    [InlineData("1/3")]
    [InlineData("-22/7")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void What_a_rational_writes_it_can_read(string text)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(text, Rational.Parse(text).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("1/")]
    public void Anything_else_is_not_a_rational(string text) => Assert.Throws<FormatException>(() => Rational.Parse(text));
}
