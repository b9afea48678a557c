using CsCheck;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using static ScoringGraph.Scoring.Tests.Some;

namespace ScoringGraph.Scoring.Tests.Scorecards;

/// <summary>Quarters and years that are scored from their months.</summary>
public class PeriodTests
{
    [Fact]
    public void A_quarter_is_the_exact_mean_of_its_months()
    {
        var card = Score(Quarter(), ["a"], [80m], [90m], [85.5m]).Scorecards[0];
        Assert.Equal(("511/6", 85.17m, true), (card.Final.ToString(), card.Final!.Value.Round(2), card.Complete));
        Assert.Equal(["80/3", "30", "28.5"], card.Months.Select(month => month.Points.ToString()));
    }

    [Fact]
    public void A_year_weighs_its_months() => Assert.Equal("86", Score(Quarter(weights: [1m, 0.5m, 2.5m]), ["a"], [80m], [78m], [90m]).Scorecards[0].Final.ToString());

    [Fact]
    public void A_sum_adds_each_month_times_its_weight() => Assert.Equal("25.5", Score(Quarter() with { Policy = Policy(MonthAggregate.Sum) }, ["a"], [8m], [9m], [8.5m]).Scorecards[0].Final.ToString());

    [Fact]
    public void A_missing_month_leaves_a_provisional_score_of_the_others_and_is_named()
    {
        var card = Score(Quarter(), ["a"], [80m], [null], [90m]).Scorecards[0];
        Assert.Equal(("85", 1, false), (card.Final.ToString(), card.Rank, card.Complete));
        Assert.Equal([Month.Parse("2026-02")], card.Missing);
        Assert.Null(card.Months[1].Points);
    }

    [Fact]
    public void Or_no_score_at_all_where_the_scheme_says_so()
    {
        var card = Score(Quarter() with { Policy = Policy(incomplete: IncompletePeriod.NoScore) }, ["a"], [80m], [null], [90m]).Scorecards[0];
        Assert.Equal((null, null, null), (card.Final, card.Accumulated, card.Rank));
        Assert.All(card.Months, month => Assert.Null(month.Points));
        Assert.Equal([Month.Parse("2026-02")], card.Missing);
    }

    [Fact]
    public void A_month_that_may_still_change_is_no_missing_month_but_makes_the_period_wait_or_provisional()
    {
        var months = Months(["a"], [[80m], [90m], [85m]]);
        months[Month.Parse("2026-03")] = new Dictionary<string, MonthFinal> { ["a"] = new(85m, NoFinal.None, Complete: false, IsVetoed: false) };
        var provisional = PeriodScorer.Score(Scheme("a"), Quarter(), months).Scorecards[0];
        Assert.Equal(("85", false, MonthStatus.Provisional), (provisional.Final.ToString(), provisional.Complete, provisional.Months[2].Status));
        Assert.Empty(provisional.Missing);
        Assert.Null(PeriodScorer.Score(Scheme("a"), Quarter() with { Policy = Policy(incomplete: IncompletePeriod.NoScore) }, months).Scorecards[0].Final);
    }

    [Theory]
    [InlineData(NoFinal.TakesNoPart, MonthStatus.TakesNoPart)]
    [InlineData(NoFinal.RuleFailed, MonthStatus.RuleFailed)]
    [InlineData(NoFinal.FactMissing, MonthStatus.FactMissing)]
    public void Why_a_month_has_no_score_is_kept(NoFinal reason, MonthStatus status)
    {
        var months = Months(["a"], [[80m], [90m]]);
        months[Month.Parse("2026-03")] = new Dictionary<string, MonthFinal> { ["a"] = new(null, reason, true, false) };
        Assert.Equal(status, PeriodScorer.Score(Scheme("a"), Quarter(), months).Scorecards[0].Months[2].Status);
    }

    [Fact]
    public void A_period_of_which_nothing_was_scored_names_every_month_of_every_participant()
    {
        var score = PeriodScorer.Score(Scheme("a", "b"), Quarter(), new Dictionary<Month, IReadOnlyDictionary<string, MonthFinal>>());
        Assert.All(score.Scorecards, card => Assert.Equal((null, 3), (card.Final, card.Missing.Count())));
        Assert.All(score.Scorecards.SelectMany(card => card.Months), month => Assert.Equal(MonthStatus.NotScored, month.Status));
    }

