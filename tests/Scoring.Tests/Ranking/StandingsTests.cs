using CsCheck;
using ScoringGraph.Scoring.Ranking;

namespace ScoringGraph.Scoring.Tests.Ranking;

public class StandingsTests
{
    [Theory]
    [InlineData(Ties.Competition, "1 1 3 4")]
    [InlineData(Ties.Dense, "1 1 2 3")]
    [InlineData(Ties.Average, "1 1 3 4")]
    public void Ties_share_a_place(Ties ties, string places) => Assert.Equal(places, Places(ties, lowerIsBetter: false, 9, 9, 5, 1));

    [Fact]
    public void The_smallest_is_first_where_lower_is_better() => Assert.Equal("3 1 2", Places(Ties.Competition, lowerIsBetter: true, 9, 1, 5));

    [Fact]
    public void The_tier_is_looked_at_before_the_value()
    {
        var keys = new[] { new RankKey(0, 1, 1000), new RankKey(1, 0, 1), new RankKey(2, 2, 5000) };
        Assert.Equal([2, 1, 3], Standings.Of(keys, lowerIsBetter: false, Ties.Competition, 3).Select(standing => standing!.Value.Place));
    }

    [Fact]
    public void The_tier_is_looked_at_first_also_where_lower_is_better()
    {
        var keys = new[] { new RankKey(0, 1, 1), new RankKey(1, 0, 1000) };
        Assert.Equal([2, 1], Standings.Of(keys, lowerIsBetter: true, Ties.Competition, 2).Select(standing => standing!.Value.Place));
    }

    [Fact]
    public void Whoever_is_not_ranked_has_no_standing_and_is_not_counted()
    {
        var standings = Standings.Of([new RankKey(2, 1, 4)], lowerIsBetter: false, Ties.Competition, 3);
        Assert.Equal([null, null, new Standing(1, 0, 1, 1)], standings);
    }

    [Fact]
    public void Nobody_ranked_is_no_error() => Assert.Equal([null, null], Standings.Of([], lowerIsBetter: false, Ties.Competition, 2));

    [Fact]
    public void Equality_is_exact_two_sixths_are_one_third_and_a_decimal_near_it_is_not()
    {
        var keys = new[] { new RankKey(0, 1, Rational.Of(1m, 3m)), new RankKey(1, 1, Rational.Of(2m, 6m)), new RankKey(2, 1, 0.3333333333333333333333333333m) };
        Assert.Equal([1, 1, 3], Standings.Of(keys, lowerIsBetter: false, Ties.Competition, 3).Select(standing => standing!.Value.Place));
    }

    [Fact]
    public void A_standing_follows_from_counting_whoever_is_better() =>
        Gen.Select(Gen.Int[-3, 3].Array[0, 12], Gen.Bool).Sample((values, lowerIsBetter) =>
        {
            var keys = values.Select((value, index) => new RankKey(index, 1, value)).ToArray();
            var standings = Standings.Of(keys, lowerIsBetter, Ties.Competition, values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                var better = values.Count(other => lowerIsBetter ? other < values[i] : other > values[i]);
                var same = values.Count(other => other == values[i]);
                Assert.Equal(new Standing(better + 1, better, same, values.Length), standings[i]);
            }
        });

    private static string Places(Ties ties, bool lowerIsBetter, params int[] values)
    {
        var keys = values.Select((value, index) => new RankKey(index, 1, value)).ToArray();
        return string.Join(' ', Standings.Of(keys, lowerIsBetter, ties, values.Length).Select(standing => standing!.Value.Place));
    }
}
