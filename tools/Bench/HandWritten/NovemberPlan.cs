namespace ScoringGraph.Bench.HandWritten;

/// <summary>The numbers of the plan: nominal points by indicator, and the areas they belong to.</summary>
internal static class NovemberPlan
{
    public const int Indicators = 39;
    public const int Areas = 9;

    /// <summary>The indicators from here on are ranked as a whole.</summary>
    public const int FirstRanked = 29;

    public static readonly decimal[] Nominal =
    [
        30, 40, 30,
        5, 10, 5, 5, 20, 10, 5, 10, 5, 5, 10, 5, 5,
        10, 5, 5, 15, 10, 20, 10, 10, 15,
        25, 25, 25, 25,
        40, 60,
        60, 40,
        30, 30, 40,
        50, 50,
        100,
    ];

    /// <summary>The area of each indicator, 0 for A1.</summary>
    public static readonly int[] AreaOf =
    [
        0, 0, 0,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        2, 2, 2, 2, 2, 2, 2, 2, 2,
        3, 3, 3, 3,
        4, 4,
        5, 5,
        6, 6, 6,
        7, 7,
        8,
    ];

    /// <summary>Weight of each area, as a share of the total.</summary>
    public static readonly decimal[] Weight = [0.1m, 0.2m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m];
}
