using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>Writes down what a participant's scorecards on the way from one score to another say.</summary>
/// <param name="from">The earlier scoring.</param>
/// <param name="to">The later scoring.</param>
/// <param name="participant">The participant's code.</param>
/// <param name="steps">Its scorecards: the ends, and one for each hypothetical scoring between them; null where it has none.</param>
internal sealed class ScoreChangeWriter(ScoredFacts from, ScoredFacts to, string participant, Scorecard?[] steps)
{
    private readonly Rational?[] finals = Array.ConvertAll(steps, card => card?.Final);

    public ScoreChange Write(IReadOnlyList<TakenOverFacts> takenOver)
    {
        var name = SchemeOf(steps.Length - 1).Participants.FirstOrDefault(item => item.Code == participant)?.Name ?? new Text(participant, participant);
        var parts = Parts();
        var notes = takenOver.ToDictionary(taken => taken.Indicator.Code, taken => ScoreChangeWording.Of(taken, from.Month, to.Month), StringComparer.Ordinal);
        return new ScoreChange(
            participant,
            name,
            End(from, steps[0]),
            End(to, steps[^1]),
            ExactPoints.Of(finals[^1] - finals[0]),
            ScoreChangeWording.Of(name, (from.Month, steps[0]), (to.Month, steps[^1]), parts),
            parts,
            [.. Levels(scheme => scheme.Areas.Select(area => (area.Code, area.Name)), card => card.Areas.Where(area => area.Nominal > 0m).Select(area => (area.Area.Code, area.Points)), notes)],
            [.. Levels(scheme => scheme.Indicators.Select(indicator => (indicator.Code, indicator.Name)), card => card.Results.Select(result => (result.Indicator.Indicator.Code, result.Points)), notes)],
            [.. ScoreChangeWording.Notes((from.Month, steps[0]), (to.Month, steps[^1]), takenOver)]);
    }

    // Two scorings are by the earlier rules, the others by the later.
    private Scheme SchemeOf(int step) => (step < 2 ? from : to).Edition.Edition.Scheme;

    private static ScoreEnd End(ScoredFacts scored, Scorecard? card) => new(
        scored.Month, card?.Final?.Round(scored.Edition.Edition.Scheme.Final.RoundingDigits), card?.Rank, card?.Complete ?? false, scored.Edition.Hash);

    private ScoreChangePart[] Parts()
    {
        var points = Steps.PointsOf(finals);
        var known = finals[0] is not null && finals[^1] is not null;
        return
        [
            .. Steps.Of(finals).Select((part, index) =>
            {
                var contributions = part is var (first, last) ? Contributions(first, last).ToArray() : [];
                var lacking = known && part is null ? steps[index + 1]?.NoFinal : null;
                return new ScoreChangePart(Steps.Causes[index], ExactPoints.Of(points[index]), ScoreChangeWording.Of(Steps.Causes[index], points[index], contributions, lacking), contributions);
            }),
        ];
    }

    private IEnumerable<ScoreContribution> Contributions(int first, int last)
    {
        var before = Shares.Of(steps[first]!, SchemeOf(first));
        var after = Shares.Of(steps[last]!, SchemeOf(last)).ToDictionary(share => share.Owner, share => share.Points);
        // In the order of the later rules; what they do not have any more stands behind.
        var was = before.ToDictionary(share => share.Owner, share => share.Points);
        return from owner in after.Keys.Concat(was.Keys.Where(owner => !after.ContainsKey(owner)))
               let points = after.GetValueOrDefault(owner) - was.GetValueOrDefault(owner)
               where !points.IsZero
               select new ScoreContribution(owner.Kind, owner.Code, owner.Name, new ExactPoints(points));
    }

    private IEnumerable<LevelChange> Levels(
        Func<Scheme, IEnumerable<(string Code, Text Name)>> declared, Func<Scorecard, IEnumerable<(string Code, Rational? Points)>> scored, Dictionary<string, Text> notes)
    {
        var points = Array.ConvertAll(steps, card => card is null ? [] : scored(card).ToDictionary(item => item.Code, item => item.Points, StringComparer.Ordinal));
        foreach (var (code, name) in declared(SchemeOf(steps.Length - 1)).Concat(declared(SchemeOf(0))).DistinctBy(item => item.Code))
        {
            var numbers = Array.ConvertAll(points, card => card.GetValueOrDefault(code));
            if (numbers.Distinct().Count() == 1) continue;
            var parts = Steps.PointsOf(numbers).Select((part, index) => new CausePoints(Steps.Causes[index], ExactPoints.Of(part)));
            yield return new LevelChange(code, name, ExactPoints.Of(numbers[0]), ExactPoints.Of(numbers[^1]), ExactPoints.Of(numbers[^1] - numbers[0]), [.. parts], notes.GetValueOrDefault(code));
        }
    }
}
