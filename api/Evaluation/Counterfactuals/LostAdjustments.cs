using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>
/// What would have brought a participant a higher bonus or a lower penalty. Every suggestion is scored again before it is made, so
/// nothing is suggested that a cap takes away again. An event that did not happen is never supposed: one can only be left out.
/// </summary>
/// <param name="edition">The rules.</param>
/// <param name="facts">What was reported.</param>
/// <param name="score">What it came to.</param>
public sealed class LostAdjustments(CompiledEdition edition, MonthFacts facts, MonthScore score)
{
    /// <summary>The suggestions, entry by entry; empty without a final score.</summary>
    public IReadOnlyList<Counterfactual> Of(string participant)
    {
        var index = facts.Participants.ToList().FindIndex(item => item.Participant == participant);
        if (index < 0 || score.Scorecards[index] is not { Final: not null } card) return [];
        var row = facts.Participants[index].Row;
        return
        [
            .. card.BonusEntries.SelectMany(entry => More(entry.Entry.Step, row).Select(item => Tried(index, entry, item.Earns, item.Row))).OfType<Counterfactual>(),
            .. card.PenaltyEntries.SelectMany(entry => Less(entry, row).Select(item => Tried(index, entry, item.Earns, item.Row))).OfType<Counterfactual>(),
        ];
    }

    private static IEnumerable<(EarnedPart Earns, FactRow Row)> More(AdjustmentStep step, FactRow row)
    {
        switch (step)
        {
            case FlagStep flag:
                yield return (EarnedPart.Full, With(row, flag.Requires, true));
                break;
            case AssessedStep assessed:
                yield return (EarnedPart.Full, With(With(row, assessed.Requires, true), assessed.Score, Math.Min(assessed.Max, row.Catalogue.Find(assessed.Score)!.Max ?? assessed.Max)));
                break;
            case StagesStep stages:
                var met = With(row, stages.Requires, true);
                var now = row.Flag(row.Catalogue.IndexOf(stages.Requires)) ? stages.Stages.GetValueOrDefault(row.Choice(row.Catalogue.IndexOf(stages.Stage))) : 0m;
                var better = stages.Stages.Where(stage => stage.Value > now).OrderBy(stage => stage.Value).Select(stage => stage.Key).ToArray();
                if (better.Length > 1) yield return (EarnedPart.Next, With(met, stages.Stage, better[0]));
                if (better.Length > 0) yield return (EarnedPart.Full, With(met, stages.Stage, better[^1]));
                break;
        }
    }

    private static IEnumerable<(EarnedPart Earns, FactRow Row)> Less(Adjustment given, FactRow row)
    {
        if (given.Points == 0m) yield break;
        switch (given.Entry.Step)
        {
            case FlagStep or AssessedStep or StagesStep:
                // The fact that all else depends on.
                yield return (EarnedPart.Full, With(row, given.Entry.Step.Facts[0], false));
                break;
            case EventsStep { Events: var fact }:
                int[] counted = [.. given.Events.Where(one => one.Status == EventStatus.Counted).Select(one => one.Index)];
                if (counted.Length > 1)
                    foreach (var one in counted)
                        yield return (EarnedPart.Next, Without(row, fact, [one]));
                // Whatever was counted once is gone only if its repetitions are.
                yield return (EarnedPart.Full, Without(row, fact, [.. given.Events.Where(one => one.Status is EventStatus.Counted or EventStatus.Duplicate).Select(one => one.Index)]));
                break;
        }
    }

    private Counterfactual? Tried(int index, Adjustment given, EarnedPart earns, FactRow row)
    {
        var (reported, card) = (facts.Participants[index], score.Scorecards[index]);
        var changes = FactChange.Between(reported.Row, row);
        var participants = facts.Participants.ToArray();
        participants[index] = reported with { Row = row };
        var supposed = facts with { Participants = participants };
        var after = edition.Rescore(score, supposed, changes.Select(change => change.Fact).ToHashSet(StringComparer.Ordinal)).Scorecards[index];
        if (!(after.Final > card.Final)) return null;
        var points = after.BonusEntries.Concat(after.PenaltyEntries).First(entry => entry.Entry == given.Entry).Points;
        var gain = after.Bonus - after.Penalty - (card.Bonus - card.Penalty);
        var sentence = CounterfactualSentences.Of(edition.Edition, given.Entry, (given.Points, card.Final!.Value), (points, after.Final!.Value), changes);
        return new Counterfactual(given.Entry.Code, null, earns, changes, points, gain, sentence) { Supposed = supposed };
    }

    private static FactRow With(FactRow row, string fact, object value) => row.With(row.Catalogue.IndexOf(fact), value);

    private static FactRow Without(FactRow row, string fact, IReadOnlyList<int> places)
    {
        var index = row.Catalogue.IndexOf(fact);
        FactRecord[] left = [.. row.Records(index).Where((_, place) => !places.Contains(place))];
        return row.With(index, left);
    }
}
