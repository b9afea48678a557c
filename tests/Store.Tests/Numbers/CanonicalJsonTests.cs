namespace ScoringGraph.Store.Tests.Numbers;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData(" 12.50 ", "12.5")]
    [InlineData("1.25e2", "125")]
    [InlineData("-0.0", "0")]
    [InlineData("""{ "b": [1.0, true], "a": "海门" }""", """{"a":"海门","b":[1,true]}""")]
    [InlineData("null", "null")]
    public void Equal_values_have_equal_text(string json, string canonical)
    {
        Assert.Equal(canonical, CanonicalJson.Of(json));
        Assert.Equal(canonical, CanonicalJson.Of(canonical));
    }

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("\"12.5\"", null)]
    [InlineData("true", null)]
    public void Only_a_number_is_a_number(string json, double? number) => Assert.Equal((decimal?)number, CanonicalJson.Number(json));
}
