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
