using CsCheck;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using static ScoringGraph.Scoring.Tests.Some;

namespace ScoringGraph.Scoring.Tests.Scorecards;

/// <summary>Levels that are means of their parts.</summary>
public class MeanTests
{
    [Fact]
    public void An_arithmetic_mean_weighs_its_parts_by_proportion_alone()
    {
        var card = Areas(Aggregate.ArithmeticMean, (1m, 40m), (3m, 80m)).Score().Card("a");
        Assert.Equal((70m, 100m, 70m), (card.Accumulated!.Value.ToDecimal(), card.Possible.ToDecimal(), card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void A_geometric_mean_too() => Assert.Equal(40m, Areas(Aggregate.GeometricMean, (2m, 20m), (4m, 80m), (2m, 20m)).Score().Card("a").Final);

    [Fact]
    public void An_index_is_out_of_1() =>
        Assert.Equal(0.4m, Areas(Aggregate.GeometricMean, (1m, 20m), (1m, 80m)).With(scheme => scheme with { Final = scheme.Final with { OutOf = 1m } }).Score().Card("a").Final);

    [Fact]
    public void A_root_without_end_is_rounded_at_the_12th_digit() => Assert.Equal(31.622776601684m, Areas(Aggregate.GeometricMean, (1m, 10m), (1m, 100m)).Score().Card("a").Final);

    [Fact]
    public void Levels_may_differ()
    {
        // Indicators 20 and 60 of 100 in one group: their mean is 40, and 40 and 90 have the geometric mean 60.
        var card = new SomeMonth("a").Scored("A1.G1.I1", 100m, 20m).Scored("A1.G1.I2", 100m, 60m).Scored("A2.G1.I1", 100m, 90m)
            .With(scheme => Changed(scheme, Aggregate.GeometricMean, Aggregate.ArithmeticMean)).Score().Card("a");
        Assert.Equal([40m, 90m], card.Areas.Select(area => area.Points!.Value.ToDecimal()));
        Assert.Equal(60m, card.Final);
    }

    [Fact]
    public void A_geometric_mean_without_one_of_its_facts_is_no_zero_and_not_known()
    {
        var card = Lacking(Aggregate.GeometricMean).Score().Card("a");
        Assert.Equal((null, null, NoFinal.FactMissing, null, false), (card.Final, card.Accumulated, card.NoFinal, card.Rank, card.Complete));
        Assert.Equal([0m, 50m], card.Areas.Select(area => area.Points!.Value.ToDecimal()));
    }

    [Fact]
    public void An_arithmetic_mean_without_one_is_provisional_as_a_sum_is()
    {
        var card = Lacking(Aggregate.ArithmeticMean).Score().Card("a");
        Assert.Equal((25m, NoFinal.None, false), (card.Final!.Value.ToDecimal(), card.NoFinal, card.Complete));
    }

    [Fact]
    public void A_rule_that_failed_leaves_no_mean()
    {
        var card = new SomeMonth("a").Sum("A1.G1.I1", 100m, (new PointsAward(100m), [Failed])).Scored("A2.G1.I1", 100m, 50m)
            .With(scheme => Changed(scheme, Aggregate.ArithmeticMean, Aggregate.WeightedSum)).Score().Card("a");
        Assert.Equal((null, NoFinal.RuleFailed), (card.Final, card.NoFinal));
    }

    [Fact]
    public void What_a_participant_takes_no_part_in_has_no_weight()
    {
        var month = Areas(Aggregate.GeometricMean, (1m, 20m), (1m, 80m), (7m, 3m));
        Assert.Equal(40m, month.NotTakingPart("a", "A3.G1.I1").Score().Card("a").Final);
        Assert.Equal((null, NoFinal.TakesNoPart), month.NotTakingPart("a", "A1.G1.I1", "A2.G1.I1", "A3.G1.I1").Score().Card("a") is var card ? (card.Final, card.NoFinal) : default);
    }

    [Fact]
    public void A_geometric_mean_lies_between_the_least_and_the_arithmetic_mean() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[0, 10_000]).Array[1, 5].Sample(parts =>
        {
            var areas = parts.Select(part => ((decimal)part.Item1, part.Item2 / 100m)).ToArray();
            var geometric = Areas(Aggregate.GeometricMean, areas).Score().Card("a").Final!.Value.ToDecimal();
            var arithmetic = Areas(Aggregate.ArithmeticMean, areas).Score().Card("a").Final!.Value.ToDecimal();
            Assert.InRange(geometric, areas.Min(area => area.Item2), arithmetic);
        }, iter: 300);

    [Theory]
    [InlineData(new[] { 0.5, 0.25, 0.25 }, new[] { 2, 1, 1 })]
    [InlineData(new[] { 1.0, 1.0, 1.0 }, new[] { 1, 1, 1 })]
    [InlineData(new[] { 60.0, 40.0 }, new[] { 3, 2 })]
    [InlineData(new[] { 33.34, 33.33, 33.33 }, new[] { 3334, 3333, 3333 })]
    public void Weights_are_whole_numbers_in_the_same_proportion(double[] weights, int[] whole) =>
        Assert.Equal(whole.Select(weight => (decimal)weight), RelativeWeights.Of([.. weights.Select(weight => (decimal)weight)]));

    private static SomeMonth Areas(Aggregate aggregate, params (decimal Weight, decimal Points)[] areas)
    {
        var month = new SomeMonth("a");
        for (var i = 0; i < areas.Length; i++) month.Scored($"A{i + 1}.G1.I1", 100m, areas[i].Points).Weight($"A{i + 1}", areas[i].Weight);
        return month.With(scheme => Changed(scheme, aggregate, Aggregate.WeightedSum));
    }

    private static SomeMonth Lacking(Aggregate aggregate) =>
        new SomeMonth("a").Sum("A1.G1.I1", 100m, (new PointsAward(100m), [Missing])).Scored("A2.G1.I1", 100m, 50m).With(scheme => Changed(scheme, aggregate, Aggregate.WeightedSum));

    // Every group has 100 points, whatever its indicators have.
    private static Scheme Changed(Scheme scheme, Aggregate final, Aggregate group) => scheme with
    {
        Final = scheme.Final with { Aggregate = final },
        Areas = [.. scheme.Areas.Select(area => area with { Groups = [.. area.Groups.Select(item => item with { Points = 100m, Aggregate = group })] })],
    };
}
