namespace ScoringGraph.Bench.Measuring;

/// <summary>What a line of the summary says of its goal.</summary>
internal enum Goal
{
    /// <summary>There is none.</summary>
    None,
    Met,
    NotMet,

    /// <summary>It was not measured.</summary>
    Skipped,
}

/// <summary>One comparison of the summary.</summary>
/// <param name="What">What is compared.</param>
/// <param name="Measured">The numbers behind it.</param>
/// <param name="Ratio">The comparison in short.</param>
/// <param name="Wanted">The goal in words; empty if there is none.</param>
/// <param name="Goal">Whether it was reached.</param>
internal sealed record Line(string What, string Measured, string Ratio, string Wanted, Goal Goal)
{
    public static Line AtMost(string what, string measured, double ratio, double most) =>
        new(what, measured, Text($"{ratio:0.00}x"), Text($"at most {most:0.0}x"), ratio <= most ? Goal.Met : Goal.NotMet);

    public static Line AtLeast(string what, string measured, double ratio, double least) =>
        new(what, measured, Text($"{ratio:0.0}x faster"), Text($"at least {least:0}x"), ratio >= least ? Goal.Met : Goal.NotMet);

    public static Line Fact(string what, string measured) => new(what, measured, "", "", Goal.None);

    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
