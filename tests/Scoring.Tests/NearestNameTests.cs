using CsCheck;

namespace ScoringGraph.Scoring.Tests;

public class NearestNameTests
{
    private static readonly string[] Known = ["businessStartupCasesReported", "beds", "海门市", "海安县", "A1.G1.I1", "A1.G1.I2"];

    [Theory]
    [InlineData("bed", "beds")]
    [InlineData("bedss", "beds")]
    [InlineData("BEDS", "beds")]
    [InlineData("ebds", "beds")]
    [InlineData("businessStartUpCaseReported", "businessStartupCasesReported")]
    [InlineData("海门县", "海门市")]
    [InlineData("A1.G1.I11", "A1.G1.I1")]
    public void A_slip_finds_the_name_that_was_meant(string name, string meant) => Assert.Equal(meant, NearestName.Of(name, Known));

    [Theory]
    [InlineData("unrelated")]
    [InlineData("")]
    [InlineData("南京市")]
    public void A_name_that_is_near_to_none_suggests_none(string name) => Assert.Null(NearestName.Of(name, Known));

    [Fact]
    public void Nothing_is_near_where_nothing_is_known() => Assert.Null(NearestName.Of("beds", []));

    [Fact]
    public void The_first_of_equally_near_names_is_taken() => Assert.Equal("case1", NearestName.Of("case3", ["case1", "case2"]));

    [Fact]
    public void A_swap_of_neighbours_is_one_slip() => Assert.Equal("abcd", NearestName.Of("abdc", ["abxx", "abcd"]));

    [Fact]
    public void A_known_name_is_nearest_to_itself() => Gen.String[Gen.Char.AlphaNumeric, 1, 20].Sample(name =>
        Assert.Equal(name, NearestName.Of(name, ["zzzzzzzzzzzzzzzzzzzzzzzzzzzzz", name])));

    [Fact]
    public void A_letter_more_in_a_name_of_three_or_more_is_forgiven() => Gen.Select(Gen.String[Gen.Char["abcdef"], 3, 20], Gen.Int[0, 3]).Sample((name, at) =>
        Assert.Equal(name, NearestName.Of(name.Insert(at, "q"), [name])));
}
