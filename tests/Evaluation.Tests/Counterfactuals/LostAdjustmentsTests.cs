using CsCheck;
using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Tests.Editions;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Tests.Counterfactuals;

/// <summary>Random months of all plans: what is said to bring a higher bonus or a lower penalty does, and where nothing is said nothing would.</summary>
public sealed class LostAdjustmentsTests
{
    [Fact]
    public void Every_suggestion_brings_what_it_says()
    {
        var looked = 0;
        for (var months = 0; looked <= 200 && months < 200; months += 10)
            SomeEditions.Months.Sample(month =>
            {
                foreach (var card in month.Score.Scorecards)
                    foreach (var suggestion in new LostAdjustments(month.Edition, month.Facts, month.Score).Of(card.Participant))
                    {
                        var after = CardOf(month.Edition.Score(suggestion.Supposed), card.Participant);
                        var net = after.Bonus - after.Penalty - (card.Bonus - card.Penalty);
                        Assert.True(after.Final > card.Final, suggestion.Sentence.En);
                        Assert.Equal((suggestion.Gain, suggestion.Points), (net, after.BonusEntries.Concat(after.PenaltyEntries).Single(entry => entry.Entry.Code == suggestion.Of).Points));
                        Assert.NotEmpty(suggestion.Changes);
                        looked++;
                    }
            }, iter: 10, threads: 1);
        Assert.True(looked > 200, $"{looked}");
    }

    [Fact]
    public void Whoever_is_penalised_is_told_what_would_take_the_penalty_away()
    {
        var looked = 0;
        for (var months = 0; looked <= 20 && months < 200; months += 10)
            SomeMonths.Any.Sample(facts =>
            {
                var edition = Plan.Edition(facts.Month);
                var score = edition.Score(facts);
                var lost = new LostAdjustments(edition, facts, score);
                foreach (var card in score.Scorecards.Where(card => card.Final > 0))
                    // One rank may be among the last 20 of few, and among the first 20 too: whoever leaves it out loses a bonus.
                    foreach (var entry in card.PenaltyEntries.Where(entry => entry.Points > 0m && !card.BonusEntries.Any(bonus => bonus.Points > 0m && bonus.Entry.Facts.Intersect(entry.Entry.Facts).Any())))
                    {
                        Assert.Contains(lost.Of(card.Participant), suggestion => suggestion.Of == entry.Entry.Code && suggestion is { Earns: EarnedPart.Full, Points: 0m });
                        looked++;
                    }
            }, iter: 10, threads: 1);
        Assert.True(looked > 20, $"{looked}");
    }

    [Fact]
    public void What_a_cap_takes_away_again_is_not_suggested() => SomeEditions.Months.Sample(month =>
    {
        foreach (var card in month.Score.Scorecards.Where(card => card.Bonus == month.Edition.Edition.Scheme.Bonus.Cap))
            Assert.DoesNotContain(new LostAdjustments(month.Edition, month.Facts, month.Score).Of(card.Participant), suggestion => card.BonusEntries.Any(entry => entry.Entry.Code == suggestion.Of));
    }, iter: 20, threads: 1);

    [Fact]
    public void An_event_is_left_out_and_the_others_stay()
    {
        var edition = Plan.Edition("2017-11");
        var entry = edition.Edition.Scheme.Penalties.Entries.Single(item => item.Code == "P1");
        FactRecord[] notices = [.. new[] { "甲", "甲", "乙" }.Select(name => new FactRecord(new Dictionary<string, object> { ["workItem"] = name }))];
        var facts = Plan.Sample("2017-11");
        var participants = facts.Participants.ToArray();
        var list = participants[2].Row.Catalogue.IndexOf("provincialCriticismEvents");
        participants[2] = participants[2] with { Row = participants[2].Row.With(list, notices) };
        facts = facts with { Participants = participants };
        var score = edition.Score(facts);
        Assert.Equal(10m, score.Scorecards[2].PenaltyEntries.Single(item => item.Entry == entry).Points);

        Counterfactual[] suggestions = [.. new LostAdjustments(edition, facts, score).Of(participants[2].Participant).Where(item => item.Of == entry.Code)];
        // Without the first of two notices about one piece of work the other counts.
        Assert.Equal([(EarnedPart.Next, 5m, 5m), (EarnedPart.Full, 0m, 10m)], suggestions.Select(item => (item.Earns, item.Points, item.Gain)));
        Assert.StartsWith("若没有「被省通报批评记录」的第 3 项，则 P1「评价指标相关工作被省通报批评」由 10 分变为 5 分，最终得分由 79.76 分变为 84.76 分。", suggestions[0].Sentence.Zh, StringComparison.Ordinal);
        Assert.Contains("were without event 1, 2, 3, P1", suggestions[1].Sentence.En, StringComparison.Ordinal);
        Assert.Equal(("[]", 2), (suggestions[1].Changes[0].To, suggestions[0].Supposed.Participants[2].Row.Records(list).Count));
    }

    private static Scorecard CardOf(MonthScore score, string participant) => score.Scorecards.Single(card => card.Participant == participant);
}
