using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Tests.Editions;

public class CompiledEditionTests
{
    [Theory]
    [InlineData("cases * cases * cases > 1", 999_999_999_999)]
    [InlineData("cases / population > 1", 1)]
    public void A_rule_that_breaks_on_the_facts_has_failed_and_is_no_zero(string expression, long cases)
    {
        using var scheme = new SmallScheme([expression], Some.Facts);
        var card = scheme.Edition.Score(Month(scheme, ("cases", cases), ("population", 0m))).Scorecards[0];
        Assert.Equal(Outcome.RuleFailed, card.Results[0].Awards[0].Outcome);
        Assert.Null(card.Results[0].Points);
        Assert.Null(card.Final);
        Assert.Equal(NoFinal.RuleFailed, card.NoFinal);
    }

    [Theory]
    [InlineData("cases > 1 && total > 1")]
    [InlineData("cases < 1 && total > 1")]
    [InlineData("cases > 1 || total > 1")]
    public void A_missing_fact_is_not_a_no_even_where_another_part_decides(string expression)
    {
        using var scheme = new SmallScheme([expression], Some.Facts);
        var award = scheme.Edition.Score(Month(scheme, ("cases", 5m))).Scorecards[0].Results[0].Awards[0];
        Assert.Equal((Outcome.FactMissing, 0m), (award.Outcome, award.Points!.Value.ToDecimal()));
    }

    [Fact]
    public void An_event_without_a_field_that_the_condition_asks_for_does_not_count()
    {
        // Without a total the bottom 20 is not judged (readings.md section 9, 15).
        var facts = Plan.Sample("2017-10");
        var row = facts.Participants[0].Row;
        var index = row.Catalogue.IndexOf("provincialRankings");
        row.Set(index, (FactRecord[])[Ranking(rank: 95m, total: 100m), Ranking(rank: 95m, total: null), Ranking(rank: 80m, total: 100m)]);
        var penalty = Plan.Edition("2017-10").Score(facts).Scorecards[0].PenaltyEntries.Single(entry => entry.Entry.Code == "P2");
        Assert.Equal([EventStatus.Counted, EventStatus.ConditionNotMet, EventStatus.ConditionNotMet], penalty.Events.Select(item => item.Status));
        Assert.Equal(5m, penalty.Points);
    }

    [Theory]
    [InlineData("publishedDate == '2017-10-20'", EventStatus.Counted)]
    [InlineData("publishedDate != '2017-10-20'", EventStatus.ConditionNotMet)]
    public void The_day_of_an_event_is_compared_as_it_is_written(string text, EventStatus status)
    {
        var facts = Plan.Sample("2017-10");
        var row = facts.Participants[0].Row;
        var index = row.Catalogue.IndexOf("provincialRankings");
        row.Set(index, (FactRecord[])[new FactRecord(new Dictionary<string, object> { ["publishedDate"] = new DateOnly(2017, 10, 20) })]);
        var declared = Plan.Loaded.Declared[0] with { EventConditions = new Dictionary<string, RuleExpression> { ["P2"] = Condition(text, row.Catalogue[index].Fields) } };
        var edition = CompiledEdition.Of(Plan.Loaded with { Declared = [declared] }, Plan.Edition("2017-10").Edition.Month);
        var penalty = edition.Score(facts).Scorecards[0].PenaltyEntries.Single(entry => entry.Entry.Code == "P2");
        Assert.Equal([status], penalty.Events.Select(item => item.Status));
    }

    private static RuleExpression Condition(string text, IReadOnlyList<FactField> fields)
    {
        var problems = new ProblemList();
        var part = Some.Json($"\"{text.Replace("'", "\\\"", StringComparison.Ordinal)}\"", problems)!;
        return ExpressionReader.Read(part, SymbolTable.OfFields(fields), OperandType.Boolean, new HashSet<string>(), problems)!;
    }

    private static MonthFacts Month(SmallScheme scheme, params (string Name, decimal Value)[] facts)
    {
        var row = new FactRow(scheme.Loaded.Scheme.Facts);
        foreach (var (name, value) in facts) row.Set(row.Catalogue.IndexOf(name), value);
        return new MonthFacts("small", scheme.Edition.Edition.Month, [new ParticipantFacts("a", row, new HashSet<string>())]);
    }

    private static FactRecord Ranking(decimal rank, decimal? total)
    {
        var fields = new Dictionary<string, object> { ["rank"] = rank };
        if (total is { } known) fields["total"] = known;
        return new FactRecord(fields);
    }
}
