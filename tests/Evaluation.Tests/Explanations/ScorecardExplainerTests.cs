using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Tests.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Explanations;

/// <summary>Final scores, explained. To approve a change of wording, replace the snapshot and read it aloud.</summary>
public sealed class ScorecardExplainerTests
{
    [Fact]
    public void The_parts_of_every_claim_add_up_to_its_points_in_any_month_of_any_plan() =>
        SomeEditions.Months.Sample(month => AddUp(month.Edition, month.Score, month.Facts), iter: 60);

    [Fact]
    public void They_add_up_where_facts_are_missing_and_indicators_are_left_out_too() =>
        SomeMonths.Any.Sample(facts => AddUp(Plan.Edition(facts.Month), Plan.Edition(facts.Month).Score(facts), facts), iter: 40);

    [Fact]
    public void A_final_score_is_told_from_its_areas_to_its_place()
    {
        var facts = Plan.Sample("2017-11");
        var edition = Plan.Edition("2017-11");
        var explanation = Of(edition, edition.Score(facts), facts, 2, Briefly);
        Snapshot.Match($"{Written.Tree(explanation, Language.Zh)}\n{Written.Tree(explanation, Language.En)}");

        Explanation Briefly(Result result) => new ResultExplainer(edition).Explain("如皋市", result, facts.Participants[2].Row, _ => []) with { Because = [] };
    }

    [Fact]
    public void An_area_is_told_by_itself_and_says_whose_it_is()
    {
        var facts = Plan.Sample("2017-11");
        var edition = Plan.Edition("2017-11");
        var final = Of(edition, edition.Score(facts), facts, 2, null);
        var area = ScorecardExplainer.PartOf(final, "如皋市", facts.Month, ClaimKind.Area, "A5")!;
        Assert.StartsWith("如皋市 2017-11 A5「", area.Sentence.Zh, StringComparison.Ordinal);
        Assert.Equal((85m, 2), (area.Points, area.Because.Count(claim => claim.Kind == ClaimKind.Result)));
        Assert.StartsWith("如皋市 2017-11, Bonus 2", ScorecardExplainer.PartOf(final, "如皋市", facts.Month, ClaimKind.Bonus, null)!.Sentence.En, StringComparison.Ordinal);
        Assert.Null(ScorecardExplainer.PartOf(final, "如皋市", facts.Month, ClaimKind.Area, "A99"));
    }

    [Fact]
    public void What_was_reported_anew_is_told_once_with_what_it_was()
    {
        var facts = Plan.Sample("2017-11");
        var edition = Plan.Edition("2017-11");
        var score = edition.Score(facts);
        Correction[] corrections =
        [
            new("sampledPowerItemsOnboarded", "3", "4", "张三", new DateTimeOffset(2017, 12, 1, 8, 30, 0, TimeSpan.Zero), false),
            new("sampledPowerItemsOnboarded", "4", "null", "李四", new DateTimeOffset(2017, 12, 2, 8, 30, 0, TimeSpan.Zero), true),
        ];
        var (card, results) = (score.Scorecards[2], new ResultExplainer(edition));
        var result = card.Results.Single(item => item.Indicator.Indicator.Code == "A2.G1.I2");
        var state = results.Explain("如皋市", result, facts.Participants[2].Row, _ => [], corrections).Because.Single(claim => claim.Kind == ClaimKind.State);
        Assert.Equal(
            ["曾更正：「抽取的权力事项中已进驻的项数」由 3 改为 4（张三，2017-12-01 08:30 UTC）", "评分之后又更正，不计在内：「抽取的权力事项中已进驻的项数」由 4 改为空缺（李四，2017-12-02 08:30 UTC）"],
            state.Because.Select(claim => claim.Sentence.Zh));
        Assert.Equal("Corrected before: “Power items of the draw that are on board” from 3 to 4 (张三, 2017-12-01 08:30 UTC)", state.Because[0].Sentence.En);
        // The explanation of another indicator does not tell it; that of the final score tells it at its own state.
        Assert.Empty(results.Explain("如皋市", card.Results[0], facts.Participants[2].Row, _ => [], corrections).Because.Single(claim => claim.Kind == ClaimKind.State).Because);
        var final = new ScorecardExplainer(edition).Explain(card, [], one => results.Explain("如皋市", one, facts.Participants[2].Row, _ => [], corrections), corrections);
        Assert.Equal(2, final.Because.Single(claim => claim.Kind == ClaimKind.State).Because.Count);
        Assert.DoesNotContain(final.Because.Where(claim => claim.Kind == ClaimKind.Area).SelectMany(area => area.Because).SelectMany(one => one.Because), claim => claim.Kind == ClaimKind.State);
    }

    private static void AddUp(CompiledEdition edition, MonthScore score, MonthFacts facts)
    {
        for (var index = 0; index < score.Scorecards.Count; index++)
        {
            var explanation = Of(edition, score, facts, index, null);
            Assert.Equal(score.Scorecards[index].Final?.Round(edition.Edition.Scheme.Final.RoundingDigits), explanation.Points);
            Assert.True(explanation.Points is null || Check(explanation) > 2);
        }
    }

    // How many claims were looked at that have parts.
    private static int Check(Explanation claim)
    {
        var parts = claim.Because.Where(part => part.Adds is not null).Select(part => Rational.Parse(part.Adds!)).ToArray();
        if (claim.Points is { } points && parts.Length > 0)
            Assert.True(parts.Aggregate(Rational.Zero, (sum, part) => sum + part).ToDecimal() == points, $"{claim.Sentence.En}\n{string.Join('\n', claim.Because.Select(part => $"{part.Adds} {part.Sentence.En}"))}");
        return (parts.Length > 0 ? 1 : 0) + claim.Because.Sum(Check);
    }

    private static Explanation Of(CompiledEdition edition, MonthScore score, MonthFacts facts, int index, Func<Result, Explanation>? result)
    {
        var (card, row, results) = (score.Scorecards[index], facts.Participants[index].Row, new ResultExplainer(edition));
        return new ScorecardExplainer(edition).Explain(
            card, ScorecardExplainer.FinalsOf(score),
            result ?? (one => results.Explain(card.Participant, one, row, ResultExplainer.PeersOf(score, one.Indicator.Indicator.Code))));
    }
}
