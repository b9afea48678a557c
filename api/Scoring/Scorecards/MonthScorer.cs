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
    public static MonthScore Score(Edition edition, MonthFacts facts, MonthFindings findings, bool keepAwards = true) =>
        Score(edition, facts, findings, keepAwards, null, []);

    /// <summary>
    /// Scores a month by other rules or from other facts: only the indicators named are scored, the others keep their results, and
    /// areas, final scores and places are composed anew. Gives what <see cref="Score(Edition, MonthFacts, MonthFindings, bool)"/>
    /// would, as long as every indicator whose rules or facts changed is named.
    /// </summary>
    /// <param name="before">The month as it was scored, with awards.</param>
    /// <param name="edition">The rules it is to be scored by.</param>
    /// <param name="facts">What was reported of the same participants, who take part in the same indicators.</param>
    /// <param name="findings">What the rules of the indicators named say of the facts, in their order.</param>
    /// <param name="changed">Where the indicators to score stand in the edition, ascending.</param>
    public static MonthScore Rescore(MonthScore before, Edition edition, MonthFacts facts, MonthFindings findings, IReadOnlyList<int> changed)
    {
        if (!before.Scorecards.Select(card => card.Participant).SequenceEqual(facts.Participants.Select(item => item.Participant)))
            throw new ArgumentException("The month was scored from the facts of other participants.", nameof(before));
        return Score(edition, facts, findings, keepAwards: true, before, changed);
    }

    private static MonthScore Score(Edition edition, MonthFacts facts, MonthFindings findings, bool keepAwards, MonthScore? before, IReadOnlyList<int> changed)
    {
        // An array, because each participant is looked at once an indicator.
        var participants = facts.Participants.ToArray();
        int[] partial = [.. Enumerable.Range(0, participants.Length).Where(i => participants[i].NotTakingPart.Count > 0)];
        var month = new ScoringInputs(edition, participants, partial, findings, keepAwards, new List<RankKey>(participants.Length));
        var composer = new ScorecardComposer(edition, ScorersOf(month, before, changed), facts, findings, keepAwards);
        var cards = new Scorecard[participants.Length];
        for (var i = 0; i < cards.Length; i++) cards[i] = composer.Compose(i);
        return new MonthScore(edition, Ranked(cards, month));
    }

    private static IndicatorScorer[] ScorersOf(ScoringInputs month, MonthScore? before, IReadOnlyList<int> changed)
    {
        var indicators = month.Edition.Indicators;
        var scorers = new IndicatorScorer[indicators.Count];
        if (before is not null)
        {
            var carried = CarriedScorer.ResultsOf(before);
            foreach (var index in Enumerable.Range(0, scorers.Length).Except(changed)) scorers[index] = new CarriedScorer(month, indicators[index], carried[index]);
        }

        var first = 0;
        for (var index = 0; index < scorers.Length; index++)
        {
            if (scorers[index] is not null) continue;
            scorers[index] = IndicatorScorer.Of(month, indicators[index], first);
            first += indicators[index].Version.Criteria.Count;
        }

        return scorers;
    }

    private static Scorecard[] Ranked(Scorecard[] cards, ScoringInputs month)
    {
        var (keys, final) = (month.Keys, month.Scheme.Final);
        keys.Clear();
        for (var i = 0; i < cards.Length; i++)
            if (cards[i].Final is { } points)
                keys.Add(new RankKey(i, Finding.Ordinary, points));
        var standings = month.Rank(final.Population, lowerIsBetter: false, final.Ties);
        for (var i = 0; i < cards.Length; i++) cards[i].Place(standings[i]?.Place);
        return cards;
    }
}
