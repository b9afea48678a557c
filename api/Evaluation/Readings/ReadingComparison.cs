using System.Text;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Readings;

/// <summary>Tells what a month would have come to under other readings of the plan; nothing is stored.</summary>
/// <param name="scored">The month as it stands.</param>
public sealed class ReadingComparison(ScoredMonth scored)
{
    /// <summary>What the readings, taken together, would change; null with the problems where the month has no such parameters.</summary>
    /// <param name="readings">What <see cref="ChosenReadings"/> found.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ComparedReadings? Of(IReadOnlyList<ChosenReading> readings, ProblemList problems, CancellationToken cancellationToken = default)
    {
        var values = readings.SelectMany(reading => reading.Choice.Set).DistinctBy(value => value.Pointer).Select(value => (value.Pointer, Parsed(value.Pointer, value.Value))).ToArray();
        if (OtherParameters.Of(scored.Edition.Declared, values, problems) is not { } declared) return null;
        var edition = scored.Edition.Under(declared);
        var indicators = edition.Edition.Indicators.Select(item => item.Indicator.Code).ToArray();
        var impact = MonthStatement.OfSupposed(
            scored, indicators, edition.Criteria.Count() * scored.Facts.Participants.Count, new MonthComparison(scored, edition, scored.Facts, edition.Score(scored.Facts)), cancellationToken);
        return new ComparedReadings(readings, ReadingWording.Of(readings, impact), impact);
    }

    // It was read, and tried out, with readings.json.
    private static JsonPart Parsed(string pointer, string value) => JsonSource.Read(Encoding.UTF8.GetBytes(value), pointer, new ProblemList())!;
}
