using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Scoring.Tests.Scorecards;

public class RescoreTests
{
    private static readonly PointsAward Ten = new(10m);

    [Fact]
    public void What_did_not_change_keeps_its_results_and_areas_finals_and_places_are_composed_anew()
    {
        var before = Month(Some.NotMet, Some.Met).Score();
        var after = Month(Some.Met, Some.NotMet).Rescore(before, "A1.G1.I2");
        Assert.Equal([(Rational)50, 100], before.Scorecards.Select(card => card.Final!.Value));
        Assert.Equal([(Rational)100, 50], after.Scorecards.Select(card => card.Final!.Value));
        Assert.Equal([1, 2], after.Scorecards.Select(card => card.Rank!.Value));
        Assert.Same(before.Of("b", "A1.G1.I1"), after.Of("b", "A1.G1.I1"));

        SomeMonth Month(params Finding[] second) => new SomeMonth("a", "b").Scored("A1.G1.I1", 10m, 10m).Sum("A1.G1.I2", 10m, (Ten, second));
    }

    [Fact]
    public void A_rule_that_failed_stays_failed_when_another_one_changes()
    {
        var month = new SomeMonth("a", "b").Sum("A1.G1.I1", 10m, (Ten, [Some.Failed, Some.Met])).Scored("A1.G1.I2", 10m, 10m);
        var before = month.Score();
        var after = month.Rescore(before, "A1.G1.I2");
        Assert.Equal((null, false, NoFinalOf(before)), (after.Card("a").Final, after.Card("a").Complete, NoFinalOf(after)));
        Assert.Equal(1, after.Card("b").Rank);

        static object NoFinalOf(MonthScore score) => score.Card("a").NoFinal;
    }

    [Fact]
    public void Lags_absences_and_bonuses_are_as_they_were()
    {
        var month = new SomeMonth("a", "b", "c").Scored("A1.G1.I1", 10m, 9m, 8m, 7m).Sum("A2.G1.I1", 10m, (Ten, [Some.Met, Some.NotMet, Some.Missing])).Ranked("A2.G1.I2", 20m, [Some.Met, Some.Met, Some.NotMet])
            .DeclaredLagging("a").NotTakingPart("b", "A1.G1.I1").Bonus(new FlagStep("flag", 2m)).Flag("c");
        var whole = month.Score();
        foreach (var changed in new[] { "A1.G1.I1", "A2.G1.I1", "A2.G1.I2" })
        {
            var after = month.Rescore(whole, changed);
            Assert.Equal(whole.Scorecards.Select(card => (card.Final, card.Rank, card.Complete, card.Bonus, card.Possible)), after.Scorecards.Select(card => (card.Final, card.Rank, card.Complete, card.Bonus, card.Possible)));
        }
    }
}