    [Fact]
    public void A_veto_of_one_month_limits_the_period_where_the_scheme_says_so()
    {
        var months = Months(["a", "b"], [[95m, 95m], [95m, 60m], [95m, 60m]]);
        months[Month.Parse("2026-01")] = new Dictionary<string, MonthFinal> { ["a"] = new(95m, NoFinal.None, true, IsVetoed: true), ["b"] = new(95m, NoFinal.None, true, IsVetoed: true) };
        var cards = PeriodScorer.Score(Scheme("a", "b"), Quarter() with { Policy = Policy(vetoedAtMost: 80m) }, months).Scorecards;
        Assert.Equal([("95", "80", 1), ("215/3", "215/3", 2)], cards.Select(card => (card.Accumulated.ToString()!, card.Final.ToString()!, card.Rank!.Value)));
        Assert.Equal("95", PeriodScorer.Score(Scheme("a", "b"), Quarter(), months).Scorecards[0].Final.ToString());
    }

    [Fact]
    public void A_limited_score_ties_with_the_same_score_of_others() =>
        Assert.Equal([1, 1], PeriodScorer.Score(Scheme("a", "b"), Quarter() with { Policy = Policy(vetoedAtMost: 80m) }, Vetoed("a", [[95m, 80m], [95m, 80m], [95m, 80m]])).Scorecards.Select(card => card.Rank!.Value));

    [Fact]
    public void Places_follow_from_the_exact_scores_not_from_what_is_shown()
    {
        var score = Score(Quarter(), ["a", "b", "c"], [80m, 80m, 80m], [80m, 80m, 80.01m], [80m, 80.001m, 79.99m]);
        Assert.Equal([2, 1, 2], score.Scorecards.Select(card => card.Rank!.Value));
        Assert.All(score.Scorecards, card => Assert.Equal(80m, card.Final!.Value.Round(2)));
    }

    [Fact]
    public void Groups_are_ranked_apart_as_in_the_months()
    {
        var scheme = Scheme("a", "b", "c");
        scheme = scheme with { Final = scheme.Final with { Population = Population.Group }, Participants = [.. scheme.Participants.Select(item => item.Code == "b" ? item with { Group = "other" } : item)] };
        Assert.Equal([1, 1, 2], PeriodScorer.Score(scheme, Quarter(), Months(["a", "b", "c"], [[90m, 50m, 80m], [90m, 50m, 80m], [90m, 50m, 80m]])).Scorecards.Select(card => card.Rank!.Value));
    }

    [Fact]
    public void Quotients_of_more_digits_than_a_decimal_holds_stay_exact()
    {
        // Twelve different large primes below the line: the sum has some 84 digits there.
        int[] primes = [7_919_003, 7_919_011, 7_919_039, 7_919_041, 7_919_063, 7_919_077, 7_919_083, 7_919_087, 7_919_101, 7_919_123, 7_919_129, 7_919_141];
        var year = new Period("2026", Text("2026"), Policy(), [.. primes.Index().Select(item => new PeriodMonth(new Month(2026, item.Index + 1), 1m))]);
        var months = primes.Index().ToDictionary(item => new Month(2026, item.Index + 1), item => Finals(["a"], [Rational.Of(70_000_000m, item.Item)]));
        var card = PeriodScorer.Score(Scheme("a"), year, months).Scorecards[0];
        var sum = primes.Aggregate(BigFraction.Zero, (left, prime) => left + Rational.Of(70_000_000m, prime));
        Assert.Equal(0, card.Final!.Value.CompareTo(sum / 12m));
    }

    [Fact]
    public void The_parts_add_up_exactly_and_a_missing_month_is_never_a_zero() => Cases.Sample(item =>
    {
        var (finals, weights) = (Array.ConvertAll(item.Finals, row => Array.ConvertAll(row, value => Fraction(value))), Array.ConvertAll(item.Weights, weight => weight / 10m));
        var score = Score(Quarter(weights), ["a", "b", "c"], finals);
        foreach (var (index, card) in score.Scorecards.Index())
        {
            var present = finals.Select(row => row[index]).OfType<Rational>().ToArray();
            Assert.Equal(present.Length == 0, card.Final is null);
            if (card.Final is not { } final) continue;
            Assert.Equal(0, final.CompareTo(card.Months.Where(month => month.Points is not null).Aggregate(BigFraction.Zero, (sum, month) => sum + month.Points!.Value)));
            Assert.True(final.CompareTo(present.Min()) >= 0 && final.CompareTo(present.Max()) <= 0);
        }
    }, iter: 1000);

