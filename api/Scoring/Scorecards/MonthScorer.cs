using System.Runtime.InteropServices;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Scores a month: findings become results, results become scorecards, scorecards are ranked. Pure and deterministic.</summary>
public static class MonthScorer
{
    /// <summary>Scores every participant of the facts.</summary>
    /// <param name="edition">The rules in force.</param>
    /// <param name="facts">What was reported.</param>
    /// <param name="findings">What the rules say of the facts, in the order of both.</param>
    /// <param name="keepAwards">False if only points are wanted.</param>
    public static MonthScore Score(Edition edition, MonthFacts facts, MonthFindings findings, bool keepAwards = true)
    {
        // An array, because each participant is looked at once an indicator.
        var participants = facts.Participants.ToArray();
        int[] partial = [.. Enumerable.Range(0, participants.Length).Where(i => participants[i].NotTakingPart.Count > 0)];
        var scorers = new IndicatorScorer[edition.Indicators.Count];
        var month = new ScoringInputs(edition, participants, partial, findings, keepAwards, new List<RankKey>(participants.Length));
        var first = 0;
        for (var index = 0; index < scorers.Length; index++)
        {
            scorers[index] = IndicatorScorer.Of(month, edition.Indicators[index], first);
            first += edition.Indicators[index].Version.Criteria.Count;
        }

        var composer = new ScorecardComposer(edition, scorers, facts, findings, keepAwards);
        var cards = new Scorecard[participants.Length];
        for (var i = 0; i < cards.Length; i++) cards[i] = composer.Compose(i);
        return new MonthScore(edition, Ranked(cards, edition.Scheme.Final.Ties));
    }

    private static Scorecard[] Ranked(Scorecard[] cards, Ties ties)
    {
        var keys = new List<RankKey>(cards.Length);
        for (var i = 0; i < cards.Length; i++)
            if (cards[i].Final is { } final)
                keys.Add(new RankKey(i, Finding.Ordinary, final));
        var standings = Standings.Of(CollectionsMarshal.AsSpan(keys), lowerIsBetter: false, ties, cards.Length);
        for (var i = 0; i < cards.Length; i++) cards[i].Place(standings[i]?.Place);
        return cards;
    }
}
