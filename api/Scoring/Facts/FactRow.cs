namespace ScoringGraph.Scoring.Facts;

/// <summary>One record of a list fact: its fields by name, absent ones left out.</summary>
public sealed class FactRecord(IReadOnlyDictionary<string, object> fields)
{
    /// <summary>Values are string, decimal, <see cref="DateOnly"/> or <see cref="Month"/>.</summary>
    public IReadOnlyDictionary<string, object> Fields { get; } = fields;

    public string? Text(string field) => Fields.TryGetValue(field, out var value) ? value as string : null;

    public decimal? Number(string field) => Fields.TryGetValue(field, out var value) ? value as decimal? : null;

    public DateOnly? Date(string field) => Fields.TryGetValue(field, out var value) ? value as DateOnly? : null;

    public Month? Month(string field) => Fields.TryGetValue(field, out var value) ? value as Month? : null;
}

/// <summary>
/// What is known of one participant in one month, by catalogue index. Booleans, numbers and the rest sit in arrays of their
/// own and no longer than needed, so that a compiled rule reads them without boxing and a month of them fits the caches.
/// </summary>
public sealed class FactRow
{
    private readonly State[] states;
    private readonly decimal[] numbers;
    private object?[]? others;

    public FactRow(FactCatalogue catalogue)
    {
        Catalogue = catalogue;
        states = new State[catalogue.Definitions.Count];
        numbers = new decimal[catalogue.Numbers + 1];
    }

    private FactRow(FactRow other)
    {
        Catalogue = other.Catalogue;
        states = [.. other.states];
        numbers = [.. other.numbers];
        others = other.others?.ToArray();
    }

    private enum State : byte
    {
        Absent,
        Present,
        Yes,
    }

    public FactCatalogue Catalogue { get; }

    public bool Has(int index) => states[index] != State.Absent;

    public bool Flag(int index) => states[index] == State.Yes;

    public decimal Number(int index) => numbers[Catalogue.Slots[index]];

    public string Choice(int index) => others?[Catalogue.Slots[index]] as string ?? "";

    public IReadOnlyList<FactRecord> Records(int index) => others?[Catalogue.Slots[index]] as IReadOnlyList<FactRecord> ?? [];

    public void Set(int index, bool value) => states[index] = value ? State.Yes : State.Present;

    public void Set(int index, decimal value) => (states[index], numbers[SlotOf(index)]) = (State.Present, value);

    public void Set(int index, string choice) => SetOther(index, choice);

    public void Set(int index, IReadOnlyList<FactRecord> records) => SetOther(index, records);

    /// <summary>Sets a value of whichever type: bool, decimal, string or records.</summary>
    public void SetValue(int index, object value)
    {
        switch (value)
        {
            case bool flag: Set(index, flag); break;
            case decimal number: Set(index, number); break;
            default: SetOther(index, value); break;
        }
    }

    /// <summary>The same row with one value set, of whichever type.</summary>
    public FactRow With(int index, object value)
    {
        var row = new FactRow(this);
        row.SetValue(index, value);
        return row;
    }

    /// <summary>The value as one object (bool, decimal, string or records), or null if it was not reported.</summary>
    public object? Value(int index) => !Has(index)
        ? null
        : Catalogue[index].Type switch
        {
            FactType.Boolean => Flag(index),
            FactType.Integer or FactType.Decimal => Number(index),
            _ => others![SlotOf(index)],
        };

    private void SetOther(int index, object value)
    {
        others ??= new object?[Catalogue.Others + 1];
        (states[index], others[SlotOf(index)]) = (State.Present, value);
    }

    // Slot 0 must stay empty: it answers for facts of another type.
    private int SlotOf(int index) => Catalogue.Slots[index] is > 0 and var slot ? slot : throw new ArgumentException($"{Catalogue[index].Name} is a {Catalogue[index].Type}.", nameof(index));
}

/// <summary>What was reported of one participant: its facts, and the indicators it takes no part in.</summary>
/// <param name="Participant">The participant's code.</param>
/// <param name="Row">Its facts.</param>
/// <param name="NotTakingPart">Codes of the indicators it takes no part in.</param>
public sealed record ParticipantFacts(string Participant, FactRow Row, IReadOnlySet<string> NotTakingPart);

/// <summary>What was reported for one month of a scheme.</summary>
public sealed record MonthFacts(string Scheme, Month Month, IReadOnlyList<ParticipantFacts> Participants);
