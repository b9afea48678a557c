using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>
/// Compares which values two comparisons accept. Their truth changes only at their two thresholds, so a value below, at, between
/// and above them shows all there is. Of a count only whole numbers are looked at, of a fact only values within its range.
/// </summary>
internal static class Solutions
{
    private const decimal MostWithNeighbours = 1_000_000_000_000_000_000_000_000m;

    /// <summary>Whether the newer comparison is harder to meet; null if each accepts what the other does not.</summary>
    /// <param name="before">The older comparison.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="fact">The fact that is compared; null for an amount without declared range.</param>
    /// <param name="negated">True if it counts where they do not hold.</param>
    public static Strictness? Compare((Operator Operator, decimal Threshold) before, (Operator Operator, decimal Threshold) after, FactDefinition? fact, bool negated)
    {
        if (Math.Max(Math.Abs(before.Threshold), Math.Abs(after.Threshold)) > MostWithNeighbours) return null;
        decimal[] turns = [.. new[] { before.Threshold, after.Threshold, fact?.Min ?? before.Threshold, fact?.Max ?? before.Threshold }.Order()];
        var values = (fact?.Type == FactType.Integer ? Whole(turns) : Any(turns)).Where(value => !(value < fact?.Min || value > fact?.Max));
        var (lost, gained) = (false, false);
        foreach (var value in values)
        {
            var (was, now) = (Holds(before, value) != negated, Holds(after, value) != negated);
            lost |= was && !now;
            gained |= now && !was;
        }

        return (lost, gained) switch
        {
            (false, false) => Strictness.Equivalent,
            (true, false) => Strictness.Stricter,
            (false, true) => Strictness.Looser,
            _ => null,
        };
    }

    private static IEnumerable<decimal> Whole(decimal[] turns) =>
        turns.SelectMany(turn => new[] { Math.Floor(turn) - 1m, Math.Floor(turn), Math.Ceiling(turn), Math.Ceiling(turn) + 1m });

    private static IEnumerable<decimal> Any(decimal[] turns) =>
        [turns[0] - 1m, .. turns, .. turns.Zip(turns.Skip(1), (low, high) => low + ((high - low) / 2m)), turns[^1] + 1m];

    private static bool Holds((Operator Operator, decimal Threshold) comparison, decimal value) => comparison.Operator switch
    {
        Operator.Less => value < comparison.Threshold,
        Operator.LessOrEqual => value <= comparison.Threshold,
        Operator.Greater => value > comparison.Threshold,
        Operator.GreaterOrEqual => value >= comparison.Threshold,
        Operator.Equal => value == comparison.Threshold,
        _ => value != comparison.Threshold,
    };
}
