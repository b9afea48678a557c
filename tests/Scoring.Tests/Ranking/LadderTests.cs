using ScoringGraph.Scoring.Ranking;

namespace ScoringGraph.Scoring.Tests.Ranking;

public class LadderTests
{
    [Fact]
    public void The_plans_example_an_indicator_of_30_points_gives_30_27_24() =>
        Assert.Equal([30m, 27m, 24m], Places(Some.Ranking(), max: 30m, places: 3));

    [Fact]
    public void The_plans_note_on_area_2_the_second_gets_nine_tenths_and_the_third_eight() =>
        Assert.Equal([10m, 9m, 8m], Places(Some.Ranking(DecrementKind.ShareOfMax, 0.1m), max: 10m, places: 3));

    [Fact]
    public void Three_points_are_three_points_whatever_the_maximum() =>
        Assert.Equal([100m, 97m, 94m], Places(Some.Ranking(), max: 100m, places: 3));

    [Fact]
    public void A_share_of_a_small_maximum_is_exact() =>
        Assert.Equal([1m, 0.9m, 0.8m, 0.7m], Places(Some.Ranking(DecrementKind.ShareOfMax, 0.1m), max: 1m, places: 4));

    [Fact]
    public void A_share_that_no_decimal_holds_is_exact()
    {
        var ladder = new Ladder(Some.Ranking() with { Decrement = new Decrement(DecrementKind.ShareOfMax, Rational.Of(1m, 3m)) }, 10m, 4);
        Assert.Equal(Rational.Of(10m, 3m), ladder.Step);
        Assert.Equal(Rational.Of(20m, 3m), ladder.PointsOf(Place(2)));
        Assert.Equal(Rational.Zero, ladder.PointsOf(Place(4)));
    }

    [Fact]
    public void Nobody_falls_below_the_floor() =>
        Assert.Equal([5m, 2m, 0m, 0m, 0m], Places(Some.Ranking(), max: 5m, places: 5));

    [Fact]
    public void The_floor_may_be_above_zero() =>
        Assert.Equal([5m, 2m, 1m, 1m], Places(Some.Ranking(floor: 1m), max: 5m, places: 4));

    [Fact]
    public void Without_a_floor_points_turn_negative() =>
        Assert.Equal([5m, 2m, -1m], Places(Some.Ranking(floor: null), max: 5m, places: 3));

    [Fact]
    public void The_tenth_of_tenths_still_gets_one_and_the_eleventh_nothing()
    {
        var points = Places(Some.Ranking(DecrementKind.ShareOfMax, 0.1m), max: 10m, places: 12);
        Assert.Equal([1m, 0m, 0m], points[9..]);
    }

    [Theory]
    [InlineData(Ties.Competition, "30 30 24")]
    [InlineData(Ties.Dense, "30 30 27")]
    [InlineData(Ties.Average, "28.5 28.5 24")]
    public void Two_tied_at_the_top_are_paid_as_the_tie_rule_says(Ties ties, string expected)
    {
        var keys = new[] { new RankKey(0, 1, 7), new RankKey(1, 1, 7), new RankKey(2, 1, 5) };
        var standings = Standings.Of(keys, lowerIsBetter: false, ties, 3);
        var ladder = new Ladder(Some.Ranking(ties: ties), 30m, 3);
        Assert.Equal(expected, string.Join(' ', standings.Select(standing => ladder.PointsOf(standing!.Value))));
    }

    [Fact]
    public void The_mean_of_tied_places_counts_the_floor_of_each()
    {
        var ladder = new Ladder(Some.Ranking(ties: Ties.Average), 5m, 4);
        Assert.Equal(Rational.Of(2m, 3m), ladder.PointsOf(new Standing(Place: 2, Ahead: 1, Tied: 3, OutOf: 4)));
    }

    [Fact]
    public void The_mean_keeps_the_sum_of_all_places()
    {
        var ladder = new Ladder(Some.Ranking(ties: Ties.Average), 30m, 3);
        var each = ladder.PointsOf(new Standing(1, 0, 3, 3));
        Assert.Equal(81m, each * 3);
    }

    private static decimal[] Places(RankingMethod method, decimal max, int places)
    {
        var ladder = new Ladder(method, max, places);
        return [.. Enumerable.Range(1, places).Select(place => ladder.PointsOf(Place(place)).ToDecimal())];
    }

    private static Standing Place(int place) => new(place, place - 1, 1, 99);
}
