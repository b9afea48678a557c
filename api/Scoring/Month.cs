using System.Globalization;

namespace ScoringGraph.Scoring;

/// <summary>A calendar month, the period every fact, rule and score is about; written `2017-10`.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int ordinal;

    /// <summary>A month of a year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="number">1 to 12.</param>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        ordinal = (year * 12) + number - 1;
    }

    /// <summary>Months since year 0: later months are larger, neighbours differ by 1.</summary>
    public int Ordinal => ordinal;

    public int Year => ordinal / 12;

    public int Number => (ordinal % 12) + 1;

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Reads `2017-10` and nothing else.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year < 1 || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"`{text}` is not a month; write it as `2017-10`.");

    public int CompareTo(Month other) => ordinal.CompareTo(other.ordinal);

    public static bool operator <(Month left, Month right) => left.ordinal < right.ordinal;

    public static bool operator >(Month left, Month right) => left.ordinal > right.ordinal;

    public static bool operator <=(Month left, Month right) => left.ordinal <= right.ordinal;

    public static bool operator >=(Month left, Month right) => left.ordinal >= right.ordinal;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
