using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>
/// Splits the difference of two scores into four parts that add up to it exactly: resubmission, rules, own facts, peers. It goes from
/// one to the other in four steps, each a scoring of the whole month by the real scorer, and a part is what its step changes:
/// <list type="number">
/// <item>the earlier month by its own rules, with what was replaced or withdrawn since;</item>
/// <item>the same by the later rules; what these ask and nobody was asked for then is taken from the later reports;</item>
/// <item>the same with everything that the participant itself reported later, the month of its events and its participation included;</item>
/// <item>the same with what everybody else reported later, which is the later month as it was scored.</item>
/// </list>
/// The order is fixed, not averaged over all orders: an auditor repeats a part with two scorings of facts that exist, while an average
/// needs sixteen, half of them of corrections to facts that are not there any more, and comes out as twenty-fourths. Rules stand before
/// own facts, so that whoever reports the same again has no part of its own; own facts stand before peers, so that a participant is
/// first measured against the field it knew.
/// </summary>
public sealed class ScoreDecomposition
{
    private readonly ScoredFacts from;
    private readonly ScoredFacts to;
    private readonly MonthFacts corrected;
    private readonly MonthFacts completed;
    private readonly IReadOnlySet<string> unasked;
    private readonly MonthScore[] scores;

    /// <summary>Scores what is the same for all participants.</summary>
    /// <param name="from">The earlier scoring.</param>
    /// <param name="to">The later scoring, of the same scheme.</param>
    /// <param name="known">What is known of the earlier month now; of two scorings of one month, what the later one was scored from.</param>
    public ScoreDecomposition(ScoredFacts from, ScoredFacts to, MonthFacts known)
    {
        (this.from, this.to) = (from, to);
        unasked = to.Edition.Facts.Except(from.Edition.Facts).ToHashSet(StringComparer.Ordinal);
        corrected = CarriedFacts.Corrected(from.Facts, known);
        completed = CarriedFacts.Completed(corrected, to.Facts, to.Edition.Edition.Scheme.Facts, unasked);
        scores = [from.Edition.Score(from.Facts), from.Edition.Score(corrected), to.Edition.Score(completed), to.Edition.Score(to.Facts)];
    }

    /// <summary>What separates the two scores of a participant.</summary>
    public ScoreChange Of(string participant)
    {
        var before = CardOf(scores[0], participant);
        var after = CardOf(scores[^1], participant);
        // Whoever is missing at one end has nothing to go through.
        Scorecard?[] steps = before is null || after is null
            ? [before, null, null, null, after]
            : [before, CardOf(scores[1], participant), CardOf(scores[2], participant), CardOf(WithOwn(participant), participant), after];
        return new ScoreChangeWriter(from, to, participant, steps).Write([.. TakenOver(participant)]);
    }

    private static Scorecard? CardOf(MonthScore score, string participant) => score.Scorecards.FirstOrDefault(card => card.Participant == participant);

    // Events are dated, and only those of the participant itself bear on its score: so the month is the participant's.
    private MonthScore WithOwn(string participant)
    {
        var own = to.Facts.Participants.First(item => item.Participant == participant);
        return to.Edition.Score(completed with { Month = to.Month, Participants = [.. completed.Participants.Select(item => item.Participant == participant ? own : item)] });
    }

    // The indicators whose rules could only be asked with later reports, and which these are.
    private IEnumerable<TakenOverFacts> TakenOver(string participant)
    {
        var index = completed.Participants.ToList().FindIndex(item => item.Participant == participant);
        if (index < 0 || unasked.Count == 0) yield break;
        foreach (var indicator in to.Edition.Edition.Indicators)
        {
            string[] names = [.. to.Edition.FactsOf(indicator).Distinct().Where(fact => unasked.Contains(fact) && CarriedFacts.IsTakenOver(corrected.Participants[index].Row, completed.Participants[index].Row, fact))];
            if (names.Length > 0) yield return new TakenOverFacts(indicator.Indicator, [.. names.Select(name => completed.Participants[index].Row.Catalogue.Find(name)!.Label)]);
        }
    }
}

/// <summary>What an indicator's rules ask that nobody was asked for in the earlier month.</summary>
internal sealed record TakenOverFacts(Scoring.Schemes.Indicator Indicator, IReadOnlyList<Text> Facts);
