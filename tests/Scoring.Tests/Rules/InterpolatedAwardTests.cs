using CsCheck;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Tests.Rules;

public class InterpolatedAwardTests
{
    private static readonly Gen<decimal> Values = Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 4], (digits, scale) => digits / (decimal)Math.Pow(10, scale));

    [Theory]
    [InlineData(19.9, 0)]
    [InlineData(20, 0)]
    [InlineData(52.5, 50)]
    [InlineData(61.9824, 64.588307692308)]
    [InlineData(85, 100)]
    [InlineData(90, 100)]
    public void Points_rise_from_one_goal_to_the_other(decimal value, decimal points) => Assert.Equal(points, new InterpolatedAward("m", 100m, 20m, 85m, GoalScale.Linear).PointsOf(value));

    [Theory]
    [InlineData(90, 0)]
    [InlineData(52.5, 50)]
    [InlineData(20, 100)]
    [InlineData(0, 100)]
    public void Or_fall_where_less_is_better(decimal value, decimal points) => Assert.Equal(points, new InterpolatedAward("m", 100m, 85m, 20m, GoalScale.Linear).PointsOf(value));

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(100, 0)]
    [InlineData(1000, 34.781867528635)]
    [InlineData(7500, 65.218132471365)]
    [InlineData(75000, 100)]
    public void On_a_logarithmic_scale_they_rise_by_factors(decimal value, decimal points) =>
        Assert.Equal(points, new InterpolatedAward("m", 100m, 100m, 75_000m, GoalScale.Logarithmic).PointsOf(value));

    [Fact]
    public void A_quotient_is_graded_exactly() =>
        Assert.Equal(10m, new InterpolatedAward("a / b", 30m, 0m, 1m, GoalScale.Linear).PointsOf(Rational.Of(999_999_999_999.999999m, 2_999_999_999_999.999997m)));

    [Fact]
    public void A_better_value_never_gives_fewer_points_and_none_gives_more_than_there_are() =>
        Gen.Select(Values, Values, Values, Values, Gen.Bool).Where(item => item.Item3 != item.Item4).Sample((a, b, none, full, isLinear) =>
        {
            var (low, high) = (Math.Abs(none) + 0.01m, Math.Abs(full) + 0.01m);
            if (low == high) return;
            var award = new InterpolatedAward("m", 40m, low, high, isLinear ? GoalScale.Linear : GoalScale.Logarithmic);
            var (worse, better) = low < high == a < b ? (a, b) : (b, a);
            Assert.True(award.PointsOf(worse) <= award.PointsOf(better));
            Assert.InRange(award.PointsOf(a).ToDecimal(), 0m, 40m);
        }, iter: 2_000);
}
