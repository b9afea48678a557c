using CsCheck;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using static ScoringGraph.Scoring.Tests.Some;

namespace ScoringGraph.Scoring.Tests.Scorecards;

/// <summary>The final formula (plan.txt L100) and its parameters.</summary>
public class FinalTests
{
    [Fact]
    public void Full_participation_weighs_every_area_by_its_share()
    {
        var card = TwoAreas().Score().Card("a");
        Assert.Equal(20m * 0.5m + 80m * 0.8m, card.Accumulated);
        Assert.Equal(100m, card.Possible);
        Assert.Equal(74m, card.Final);
    }

    [Fact]
    public void An_area_left_out_leaves_the_denominator_too()
    {
        var card = TwoAreas().NotTakingPart("a", "A2.G1.I1", "A2.G1.I2").Score().Card("a");
        Assert.Equal((10m, 20m, 50m), (card.Accumulated!.Value.ToDecimal(), card.Possible.ToDecimal(), card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void An_area_left_out_in_part_shrinks()
    {
        // A2: 60 of 100 nominal points, 50 earned; A1: 50 of 100.
        var card = TwoAreas().NotTakingPart("a", "A2.G1.I2").Score().Card("a");
        Assert.Equal(20m + 80m * 0.6m, card.Possible);
        Assert.Equal(10m + 80m * 0.5m, card.Accumulated);
        Assert.Equal((Rational)5000 / 68, card.Final);
        Assert.Equal(60m, card.Areas[1].Nominal);
    }

    [Fact]
    public void Or_it_keeps_its_weight_and_is_rescaled()
    {
        var card = TwoAreas().NotTakingPart("a", "A2.G1.I2").With(scheme => scheme with { Final = scheme.Final with { PartialArea = PartialArea.Rescale } }).Score().Card("a");
        Assert.Equal(100m, card.Possible);
        Assert.Equal(10m + ((Rational)50 * 100 / 60 * 0.8m), card.Accumulated);
    }

    [Fact]
    public void Against_the_whole_scheme_whatever_is_left_out_costs_points()
    {
        var card = TwoAreas().NotTakingPart("a", "A2.G1.I1", "A2.G1.I2").With(scheme => scheme with { Final = scheme.Final with { Normalise = Normalisation.All } }).Score().Card("a");
        Assert.Equal((100m, 10m), (card.Possible.ToDecimal(), card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void Without_weights_every_area_counts_the_same()
    {
        var card = TwoAreas().With(scheme => scheme with { Final = scheme.Final with { Weights = Weighting.None } }).Score().Card("a");
        Assert.Equal((200m, 130m, 65m), (card.Possible.ToDecimal(), card.Accumulated!.Value.ToDecimal(), card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void Whoever_takes_part_in_nothing_has_no_final_score_and_a_reason()
    {
        var score = TwoAreas().NotTakingPart("a", "A1.G1.I1", "A2.G1.I1", "A2.G1.I2").Score();
        var card = score.Card("a");
        Assert.Null(card.Final);
        Assert.Null(card.Rank);
        Assert.Equal(NoFinal.TakesNoPart, card.NoFinal);
        Assert.Empty(card.Results);
        Assert.True(card.Complete);
        Assert.Equal(1, score.Card("b").Rank);
    }

    [Theory]
    [InlineData(PointsMismatch.AsWritten, Denominator.Nominal, "98.5")]
    [InlineData(PointsMismatch.AsWritten, Denominator.Attainable, "100")]
    [InlineData(PointsMismatch.ScaleIndicatorToNominal, Denominator.Nominal, "100")]
    [InlineData(PointsMismatch.ScaleAreaTo100, Denominator.Nominal, "100")]
    [InlineData(PointsMismatch.ScaleAreaTo100, Denominator.Attainable, "100")]
    public void A_perfect_participant_where_an_areas_explicit_points_are_85_of_100(PointsMismatch mismatch, Denominator denominator, string final)
    {
        var card = new SomeMonth("a").Weight("A1", 90m).Weight("A3", 10m)
            .Scored("A1.G1.I1", 100m, 100m)
            .Sum("A3.G1.I1", 65m, (new PointsAward(65m), [Met]))
            .Sum("A3.G1.I2", 35m, (new PointsAward(20m), [Met]))
            .With(scheme => scheme with { Points = scheme.Points with { Mismatch = mismatch, Denominator = denominator } }).Score().Card("a");
        Assert.Equal(final, card.Final.ToString());
    }

    [Fact]
    public void An_area_scaled_to_100_shows_its_scaled_points()
    {
        var card = new SomeMonth("a").Sum("A3.G1.I1", 100m, (new PointsAward(85m), [Met]))
            .With(scheme => scheme with { Points = scheme.Points with { Mismatch = PointsMismatch.ScaleAreaTo100 } }).Score().Card("a");
        Assert.Equal((100m, 85m), (card.Areas[0].Points!.Value.ToDecimal(), card.Results[0].Points!.Value.ToDecimal()));
    }

    [Fact]
    public void Bonus_and_penalty_are_added_after_the_quotient()
    {
        var card = TwoAreas().Flag("a").Bonus(new FlagStep("flag", 3m)).Penalty(new FlagStep("flag", 5m)).Score().Card("a");
        Assert.Equal((3m, 5m, 72m), (card.Bonus, card.Penalty, card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void They_are_not_normalised_by_participation()
    {
        var card = TwoAreas().NotTakingPart("a", "A2.G1.I1", "A2.G1.I2").Flag("a").Bonus(new FlagStep("flag", 3m)).Score().Card("a");
        Assert.Equal(53m, card.Final);
    }

    [Fact]
    public void The_bonus_is_capped_before_the_penalty_is_subtracted()
    {
        var card = TwoAreas().Flag("a")
            .Bonus(new FlagStep("flag", 7m)).Bonus(new FlagStep("flag", 8m), "B2").Penalty(new FlagStep("flag", 5m))
            .With(scheme => scheme with { Bonus = scheme.Bonus with { Cap = 10m } }).Score().Card("a");
        Assert.Equal((15m, 10m, 79m), (card.BonusUncapped, card.Bonus, card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void Penalties_have_no_cap_unless_one_is_set()
    {
        var month = TwoAreas().Flag("a").Penalty(new FlagStep("flag", 60m)).Penalty(new FlagStep("flag", 60m), "P2");
        Assert.Equal(-46m, month.Score().Card("a").Final);
        Assert.Equal(64m, month.With(scheme => scheme with { Penalties = scheme.Penalties with { Cap = 10m } }).Score().Card("a").Final);
    }

    [Fact]
    public void The_final_is_clamped_only_where_the_scheme_says_so()
    {
        var month = new SomeMonth("a").Flag("a").Scored("A1.G1.I1", 100m, 100m).Bonus(new FlagStep("flag", 8m));
        Assert.Equal(108m, month.Score().Card("a").Final);
        Assert.Equal(100m, month.With(scheme => scheme with { Final = scheme.Final with { Clamp = new FinalClamp(0m, 100m) } }).Score().Card("a").Final);
    }

    [Fact]
    public void A_final_below_the_clamp_is_lifted_to_it()
    {
        var month = new SomeMonth("a").Flag("a").Scored("A1.G1.I1", 100m, 3m).Penalty(new FlagStep("flag", 8m));
        Assert.Equal(-5m, month.Score().Card("a").Final);
        Assert.Equal(0m, month.With(scheme => scheme with { Final = scheme.Final with { Clamp = new FinalClamp(0m, 100m) } }).Score().Card("a").Final);
    }

    [Fact]
    public void Finals_are_ranked_on_exact_values_not_on_rounded_ones()
    {
        var score = new SomeMonth("a", "b", "c").Scored("A1.G1.I1", 100m, 90.001m, 90.002m, 90.002m).Score();
        Assert.Equal([3, 1, 1], score.Scorecards.Select(card => card.Rank!.Value));
        Assert.Equal(score.Card("a").Final!.Value.Round(2), score.Card("b").Final!.Value.Round(2));
    }

    [Fact]
    public void An_incomplete_scorecard_takes_its_provisional_place()
    {
        var score = new SomeMonth("a", "b").Sum("A1.G1.I1", 10m, (new PointsAward(4m), [Met, NotMet]), (new PointsAward(6m), [Missing, NotMet])).Score();
        Assert.Equal((1, false), (score.Card("a").Rank!.Value, score.Card("a").Complete));
        Assert.False(score.Complete);
    }

    [Fact]
    public void The_final_is_the_weighted_share_of_what_the_participant_takes_part_in() =>
        Gen.Select(Gen.Int[0, 100].Array[4], Gen.Int[1, 99], Gen.Bool.Array[4]).Sample((points, weight, takes) =>
        {
            (string Code, int Area)[] indicators = [("A1.G1.I1", 0), ("A1.G1.I2", 0), ("A2.G1.I1", 1), ("A2.G1.I2", 1)];
            decimal[] weights = [weight, 100 - weight];
            var month = new SomeMonth("a").Weight("A1", weights[0]).Weight("A2", weights[1]);
            for (var i = 0; i < 4; i++) month.Scored(indicators[i].Code, 50m, points[i] / 2m);
            month.NotTakingPart("a", [.. indicators.Where((_, i) => !takes[i]).Select(indicator => indicator.Code)]);
            var final = month.Score().Card("a").Final;
            var taken = Enumerable.Range(0, 4).Where(i => takes[i]).ToArray();
            if (taken.Length == 0)
            {
                Assert.Null(final);
                return;
            }

            var earned = taken.Sum(i => weights[indicators[i].Area] * points[i] / 2m);
            var possible = taken.Sum(i => weights[indicators[i].Area] * 50m);
            Assert.Equal(earned * 100m, final!.Value * possible);
        });

    // A1 weighs 20 and earned 50 of 100; A2 weighs 80 and earned 50 of 60 and 30 of 40.
    private static SomeMonth TwoAreas() => new SomeMonth("a", "b").Weight("A1", 20m).Weight("A2", 80m)
        .Scored("A1.G1.I1", 100m, 50m, 1m).Scored("A2.G1.I1", 60m, 50m, 1m).Scored("A2.G1.I2", 40m, 30m, 1m);
}
