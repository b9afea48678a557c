using System.Globalization;
using System.Numerics;
using CsCheck;
using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Tests.Json;

public class DecimalTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("0e400", "0")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_number_that_a_decimal_holds_is_read_exactly(string text, string value)
    {
        Assert.True(DecimalText.TryParse(text, out var number));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("1e29")]
    [InlineData("1.5e-28")]
    [InlineData("0.00000000000000000000000000015")]
    [InlineData("1e-2147483649")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-∞")]
    [InlineData("")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("１２")]
    [InlineData("٣")]
    public void A_number_that_would_be_rounded_is_refused(string text) => Assert.False(DecimalText.TryParse(text, out _));

    [Fact]
    public void Whatever_is_accepted_is_exact() => Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[0, 40], Gen.Int[-40, 10]).Sample((high, low, point, exponent) =>
    {
        var digits = $"{high}{low}";
        var text = point < digits.Length ? digits.Insert(digits.Length - point, point == digits.Length ? "" : ".") : digits;
        if (text.EndsWith('.')) text = text[..^1];
        text += $"e{exponent}";
        if (!DecimalText.TryParse(text, out var value)) return;
        var scale = (point < digits.Length ? point : 0) - exponent;
        var (top, bottom) = (BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.One);
        if (scale >= 0) bottom = BigInteger.Pow(10, scale);
        else top *= BigInteger.Pow(10, -scale);
        Assert.Equal(top * BigInteger.Pow(10, value.Scale), Significand(value) * bottom);
    }, iter: 20_000);

    private static BigInteger Significand(decimal value)
    {
        var bits = decimal.GetBits(value);
        return (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];
    }
}
