using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using static ScoringGraph.Scoring.Tests.Some;

namespace ScoringGraph.Scoring.Tests.Scorecards;

/// <summary>Indicators ranked as a whole under the general method (readings.md section 9, 6 to 9).</summary>
public class RankedTests
{
    private const string I1 = "A1.G1.I1";

    [Fact]
    public void Those_who_met_the_target_are_ranked_by_the_assessors_order()
    {
        var score = new SomeMonth("a", "b", "c").Order("a", 1m).Order("b", 9m).Order("c", 5m).Ranked(I1, 30m, [Met, Met, Met]).Score();
        Assert.Equal("24 30 27", Points(score));
        Assert.Equal("3 1 2", Places(score));
        Assert.Equal(9m, score.Of("b", I1).OrderValue);
    }

    [Fact]
    public void Without_any_order_value_all_who_met_it_tie_at_the_first_place() =>
        Assert.Equal("30 30 30", Points(new SomeMonth("a", "b", "c").Ranked(I1, 30m, [Met, Met, Met]).Score()));

    [Fact]
    public void Those_without_an_order_value_come_last_among_those_who_met_it_tied()
    {
        var score = new SomeMonth("a", "b", "c", "d").Order("c", -7m).Ranked(I1, 30m, [Met, Met, Met, NotMet]).Score();
        Assert.Equal("2 2 1 4", Places(score));
        Assert.Equal("27 27 30 0", Points(score));
    }

    [Fact]
    public void Those_who_missed_it_share_the_next_place_whatever_their_value_and_lag()
    {
        var score = new SomeMonth("a", "b", "c").Order("a", 1m).Order("b", 100m).Order("c", 50m).Ranked(I1, 30m, [Met, NotMet, NotMet]).Score();
        Assert.Equal("1 2 2", Places(score));
        Assert.Equal("30 0 0", Points(score));
        var result = score.Of("b", I1);
        Assert.Equal((Outcome.Lagging, LagReason.Derived), (result.Outcome, result.Lag));
        Assert.Equal(27m, result.PointsBeforeLag);
    }

    [Fact]
    public void A_missing_fact_without_a_miss_has_no_rank_and_does_not_lag()
    {
        var score = new SomeMonth("a", "b").Order("a", 9m).Ranked(I1, 30m, [Missing, Met]).Score();
        var result = score.Of("a", I1);
        Assert.Null(result.Standing);
        Assert.Equal((Outcome.FactMissing, LagReason.None), (result.Outcome, result.Lag));
        Assert.Equal(0m, result.Points);
        Assert.False(result.Complete);
        Assert.Equal(1, score.Of("b", I1).Standing!.Value.OutOf);
    }

    [Fact]
    public void A_miss_beside_a_missing_fact_lags_and_stays_incomplete()
    {
        var result = new SomeMonth("a").Ranked(I1, 30m, [Missing], [NotMet]).Score().Of("a", I1);
        Assert.Equal((Outcome.Lagging, false), (result.Outcome, result.Complete));
    }

    [Fact]
    public void Of_several_criteria_every_one_must_be_met_and_the_points_sit_on_the_indicator()
    {
        var score = new SomeMonth("a", "b").Ranked(I1, 100m, [Met, Met], [Met, NotMet]).Score();
        Assert.Equal("100 0", Points(score));
        Assert.All(score.Of("a", I1).Awards, award => Assert.Equal((0m, Outcome.Met), (award.Possible, award.Outcome)));
        Assert.Equal([Outcome.Met, Outcome.NotMet], score.Of("b", I1).Awards.Select(award => award.Outcome));
    }

    [Fact]
    public void A_single_criterion_carries_the_points_of_the_indicator()
    {
        var award = new SomeMonth("a").Ranked(I1, 40m, [Met]).Score().Of("a", I1).Awards.Single();
        Assert.Equal((40m, 40m), (award.Points!.Value.ToDecimal(), award.Possible));
    }

    [Fact]
    public void A_declared_lag_keeps_its_place_and_earns_nothing()
    {
        var score = new SomeMonth("a", "b").Order("a", 9m).Order("b", 1m).DeclaredLagging("a").Ranked(I1, 30m, [Met, Met]).Score();
        Assert.Equal("0 27", Points(score));
        Assert.Equal("1 2", Places(score));
        Assert.Equal((LagReason.Declared, (Rational)30), (score.Of("a", I1).Lag, score.Of("a", I1).PointsBeforeLag));
    }

    [Fact]
    public void Excluded_first_the_others_move_up()
    {
        var score = new SomeMonth("a", "b", "c").Order("a", 9m).Order("b", 1m).DeclaredLagging("a")
            .Lag(LagDerivation.WhereNoExplicitPoints, LagOrder.ExcludeThenRank).Ranked(I1, 30m, [Met, Met, NotMet]).Score();
        Assert.Equal("0 30 0", Points(score));
        Assert.Null(score.Of("a", I1).Standing);
        Assert.Equal(1, score.Of("b", I1).Standing!.Value.OutOf);
    }

    [Fact]
    public void Where_no_lag_is_derived_a_miss_earns_the_points_of_its_place() =>
        Assert.Equal("30 27", Points(new SomeMonth("a", "b").Lag(LagDerivation.Never).Ranked(I1, 30m, [Met, NotMet]).Score()));

    [Fact]
    public void A_failed_rule_is_neither_ranked_nor_zero()
    {
        var score = new SomeMonth("a", "b").Order("a", 9m).Ranked(I1, 30m, [Failed, Met]).Score();
        var result = score.Of("a", I1);
        Assert.Null(result.Points);
        Assert.Null(result.Standing);
        Assert.Equal(Outcome.RuleFailed, result.Outcome);
        Assert.Equal(30m, score.Of("b", I1).Points);
        Assert.Null(score.Card("a").Final);
    }

    [Fact]
    public void A_failed_rule_beside_a_miss_does_not_lag()
    {
        var result = new SomeMonth("a").Ranked(I1, 30m, [Failed], [NotMet]).Score().Of("a", I1);
        Assert.Equal((Outcome.RuleFailed, LagReason.None), (result.Outcome, result.Lag));
        Assert.Null(result.Points);
    }

    private static string Points(MonthScore score) => string.Join(' ', score.PointsOf(I1));

    private static string Places(MonthScore score) => string.Join(' ', score.Scorecards.Select(card => card.Results[0].Standing!.Value.Place));
}