    [Fact]
    public void A_missing_month_counts_as_if_it_were_not_in_the_period() => Cases.Sample(item =>
    {
        var finals = Array.ConvertAll(item.Finals, row => Array.ConvertAll(row, value => Fraction(value)));
        var with = Score(Quarter(), ["a", "b", "c"], [finals[0], finals[1], [null, null, null]]);
        var without = Score(Quarter() with { Months = [.. Quarter().Months.Take(2)] }, ["a", "b", "c"], finals[0], finals[1]);
        Assert.Equal(without.Scorecards.Select(card => (card.Final, card.Rank)), with.Scorecards.Select(card => (card.Final, card.Rank)));
    }, iter: 300);

    [Fact]
    public void The_order_of_participants_does_not_matter() => Gen.Select(Cases, Gen.Shuffle(new[] { 0, 1, 2 })).Sample((item, order) =>
    {
        string[] names = ["a", "b", "c"];
        var finals = Array.ConvertAll(item.Finals, row => Array.ConvertAll(row, value => Fraction(value)));
        var straight = Score(Quarter(), names, finals).Scorecards;
        var shuffled = Score(Quarter(), [.. order.Select(index => names[index])], Array.ConvertAll(finals, row => Array.ConvertAll(order, index => row[index]))).Scorecards;
        Assert.Equal(straight.Select(card => (card.Participant, card.Final, card.Rank)), shuffled.Select(card => (card.Participant, card.Final, card.Rank)).OrderBy(card => card.Participant, StringComparer.Ordinal));
    }, iter: 300);

    // Months of three participants in sevenths, some missing, and weights in tenths.
    private static readonly Gen<(int[][] Finals, int[] Weights)> Cases = Gen.Select(Gen.Int[-20, 700].Array[3].Array[3], Gen.Int[1, 50].Array[3]);

    private static Rational? Fraction(int value) => value < 0 ? null : Rational.Of(value, 7m);

    private static PeriodPolicy Policy(MonthAggregate aggregate = MonthAggregate.Mean, IncompletePeriod incomplete = IncompletePeriod.Provisional, decimal? vetoedAtMost = null) =>
        new(PeriodKind.Quarter, aggregate, incomplete, vetoedAtMost, 2, Ties.Competition, null, []);

    private static Period Quarter(params decimal[] weights) =>
        new("2026Q1", Text("2026Q1"), Policy(), [.. Enumerable.Range(0, 3).Select(index => new PeriodMonth(new Month(2026, index + 1), weights.Length > 0 ? weights[index] : 1m))]);

    private static Scheme Scheme(params string[] participants) =>
        new SomeMonth("a").Scored("A1.G1.I1", 100m, 1m).Score().Edition.Scheme with { Participants = [.. participants.Select(code => new Participant(code, Text(code), "county", "text"))] };

    private static PeriodScore Score(Period period, string[] participants, params Rational?[][] finals) => PeriodScorer.Score(Scheme(participants), period, Months(participants, finals));

    private static Dictionary<Month, IReadOnlyDictionary<string, MonthFinal>> Months(string[] participants, Rational?[][] finals) =>
        finals.Index().ToDictionary(item => new Month(2026, item.Index + 1), item => Finals(participants, item.Item));

    private static Dictionary<Month, IReadOnlyDictionary<string, MonthFinal>> Vetoed(string vetoed, Rational?[][] finals)
    {
        var months = Months(["a", "b"], finals);
        return months.ToDictionary(
            item => item.Key,
            item => (IReadOnlyDictionary<string, MonthFinal>)item.Value.ToDictionary(one => one.Key, one => one.Value with { IsVetoed = one.Key == vetoed }));
    }

    private static IReadOnlyDictionary<string, MonthFinal> Finals(string[] participants, Rational?[] finals) =>
        participants.Zip(finals).Where(item => item.Second is not null).ToDictionary(item => item.First, item => new MonthFinal(item.Second, NoFinal.None, true, false));
}
