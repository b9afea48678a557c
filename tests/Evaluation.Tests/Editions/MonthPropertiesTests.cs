using System.Globalization;
using CsCheck;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Tests.Editions;

/// <summary>What holds for every month of facts under the real plan.</summary>
public class MonthPropertiesTests
{
    [Fact]
    public void The_result_is_the_same_in_every_culture() => SomeMonths.Any.Sample(facts =>
    {
        var expected = In("", () => Everything(facts));
        foreach (var culture in new[] { "tr-TR", "ar-SA", "ru-RU", "de-DE", "fa-IR", "zh-CN" }) Assert.Equal(expected, In(culture, () => Everything(facts)));
    }, iter: 6, threads: 1);

    [Fact]
    public void The_result_is_the_same_on_any_number_of_threads() => SomeMonths.Any.Sample(facts =>
    {
        var expected = Written.Month(Score(facts));
        Parallel.For(0, 16, _ => Assert.Equal(expected, Written.Month(Score(facts))));
    }, iter: 20, threads: 1);

    [Fact]
    public void Only_points_are_the_same_without_awards() => SomeMonths.Any.Sample(facts =>
    {
        var bare = Plan.Edition(facts.Month).Score(facts, keepAwards: false);
        Assert.Equal(Score(facts).Scorecards.Select(card => (card.Final, card.Rank)), bare.Scorecards.Select(card => (card.Final, card.Rank)));
    }, iter: 50);

    [Fact]
    public void Points_lie_between_zero_and_what_is_possible() => SomeMonths.Any.Sample(facts =>
    {
        foreach (var card in Score(facts).Scorecards)
        {
            foreach (var result in card.Results)
            {
                Within(result.Points!.Value, Rational.Zero, (Rational)result.Nominal);
                Within(result.PointsBeforeLag!.Value, result.Points.Value, (Rational)result.Nominal);
                foreach (var award in result.Awards) Within(award.Points!.Value, Rational.Zero, (Rational)award.Possible);
            }

            foreach (var area in card.Areas) Within(area.Points!.Value, Rational.Zero, (Rational)area.Nominal);
            Assert.InRange(card.Bonus, 0m, 10m);
            Assert.InRange(card.Penalty, 0m, decimal.MaxValue);
            if (card.Final is { } final) Within(final, (Rational)(-card.Penalty), (Rational)110);
        }
    }, iter: 100);

    [Fact]
    public void Awards_add_up_to_the_indicator_and_indicators_to_the_area() => SomeMonths.Any.Sample(facts =>
    {
        foreach (var card in Score(facts).Scorecards)
        {
            foreach (var result in card.Results.Where(result => result.Indicator.Version.Method is SumMethod))
                Assert.Equal(result.PointsBeforeLag, result.Awards.Aggregate(Rational.Zero, (sum, award) => sum + award.Points!.Value));
            foreach (var area in card.Areas)
                Assert.Equal(area.Points, card.Results.Where(result => result.Indicator.Area == area.Area).Aggregate(Rational.Zero, (sum, result) => sum + result.Points!.Value));
        }
    }, iter: 100);

    [Fact]
    public void The_final_follows_from_the_indicators_by_the_plans_formula() => SomeMonths.Any.Sample(facts =>
    {
        foreach (var (card, participant) in Score(facts).Scorecards.Zip(facts.Participants))
        {
            var taken = Plan.Loaded.Scheme.Areas.SelectMany(area => area.Indicators.Select(indicator => (area.Weight, indicator)))
                .Where(item => !participant.NotTakingPart.Contains(item.indicator.Code)).ToArray();
            if (taken.Length == 0)
            {
                Assert.Equal((null, NoFinal.TakesNoPart), (card.Final, card.NoFinal));
                continue;
            }

            var earned = taken.Aggregate(Rational.Zero, (sum, item) => sum + (card.Results.Single(result => result.Indicator.Indicator == item.indicator).Points!.Value * item.Weight));
            var possible = taken.Sum(item => item.Weight * item.indicator.Nominal);
            Assert.Equal((earned * 100 / possible) + Math.Min(10m, card.BonusUncapped) - card.Penalty, card.Final);
            Assert.Equal(card.BonusUncapped, card.BonusEntries.Sum(item => item.Points));
            Assert.Equal(card.Penalty, card.PenaltyEntries.Sum(item => item.Points));
        }
    }, iter: 100);

    [Fact]
    public void Ranks_follow_from_counting_whoever_is_better() => SomeMonths.Any.Sample(facts =>
    {
        var cards = Score(facts).Scorecards;
        foreach (var card in cards)
            Assert.Equal(card.Final is null ? null : cards.Count(other => other.Final > card.Final) + 1, card.Rank);
    }, iter: 50);

