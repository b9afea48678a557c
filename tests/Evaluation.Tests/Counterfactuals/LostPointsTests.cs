using CsCheck;
using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Tests.Counterfactuals;

/// <summary>Random months of all plans: what is said to earn lost points earns them, and less does not.</summary>
public sealed class LostPointsTests
{
    [Fact]
    public void Every_suggestion_earns_what_it_says() => Each((month, indicator, participant, suggestion) =>
    {
        var changed = Scored(month, participant, suggestion.Changes);
        var result = ResultOf(changed, participant, indicator)!;
        var before = ResultOf(month.Score, participant, indicator)!;
        Assert.Equal(suggestion.Points, result.Points!.Value.ToDecimal());
        Assert.True(result.Points > before.Points);
        if (suggestion is { Criterion: { } number, Earns: EarnedPart.Full } && result.Awards.Single(award => award.Criterion.Number == number) is { Criterion.Award: not (RankedAward or NormalisedAward) } award)
            Assert.Equal(award.Criterion.Award is BandedAward ? award.Points : award.Possible, award.Points);
        return suggestion.Changes.Count;
    });

    [Fact]
    public void No_smaller_change_of_the_same_fact_earns_it() => Each((month, indicator, participant, suggestion) =>
    {
        var looked = 0;
        foreach (var change in suggestion.Changes)
            foreach (var less in Less(month.Edition.Edition.Scheme.Facts.Find(change.Fact)!, change))
            {
                var changes = suggestion.Changes.Select(item => item == change ? change with { To = "" } : item).ToArray();
                var got = ResultOf(Scored(month, participant, changes, (change.Fact, less)), participant, indicator)!.Points?.ToDecimal();
                Assert.False(got >= suggestion.Points, $"{month.Edition.Edition.Scheme.Code} {indicator}: {suggestion.Sentence.En} But {less} is enough for {got}.");
                looked++;
            }

        return looked;
    });

    [Fact]
    public void Where_nothing_is_suggested_no_single_fact_earns_more()
    {
        var silent = 0;
        for (var months = 0; silent <= 20 && months < 100; months += 10)
            SomeEditions.Months.Sample(month =>
            {
                foreach (var indicator in month.Edition.Edition.Indicators)
                {
                    var lost = new LostPoints(month.Edition, month.Facts, indicator.Indicator.Code);
                    foreach (var result in from card in month.Score.Scorecards from result in card.Results where result.Indicator == indicator && result.Complete && lost.Of(card.Participant).Count == 0 select (card.Participant, Result: result))
                    {
                        silent++;
                        foreach (var fact in month.Edition.CheckedOf(indicator.Version.Criteria[0]).Needed.Where(name => !IsPast(indicator.Version, name)))
                            foreach (var value in Others(month.Edition.Edition.Scheme.Facts.Find(fact)!))
                            {
                                var points = ResultOf(Scored(month, result.Participant, [], (fact, value)), result.Participant, indicator.Indicator.Code)!.Points;
                                Assert.False(points > result.Result.Points, $"{month.Edition.Edition.Month} {indicator.Indicator.Code} {result.Participant}: {fact} = {value} gives {points} instead of {result.Result.Points}.");
                            }
                    }
                }
            }, iter: 10, threads: 1);
        Assert.True(silent > 20, $"{silent}");
    }

    private static bool IsPast(RuleVersion version, string fact) => version.Criteria.Any(criterion => criterion.Award is RankedAward { Growth.Since: { } since } && since == fact);

    private static IEnumerable<object> Others(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => [true, false],
        FactType.Enum => fact.Choices.Select(choice => choice.Code),
        FactType.List => [],
        _ => new[] { 0m, 1m, 5m, 17m, 60m, 99m, 100m, 121m, 1_000_000m }.Where(value => !(value < fact.Min) && !(value > fact.Max)).Cast<object>(),
    };

    // Random months lose more or fewer points, so as many are drawn as are needed.
    private static void Each(Func<RandomMonth, string, string, Counterfactual, int> look)
    {
        var looked = 0;
        for (var months = 0; looked <= 1000 && months < 120; months += 4)
            SomeEditions.Months.Sample(month =>
            {
                foreach (var indicator in month.Edition.Edition.Indicators)
                {
                    var lost = new LostPoints(month.Edition, month.Facts, indicator.Indicator.Code);
                    foreach (var participant in month.Facts.Participants)
                        foreach (var suggestion in lost.Of(participant.Participant))
                            looked += look(month, indicator.Indicator.Code, participant.Participant, suggestion);
                }
            }, iter: 4, threads: 1);
        Assert.True(looked > 1000, $"{looked}");
    }

    private static Result? ResultOf(MonthScore score, string participant, string indicator) =>
        score.Scorecards.Single(card => card.Participant == participant).Results.SingleOrDefault(result => result.Indicator.Indicator.Code == indicator);

    // All smaller changes of a count, the next smaller one and some others of any other number.
    private static IEnumerable<decimal> Less(FactDefinition fact, FactChange change)
    {
        if (change.By is null) return [];
        var (from, to) = (Number(change.From!), Number(change.To));
        var digits = fact.Type == FactType.Integer ? 0 : Math.Max(2, (int)from.Scale);
        var step = Enumerable.Repeat(0.1m, digits).Aggregate(1m, (size, tenth) => size * tenth) * (to > from ? -1m : 1m);
        var steps = decimal.Ceiling(Math.Abs(to - from) / Math.Abs(step)) - 1m;
        return Enumerable.Range(1, (int)Math.Min(steps, 6m)).Select(count => to + (step * count)).Where(value => value != from && (value > from) == (to > from));
    }

    private static object ValueOf(FactDefinition fact, string text) => fact.Type == FactType.Boolean ? text == "true" : fact.IsNumber ? Number(text) : text;

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static MonthScore Scored(RandomMonth month, string participant, IReadOnlyList<FactChange> changes, params IEnumerable<(string Fact, object Value)> others)
    {
        var participants = month.Facts.Participants.ToArray();
        var index = Array.FindIndex(participants, item => item.Participant == participant);
        var row = participants[index].Row;
        foreach (var (fact, value) in changes.Where(change => change.To.Length > 0).Select(change => (change.Fact, Value: ValueOf(row.Catalogue.Find(change.Fact)!, change.To))).Concat(others)) row = row.With(row.Catalogue.IndexOf(fact), value);
        participants[index] = participants[index] with { Row = row };
        return month.Edition.Score(month.Facts with { Participants = participants });
    }
}
