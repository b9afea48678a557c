using CsCheck;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Tests.Rules;

public class GradedAwardTests
{
    private static readonly BandedAward Table = new("m",
    [
        new Band(new BandEnd(0.9m, true), null, 40m),
        new Band(new BandEnd(0.6m, false), new BandEnd(0.9m, false), 20m),
        new Band(null, new BandEnd(0.6m, true), 0m),
    ]);

    [Fact]
    public void A_band_holds_its_ends_or_not_as_it_says()
    {
        Assert.Equal([0m, 0m, 20m, 20m, 40m, 40m], new[] { -1m, 0.6m, 0.600000000000001m, 0.899999999999999m, 0.9m, 5m }.Select(value => Table.PointsOf(value).ToDecimal()));
        Assert.Equal(40m, Table.Possible);
    }

    [Fact]
    public void A_quotient_just_short_of_a_band_is_not_in_it() =>
        Assert.Equal((20m, 40m), (Table.PointsOf(Rational.Of(899_999_999_999m, 1_000_000_000_000m)).ToDecimal(), Table.PointsOf(Rational.Of(9m, 10m)).ToDecimal()));

    [Theory]
    [InlineData(-3, 20)]
    [InlineData(0, 20)]
    [InlineData(1, 17.5)]
    [InlineData(6, 5)]
    [InlineData(7, 5)]
    public void Each_unit_costs_points_down_to_the_floor(int units, decimal points) => Assert.Equal(points, new DeductionAward("m", 20m, 2.5m, 5m).PointsOf(units));

    [Fact]
    public void More_units_never_give_more_points_and_points_stay_between_floor_and_full() =>
        Gen.Select(Gen.Int[-10, 10_000], Gen.Int[1, 97], Gen.Int[-10, 10_000], Gen.Int[1, 97], Gen.Int[1, 30]).Sample((a, b, c, d, each) =>
        {
            var award = new DeductionAward("m", 100m, each / 7m, 10m);
            var (fewer, more) = Rational.Of(a, b) <= Rational.Of(c, d) ? (Rational.Of(a, b), Rational.Of(c, d)) : (Rational.Of(c, d), Rational.Of(a, b));
            Assert.True(award.PointsOf(fewer) >= award.PointsOf(more));
            Assert.InRange(award.PointsOf(more).ToDecimal(), 10m, 100m);
        }, iter: 2_000);
}
