using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using static ScoringGraph.Scoring.Tests.Some;

namespace ScoringGraph.Scoring.Tests.Scorecards;

/// <summary>Indicators whose criteria add up.</summary>
public class SumTests
{
    private const string I1 = "A1.G1.I1";

    [Fact]
    public void Criteria_that_are_met_add_up()
    {
        var score = new SomeMonth("a", "b", "c")
            .Sum(I1, 10m, (new PointsAward(4m), [Met, Met, NotMet]), (new PointsAward(6m), [Met, NotMet, NotMet])).Score();
        Assert.Equal([10m, 4m, 0m], score.PointsOf(I1).Select(points => points!.Value.ToDecimal()));
        Assert.Equal([Outcome.Met, Outcome.Partial, Outcome.NotMet], score.Scorecards.Select(card => card.Results[0].Outcome));
    }

    [Theory]
    [InlineData(0, "0", Outcome.NotMet)]
    [InlineData(1, "2", Outcome.Partial)]
    [InlineData(5, "10", Outcome.Met)]
    [InlineData(6, "10", Outcome.Met)]
    [InlineData(-1, "0", Outcome.NotMet)]
    public void Units_are_paid_each_up_to_their_number(int units, string points, Outcome outcome)
    {
        var result = new SomeMonth("a").Sum(I1, 10m, (new PerUnitAward("units", [], 2m, 5), [Units(units)])).Score().Of("a", I1);
        Assert.Equal(points, result.Points.ToString());
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal((Rational)units, result.Awards[0].Value);
    }

    [Fact]
    public void An_assessors_score_is_the_award()
    {
        var result = new SomeMonth("a").Sum(I1, 25m, (new AssessedAward("score", 25m), [Score(18.5m)])).Score().Of("a", I1);
        Assert.Equal(18.5m, result.Points);
        Assert.Equal(Outcome.Assessed, result.Outcome);
    }

    [Fact]
    public void A_missing_fact_is_not_a_no()
    {
        var card = new SomeMonth("a").Sum(I1, 10m, (new PointsAward(4m), [Met]), (new PointsAward(6m), [Missing])).Score().Card("a");
        var result = card.Results[0];
        Assert.Equal(4m, result.Points);
        Assert.Equal(Outcome.FactMissing, result.Outcome);
        Assert.Equal(Outcome.FactMissing, result.Awards[1].Outcome);
        Assert.Equal(0m, result.Awards[1].Points);
        Assert.False(result.Complete);
        Assert.False(card.Complete);
        Assert.Equal(10m, card.Possible);
        Assert.NotNull(card.Rank);
    }

    [Fact]
    public void A_failed_rule_is_never_a_zero()
    {
        var score = new SomeMonth("a", "b").Weight("A1", 100m)
            .Sum(I1, 10m, (new PointsAward(4m), [Met, Met]), (new PointsAward(6m), [Failed, NotMet])).Score();
        var card = score.Card("a");
        Assert.Null(card.Results[0].Awards[1].Points);
        Assert.Null(card.Results[0].Points);
        Assert.Null(card.Results[0].PointsBeforeLag);
        Assert.Equal(Outcome.RuleFailed, card.Results[0].Outcome);
        Assert.Null(card.Areas[0].Points);
        Assert.Null(card.Accumulated);
        Assert.Null(card.Final);
        Assert.Equal(NoFinal.RuleFailed, card.NoFinal);
        Assert.Null(card.Rank);
        Assert.False(card.Complete);
        Assert.Equal(1, score.Card("b").Rank);
    }

    [Fact]
    public void An_indicator_whose_rule_failed_says_so_even_where_it_lags()
    {
        var result = new SomeMonth("a").DeclaredLagging("a").Sum(I1, 10m, (new PointsAward(10m), [Failed])).Score().Of("a", I1);
        Assert.Equal(Outcome.RuleFailed, result.Outcome);
        Assert.Equal(LagReason.None, result.Lag);
        Assert.Null(result.Points);
    }

    [Fact]
    public void A_ranked_criterion_pays_by_place_and_the_indicator_has_no_place_of_its_own()
    {
        var score = new SomeMonth("a", "b", "c").Sum(I1, 20m, (Ranked(10m), [Value(1m), Value(5m), Value(3m)]), (new PointsAward(10m), [Met, Met, NotMet])).Score();
        Assert.Equal([18m, 20m, 9m], score.PointsOf(I1).Select(points => points!.Value.ToDecimal()));
        var result = score.Of("a", I1);
        Assert.Null(result.Standing);
        Assert.Equal(3, result.Awards[0].Standing!.Value.Place);
        Assert.Equal(1m, result.Awards[0].Value);
        Assert.Equal(Outcome.Ranked, result.Outcome);
    }

    [Fact]
    public void The_smallest_metric_is_first_where_lower_is_better()
    {
        var score = new SomeMonth("a", "b").Sum(I1, 10m, (Ranked(10m, Direction.LowerIsBetter), [Value(1m), Value(5m)])).Score();
        Assert.Equal([10m, 9m], score.PointsOf(I1).Select(points => points!.Value.ToDecimal()));
    }

    [Fact]
    public void Growth_from_nothing_ranks_ahead_of_all_growth_and_behind_where_the_method_says_so()
    {
        var score = new SomeMonth("a", "b", "c").Sum(I1, 10m, (Ranked(10m), [new Finding(Outcome.Ranked, 1, Finding.Behind), new Finding(Outcome.Ranked, 1, Finding.Ahead), Value(99m)])).Score();
        Assert.Equal([8m, 10m, 9m], score.PointsOf(I1).Select(points => points!.Value.ToDecimal()));
    }

