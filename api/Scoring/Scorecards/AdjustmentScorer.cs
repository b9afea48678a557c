using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Turns a participant's facts into the points of one bonus or penalty entry.</summary>
internal sealed class AdjustmentScorer
{
    private readonly AdjustmentEntry entry;

    // What most participants get, shared by all of them.
    private readonly Adjustment nothing;

    // Where the facts stand that the step reads; -1 for none.
    private readonly int requires;
    private readonly int amount;

    public AdjustmentScorer(AdjustmentEntry entry, FactCatalogue facts)
    {
        this.entry = entry;
        nothing = new Adjustment(entry, 0m, null, []);
        var (flag, value) = entry.Step switch
        {
            FlagStep step => (step.Requires, ""),
            StagesStep step => (step.Requires, step.Stage),
            AssessedStep step => (step.Requires, step.Score),
            EventsStep step => ("", step.Events),
            _ => ("", ""),
        };
        (requires, amount) = (facts.IndexOf(flag), facts.IndexOf(value));
    }

    public Adjustment Score(string participant, FactRow row, IReadOnlyList<bool> conditions, Month month)
    {
        foreach (var exclusion in entry.Excluded)
            if (exclusion.Participant == participant)
                return new Adjustment(entry, 0m, exclusion, []);

        if (entry.Step is EventsStep events) return Count(events, row.Records(amount), conditions, month);
        if (requires < 0 || !row.Flag(requires)) return nothing;
        return entry.Step switch
        {
            FlagStep step => Fixed(step.Points),
            StagesStep step => Fixed(Math.Min(step.Stages.GetValueOrDefault(row.Choice(amount)), step.Max)),
            AssessedStep step => Fixed(Math.Clamp(row.Number(amount), step.Min, step.Max)),
            _ => nothing,
        };
    }

    private Adjustment Fixed(decimal points) => new(entry, points, null, []);

    private Adjustment Count(EventsStep step, IReadOnlyList<FactRecord> records, IReadOnlyList<bool> conditions, Month month)
    {
        if (records.Count == 0) return nothing;
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
