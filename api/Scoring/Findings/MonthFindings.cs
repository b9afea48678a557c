namespace ScoringGraph.Scoring.Findings;

/// <summary>
/// Every participant's answer to every criterion of a month. Answers take a byte each and values stand apart, because they are
/// looked at by participant and by criterion, and most criteria have no value.
/// </summary>
/// <param name="participants">How many participants there are.</param>
/// <param name="criteria">How many criteria the edition has.</param>
/// <param name="events">By adjustment entry (bonus first, then penalties), then by participant: for each event of the entry's list, whether its condition holds. Empty for an entry without a list.</param>
public sealed class MonthFindings(int participants, int criteria, IReadOnlyList<bool>[][] events)
{
    private const int TierShift = 4;
    private const byte OutcomeMask = (1 << TierShift) - 1;

    // By participant, then by criterion: the tier above the outcome.
    private readonly byte[] answers = new byte[participants * criteria];

    // By criterion, null while all are a plain 0; then by participant.
    private readonly Rational[]?[] values = new Rational[]?[criteria];

    public IReadOnlyList<bool>[][] Events { get; } = events;

    /// <summary>How many answers there are.</summary>
    public int Count => answers.Length;

    /// <summary>One participant's answer to one criterion; both by their place in the facts and in the edition.</summary>
    public Finding this[int participant, int criterion]
    {
        get
        {
            var answer = answers[(participant * criteria) + criterion];
            return new Finding((Outcome)(answer & OutcomeMask), values[criterion] is { } column ? column[participant] : default, (byte)(answer >> TierShift));
        }

        set
        {
            answers[(participant * criteria) + criterion] = (byte)((value.Tier << TierShift) | (byte)value.Outcome);
            // A quotient that comes to 0 is kept as it stands.
            if (!value.Value.IsZero || !value.Value.IsDecimal) values[criterion] ??= new Rational[participants];
            if (values[criterion] is { } column) column[participant] = value.Value;
        }
    }

    /// <summary>Leaves an answer without a value.</summary>
    public void Set(int participant, int criterion, Outcome outcome)
    {
        answers[(participant * criteria) + criterion] = (byte)((Finding.Ordinary << TierShift) | (byte)outcome);
        if (values[criterion] is { } column) column[participant] = default;
    }

    /// <summary>The outcome alone.</summary>
    public Outcome OutcomeOf(int participant, int criterion) => (Outcome)(answers[(participant * criteria) + criterion] & OutcomeMask);

    /// <summary>A number for what a participant answered to some criteria in a row, at most <see cref="MostKeyed"/>: equal outcomes, equal numbers.</summary>
    internal ulong KeyOf(int participant, int first, int count)
    {
        var key = 0UL;
        foreach (var answer in answers.AsSpan((participant * criteria) + first, count)) key = (key << TierShift) | (byte)(answer & OutcomeMask);
        return key;
    }

    // One bit is left for the asker.
    internal const int MostKeyed = 15;
}
