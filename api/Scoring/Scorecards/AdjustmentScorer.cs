using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Turns a participant's facts into the points of a bonus or penalty entry.</summary>
internal static class AdjustmentScorer
{
    public static Adjustment Score(AdjustmentEntry entry, string participant, FactRow row, IReadOnlyList<bool> conditions, Month month)
    {
        foreach (var exclusion in entry.Excluded)
            if (exclusion.Participant == participant)
                return new Adjustment(entry, 0m, exclusion, []);

        return entry.Step switch
        {
            FlagStep step => Fixed(entry, IsTrue(row, step.Requires) ? step.Points : 0m),
            StagesStep step => Fixed(entry, IsTrue(row, step.Requires) ? Stage(row, step) : 0m),
            AssessedStep step => Fixed(entry, IsTrue(row, step.Requires) ? Math.Clamp(Number(row, step.Score), step.Min, step.Max) : 0m),
            EventsStep step => Count(entry, step, row.Records(row.Catalogue.IndexOf(step.Events)), conditions, month),
            _ => Fixed(entry, 0m),
        };
    }

    private static Adjustment Fixed(AdjustmentEntry entry, decimal points) => new(entry, points, null, []);

    private static bool IsTrue(FactRow row, string fact) => row.Flag(row.Catalogue.IndexOf(fact));

    private static decimal Number(FactRow row, string fact) => row.Number(row.Catalogue.IndexOf(fact));

    private static decimal Stage(FactRow row, StagesStep step) =>
        Math.Min(step.Stages.GetValueOrDefault(row.Choice(row.Catalogue.IndexOf(step.Stage))), step.Max);

    private static Adjustment Count(AdjustmentEntry entry, EventsStep step, IReadOnlyList<FactRecord> records, IReadOnlyList<bool> conditions, Month month)
    {
        if (records.Count == 0) return Fixed(entry, 0m);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var events = new List<CountedEvent>(records.Count);
        for (var index = 0; index < records.Count; index++)
        {
            var key = Key(step, records[index]);
            events.Add(new CountedEvent(index, Status(step, records[index], conditions[index], month, key, seen), key));
        }

        return new Adjustment(entry, step.Points * events.Count(item => item.Status == EventStatus.Counted), null, events);
    }

    private static EventStatus Status(EventsStep step, FactRecord record, bool condition, Month month, string? key, HashSet<string> seen)
    {
        if (record.Date(step.Date) is { } date && Month.Of(date) != month) return EventStatus.OtherMonth;
        foreach (var (field, accepted) in step.Accept)
            if (record.Text(field) is { } value && !accepted.Contains(value))
                return EventStatus.NotAccepted;
        if (!condition) return EventStatus.ConditionNotMet;
        return key is null || seen.Add(key) ? EventStatus.Counted : EventStatus.Duplicate;
    }

    // The field's name is part of the key: a work item that is called like an indicator is another piece of work.
    private static string? Key(EventsStep step, FactRecord record)
    {
        foreach (var field in step.CountOnceBy)
            if (record.Text(field) is { } value)
                return $"{field}={value}";
        return null;
    }
}
