using CsCheck;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using static ScoringGraph.Scoring.Tests.Some;

namespace ScoringGraph.Scoring.Tests.Scorecards;

/// <summary>Values set against each other, groups ranked apart, and vetoes.</summary>
public class ComparedTests
{
    private const string I1 = "A1.G1.I1";

    [Fact]
    public void The_worst_gets_nothing_the_best_all_and_the_others_their_share() =>
        Assert.Equal([0m, 30m, 6m, 0m], Points(new NormalisedAward("m", 30m, NormalisationMethod.MinMax, Direction.HigherIsBetter, Population.Participating), Value(50), Value(100), Value(60), Value(50)));

    [Fact]
    public void Or_the_other_way_round_where_less_is_better() =>
        Assert.Equal([30m, 0m, 24m], Points(new NormalisedAward("m", 30m, NormalisationMethod.MinMax, Direction.LowerIsBetter, Population.Participating), Value(50), Value(100), Value(60)));

    [Fact]
    public void A_percentile_is_the_share_of_the_others_that_are_worse() =>
        Assert.Equal([30m, 10m, 10m, 0m], Points(new NormalisedAward("m", 30m, NormalisationMethod.Percentile, Direction.HigherIsBetter, Population.Participating), Value(9), Value(5), Value(5), Value(1)));

    [Theory]
    [InlineData(NormalisationMethod.MinMax)]
    [InlineData(NormalisationMethod.Percentile)]
    public void Where_nobody_differs_all_get_everything(NormalisationMethod method) =>
        Assert.Equal([30m, 30m], Points(new NormalisedAward("m", 30m, method, Direction.HigherIsBetter, Population.Participating), Value(5), Value(5)));

    [Fact]
    public void Whoever_lacks_the_fact_is_not_compared() =>
        Assert.Equal([30m, 0m, 0m], Points(new NormalisedAward("m", 30m, NormalisationMethod.MinMax, Direction.HigherIsBetter, Population.Participating), Value(5), Value(4), Missing));

    [Theory]
    [InlineData(NormalisationMethod.MinMax)]
    [InlineData(NormalisationMethod.Percentile)]
    public void Groups_are_compared_apart(NormalisationMethod method) =>
        Assert.Equal([30m, 0m, 30m, 0m], Points(new NormalisedAward("m", 30m, method, Direction.HigherIsBetter, Population.Group), Value(99), Value(98), Value(2), Value(1)));

    [Fact]
    public void A_better_value_never_gets_fewer_points() => Gen.Select(Gen.Int[0, 50].Array[1, 8], Gen.Bool, Gen.Bool).Sample((values, isPercentile, lowerIsBetter) =>
    {
        var method = isPercentile ? NormalisationMethod.Percentile : NormalisationMethod.MinMax;
        var points = Points(new NormalisedAward("m", 30m, method, lowerIsBetter ? Direction.LowerIsBetter : Direction.HigherIsBetter, Population.Participating), [.. values.Select(value => Value(value))]);
        var ordered = values.Zip(points).OrderBy(item => lowerIsBetter ? -item.First : item.First).Select(item => item.Second).ToArray();
        Assert.Equal(ordered.Order(), ordered);
        Assert.All(points, given => Assert.InRange(given, 0m, 30m));
    }, iter: 500);

    [Fact]
    public void Groups_have_a_first_place_each()
    {
        var score = Four().Scored(I1, 100m, 90m, 80m, 70m, 60m).With(scheme => Grouped(scheme) with { Final = scheme.Final with { Population = Population.Group } }).Score();
        Assert.Equal([1, 2, 1, 2], score.Scorecards.Select(card => card.Rank));
    }

    [Fact]
    public void A_ranked_criterion_gives_its_first_points_once_a_group()
    {
        var score = Four().Sum(I1, 10m, (Ranked(10m), [Value(9), Value(8), Value(7), Value(6)]))
            .With(scheme => Grouped(scheme) with { Rankings = scheme.Rankings.ToDictionary(pair => pair.Key, pair => pair.Value with { Population = Population.Group }) }).Score();
        Assert.Equal([10m, 9m, 10m, 9m], score.PointsOf(I1).Select(points => points!.Value.ToDecimal()));
        Assert.Equal((1, 2), (score.Of("c", I1).Awards[0].Standing!.Value.Place, score.Of("c", I1).Awards[0].Standing!.Value.OutOf));
    }

    [Fact]
    public void A_veto_takes_the_points_of_its_indicator_and_limits_the_final_score()
    {
        var score = Vetoed(59m, Met, NotMet, Missing).Score();
        Assert.Equal([50m, 0m, 50m], score.PointsOf(I1).Select(points => points!.Value.ToDecimal()));
        Assert.Equal([Outcome.Met, Outcome.Vetoed, Outcome.FactMissing], score.Scorecards.Select(card => card.Results[0].Outcome));
        Assert.Equal([100m, 50m, 100m], score.Scorecards.Select(card => card.Accumulated!.Value.ToDecimal()));
        Assert.Equal([100m, 50m, 100m], score.Scorecards.Select(card => card.Final!.Value.ToDecimal()));
        Assert.Equal([100m, 20m, 100m], Vetoed(20m, Met, NotMet, Missing).Score().Scorecards.Select(card => card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void A_veto_may_stay_within_its_indicator() => Assert.Equal(50m, Vetoed(null, NotMet, Met, Met).Score().Card("a").Final);

    [Fact]
    public void A_veto_says_nothing_of_whoever_takes_no_part() => Assert.Equal(100m, Vetoed(20m, NotMet, Met, Met).NotTakingPart("a", I1).Score().Card("a").Final);

    [Fact]
    public void A_veto_that_was_called_before_still_limits_what_is_scored_again()
    {
        var month = Vetoed(20m, NotMet, Met, Met);
        Assert.Equal(20m, month.Rescore(month.Score(), "A2.G1.I1").Card("a").Final);
    }

    [Fact]
    public void A_broken_rule_is_no_veto() => Assert.Equal((null, Outcome.RuleFailed), Vetoed(20m, Failed, Met, Met).Score().Card("a") is var card ? (card.Final, card.Results[0].Outcome) : default);

    private static SomeMonth Four() => new("a", "b", "c", "d");

    private static SomeMonth Vetoed(decimal? limit, params Finding[] found) => new SomeMonth("a", "b", "c")
        .Sum(I1, 50m, (new PointsAward(50m), [Met, Met, Met]), (new VetoAward(limit), found)).Scored("A2.G1.I1", 50m, 50m)
        .With(scheme => scheme with { Areas = [.. scheme.Areas.Select(area => area with { Weight = 100m })] });

    private static decimal[] Points(AwardStep award, params Finding[] found)
    {
        string[] names = [.. found.Select((_, i) => $"{(char)('a' + i)}")];
        return [.. new SomeMonth(names).Sum(I1, 30m, (award, found)).With(Grouped).Score().PointsOf(I1).Select(points => points!.Value.ToDecimal())];
    }

    // a and b are one group, whoever follows the other.
    private static Scheme Grouped(Scheme scheme) => scheme with
    {
        Participants = [.. "abcdefgh".Select(code => new Participant($"{code}", Text($"{code}"), code <= 'b' ? "district" : "county", "text"))],
    };
}
