using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Turns a participant's facts into the points of one bonus or penalty entry.</summary>
internal sealed class EntryScorer
{
    private readonly AdjustmentEntry entry;
    private readonly Exclusion[] exclusions;
    private readonly Month month;

    // By participant: for each event of the entry's list, whether its condition holds.
    private readonly IReadOnlyList<bool>[] conditions;

    // Where the facts stand that the step reads; -1 for none.
    private readonly int requires;
    private readonly int amount;

    public EntryScorer(AdjustmentEntry entry, FactCatalogue facts, Month month, IReadOnlyList<bool>[] conditions)
    {
        this.entry = entry;
        this.conditions = conditions;
        this.month = month;
        exclusions = [.. entry.Excluded];
        Nothing = new Adjustment(entry, 0m, null, []);
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

    /// <summary>What whoever has nothing to show for the entry gets, the same for all.</summary>
    public Adjustment Nothing { get; }

    /// <summary>What a participant gets.</summary>
    /// <param name="participant">Its facts.</param>
    /// <param name="index">Its place among the facts.</param>
    public Adjustment Score(ParticipantFacts participant, int index)
    {
        foreach (var exclusion in exclusions)
            if (exclusion.Participant == participant.Participant)
                return new Adjustment(entry, 0m, exclusion, []);

        var row = participant.Row;
        if (entry.Step is EventsStep events) return Count(events, row.Records(amount), index);
        if (requires < 0 || !row.Flag(requires)) return Nothing;
        return entry.Step switch
        {
            FlagStep step => Fixed(step.Points),
            StagesStep step => Fixed(Math.Min(step.Stages.GetValueOrDefault(row.Choice(amount)), step.Max)),
            AssessedStep step => Fixed(Math.Clamp(row.Number(amount), step.Min, step.Max)),
            _ => Nothing,
        };
    }

    private Adjustment Fixed(decimal points) => new(entry, points, null, []);

    private Adjustment Count(EventsStep step, IReadOnlyList<FactRecord> records, int participant)
    {
        if (records.Count == 0) return Nothing;
        var conditionsHold = conditions[participant];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var events = new List<CountedEvent>(records.Count);
        for (var index = 0; index < records.Count; index++)
        {
            var key = Key(step, records[index]);
            events.Add(new CountedEvent(index, Status(step, records[index], conditionsHold[index], key, seen), key));
        }

        return new Adjustment(entry, step.Points * events.Count(item => item.Status == EventStatus.Counted), null, events);
    }

    private EventStatus Status(EventsStep step, FactRecord record, bool condition, string? key, HashSet<string> seen)
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
