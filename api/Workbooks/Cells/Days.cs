namespace ScoringGraph.Workbooks.Cells;

/// <summary>Days as spreadsheets count them: 1 is the first of January 1900, and a 29 February of that year is counted too.</summary>
internal static class Days
{
    // Right from March 1900 on.
    private static readonly DateOnly Zero = new(1899, 12, 30);

    private static readonly int Last = ToNumber(DateOnly.MaxValue);

    public static int ToNumber(DateOnly day) => day.DayNumber - Zero.DayNumber;

    /// <summary>The day of a number; null if it is none, or has a time of day.</summary>
    public static DateOnly? FromNumber(decimal number) => number == decimal.Truncate(number) && number > 0 && number <= Last ? Zero.AddDays((int)number) : null;
}