    [Fact]
    public void Every_place_of_the_general_method_costs_three_points_and_of_area_2_a_tenth() => SomeMonths.Any.Sample(facts =>
    {
        foreach (var result in Score(facts).Scorecards.SelectMany(card => card.Results))
        {
            if (result.Standing is { } standing)
                Assert.Equal(Rational.Max(0, result.Nominal - (3 * (standing.Place - 1))), result.PointsBeforeLag);
            foreach (var award in result.Awards.Where(award => award.Standing is not null))
                Assert.Equal(award.Possible * (Rational)(11 - award.Standing!.Value.Place) / 10, award.Points);
        }
    }, iter: 100);

    [Fact]
    public void In_another_order_the_participants_get_the_same() => Gen.Select(SomeMonths.Any, Gen.Shuffle(Enumerable.Range(0, 9).ToArray())).Sample((facts, order) =>
    {
        var expected = Score(facts).Scorecards.ToDictionary(card => card.Participant, Written.Card);
        var shuffled = Score(facts with { Participants = [.. order.Select(index => facts.Participants[index])] });
        Assert.Equal(order.Select(index => facts.Participants[index].Participant), shuffled.Scorecards.Select(card => card.Participant));
        foreach (var card in shuffled.Scorecards) Assert.Equal(expected[card.Participant], Written.Card(card));
    }, iter: 50);

    [Fact]
    public void Whoever_is_worse_in_everything_changes_nobody_elses_points() => SomeMonths.Any.Sample(facts =>
    {
        // Worse than all: no yes, no count, the slowest and most faulty, and an order value below every other.
        var worst = new FactRow(Plan.Loaded.Scheme.Facts);
        var lowerIsBetter = LowerIsBetter();
        for (var index = 0; index < worst.Catalogue.Definitions.Count; index++)
        {
            var fact = worst.Catalogue[index];
            if (fact.Absent == Absence.None) continue;
            if (fact.Type == FactType.Boolean) worst.Set(index, false);
            else if (fact.IsNumber) worst.Set(index, lowerIsBetter.Contains(fact.Name) ? fact.Max ?? 999_999m : fact.Name.EndsWith("PrevMonth", StringComparison.Ordinal) || fact.Name.EndsWith("InStore", StringComparison.Ordinal) ? fact.Min > 0 ? fact.Min.Value : 1m : fact.Min ?? 0m);
        }

        var others = facts.Participants.Take(8).ToArray();
        var without = Score(facts with { Participants = others });
        var with = Score(facts with { Participants = [.. others, new ParticipantFacts("worst", worst, new HashSet<string>())] });
        foreach (var (before, after) in without.Scorecards.Zip(with.Scorecards))
        {
            Assert.Equal(before.Final, after.Final);
            foreach (var (was, now) in before.Results.Zip(after.Results)) Assert.Equal((was.Indicator.Indicator.Code, was.Points), (now.Indicator.Indicator.Code, now.Points));
        }
    }, iter: 40);

    [Fact]
    public void Every_result_can_be_explained_and_the_explanation_claims_the_points_that_were_given() => SomeMonths.Any.Sample(facts =>
    {
        var score = Score(facts);
        var explainer = new ResultExplainer(Plan.Edition(facts.Month));
        foreach (var (card, participant) in score.Scorecards.Zip(facts.Participants))
            foreach (var result in card.Results)
            {
                var explanation = explainer.Explain(card.Participant, result, participant.Row, ResultExplainer.PeersOf(score, result.Indicator.Indicator.Code));
                Assert.Equal(result.Points!.Value.ToDecimal(), explanation.Points);
                Assert.Equal(result.Awards.Count, explanation.Because.Count(claim => claim.Kind == ClaimKind.Award));
                foreach (var (award, claim) in result.Awards.Zip(explanation.Because.Where(claim => claim.Kind == ClaimKind.Award)))
                {
                    Assert.Contains(claim.Because, reason => reason.Kind == ClaimKind.Clause);
                    Assert.Equal(award.Outcome == Outcome.FactMissing, claim.Because.Any(reason => reason.Kind == ClaimKind.MissingFact));
                }
            }
    }, iter: 20);

    private static void Within(Rational value, Rational low, Rational high) => Assert.True(low <= value && value <= high, $"{value} is not within {low} and {high}.");

    private static HashSet<string> LowerIsBetter() =>
    [
        .. Plan.Months.SelectMany(month => Plan.Edition(month).Criteria)
            .Where(criterion => criterion.Criterion.Award is RankedAward { Direction: Direction.LowerIsBetter })
            .Select(criterion => criterion.Amount!.Symbols[0].Name),
    ];

    private static MonthScore Score(MonthFacts facts) => Plan.Edition(facts.Month).Score(facts);

    private static string Everything(MonthFacts facts)
    {
        var score = Score(facts);
        return Written.Month(score) + Written.Explanations(score, facts);
    }

    private static string In(string culture, Func<string> write)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