    [Fact]
    public void Whoever_misses_a_fact_leaves_that_ranking()
    {
        var score = new SomeMonth("a", "b").Sum(I1, 10m, (Ranked(10m), [Missing, Value(1m)])).Score();
        Assert.Null(score.Of("a", I1).Awards[0].Standing);
        Assert.Equal(0m, score.Of("a", I1).Points);
        Assert.Equal(1, score.Of("b", I1).Awards[0].Standing!.Value.OutOf);
        Assert.Equal(10m, score.Of("b", I1).Points);
    }

    [Fact]
    public void All_at_zero_tie_at_the_top_unless_the_method_says_that_zero_scores_zero()
    {
        var score = new SomeMonth("a", "b")
            .Sum(I1, 10m, (Ranked(10m), [Value(0m), Value(0m)]))
            .Sum("A1.G1.I2", 10m, (Ranked(10m, ranking: "zeroIsZero"), [Value(0m), Value(2m)])).Score();
        Assert.Equal([10m, 10m], score.PointsOf(I1).Select(points => points!.Value.ToDecimal()));
        Assert.Equal([0m, 10m], score.PointsOf("A1.G1.I2").Select(points => points!.Value.ToDecimal()));
    }

    [Fact]
    public void Whoever_takes_no_part_is_not_ranked()
    {
        var score = new SomeMonth("a", "b").NotTakingPart("a", I1).Sum(I1, 10m, (Ranked(10m), [Value(9m), Value(1m)])).Sum("A1.G1.I2", 10m, (new PointsAward(10m), [Met, Met])).Score();
        Assert.Single(score.Card("a").Results);
        Assert.Equal(10m, score.Of("b", I1).Points);
    }

    [Fact]
    public void A_declared_lag_zeroes_the_indicator_and_what_it_would_have_had_stays_visible()
    {
        var result = new SomeMonth("a").DeclaredLagging("a").Sum(I1, 10m, (new PointsAward(4m), [Met]), (new PointsAward(6m), [NotMet])).Score().Of("a", I1);
        Assert.Equal(0m, result.Points);
        Assert.Equal(4m, result.PointsBeforeLag);
        Assert.Equal(Outcome.Lagging, result.Outcome);
        Assert.Equal(LagReason.Declared, result.Lag);
        Assert.Equal(4m, result.Awards[0].Points);
    }

    [Theory]
    [InlineData(LagDerivation.WhereNoExplicitPoints, "4", LagReason.None)]
    [InlineData(LagDerivation.Never, "4", LagReason.None)]
    [InlineData(LagDerivation.Always, "0", LagReason.Derived)]
    public void A_missed_criterion_with_points_of_its_own_lags_only_where_every_miss_does(LagDerivation derive, string points, LagReason lag)
    {
        var result = new SomeMonth("a").Lag(derive).Sum(I1, 10m, (new PointsAward(4m), [Met]), (new PointsAward(6m), [NotMet])).Score().Of("a", I1);
        Assert.Equal(points, result.Points.ToString());
        Assert.Equal(lag, result.Lag);
    }

    [Fact]
    public void Part_of_the_units_is_a_miss_where_every_miss_lags()
    {
        var result = new SomeMonth("a").Lag(LagDerivation.Always).Sum(I1, 10m, (new PerUnitAward("units", [], 2m, 5), [Units(4m)])).Score().Of("a", I1);
        Assert.Equal((0m, 8m), (result.Points!.Value.ToDecimal(), result.PointsBeforeLag!.Value.ToDecimal()));
    }

    [Fact]
    public void A_missing_fact_alone_never_lags()
    {
        var result = new SomeMonth("a").Lag(LagDerivation.Always).Sum(I1, 10m, (new PointsAward(10m), [Missing])).Score().Of("a", I1);
        Assert.Equal((Outcome.FactMissing, LagReason.None), (result.Outcome, result.Lag));
    }

    [Theory]
    [InlineData(LagOrder.RankThenZero, "0 9")]
    [InlineData(LagOrder.ExcludeThenRank, "0 10")]
    public void A_lagging_participant_keeps_its_place_or_is_taken_out_first(LagOrder order, string points)
    {
        var score = new SomeMonth("a", "b").DeclaredLagging("a").Lag(LagDerivation.WhereNoExplicitPoints, order).Sum(I1, 10m, (Ranked(10m), [Value(9m), Value(1m)])).Score();
        Assert.Equal(points, string.Join(' ', score.PointsOf(I1)));
    }

    [Fact]
    public void A_derived_lag_is_taken_out_of_the_ranking_like_a_declared_one()
    {
        var score = new SomeMonth("a", "b").Lag(LagDerivation.Always, LagOrder.ExcludeThenRank)
            .Sum(I1, 20m, (Ranked(10m), [Value(9m), Value(1m)]), (new PerUnitAward("units", [], 2m, 5), [Units(4m), Units(5m)])).Score();
        Assert.Equal("0 20", string.Join(' ', score.PointsOf(I1)));
    }

    [Fact]
    public void Explicit_points_below_the_nominal_are_awarded_as_written_or_scaled_up()
    {
        var month = new SomeMonth("a").Sum(I1, 20m, (new PointsAward(10m), [Met]), (new PointsAward(5m), [NotMet]));
        Assert.Equal(10m, month.Score().Of("a", I1).Points);
        var scaled = month.With(scheme => scheme with { Points = scheme.Points with { Mismatch = PointsMismatch.ScaleIndicatorToNominal } }).Score();
        Assert.Equal((Rational)10 * 20 / 15, scaled.Of("a", I1).Points);
    }
}
