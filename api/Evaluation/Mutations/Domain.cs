using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>What a number can be.</summary>
/// <param name="IsWhole">True if it has no decimals.</param>
/// <param name="Min">The least it can be; null for no bound.</param>
/// <param name="Max">The most it can be; null for no bound.</param>
/// <param name="IsNeverZero">True if nothing is asked while it is 0.</param>
public sealed record Domain(bool IsWhole, decimal? Min, decimal? Max, bool IsNeverZero)
{
    /// <summary>What a fact's declaration admits; anything where nothing is declared.</summary>
    public static Domain Of(FactDefinition? fact, bool isNeverZero) => new(fact?.Type == FactType.Integer, fact?.Min, fact?.Max, isNeverZero);

    /// <summary>
    /// One value of every stretch of the domain on which comparisons with the given numbers answer alike: the numbers themselves,
    /// one between each two, and one on either side of all.
    /// </summary>
    public IReadOnlyList<decimal> Witnesses(IEnumerable<decimal> compared)
    {
        decimal[] marks = [.. compared.Concat(new[] { Min, Max }.OfType<decimal>()).Append(0m).Distinct().Order()];
        var between = marks.Zip(marks.Skip(1), (low, high) => IsWhole ? decimal.Floor((low + high) / 2m) : (low + high) / 2m);
        // Between a number with decimals and the next whole one lies nothing whole; both neighbours are tried.
        var beside = marks.SelectMany(mark => IsWhole ? [decimal.Floor(mark) - 1m, decimal.Floor(mark), decimal.Floor(mark) + 1m] : new[] { mark });
        return [.. between.Concat(beside).Append(marks[0] - 1m).Append(marks[^1] + 1m).Distinct().Where(Contains)];
    }

    private bool Contains(decimal value) =>
        (!IsNeverZero || value != 0m) && (Min is not { } min || value >= min) && (Max is not { } max || value <= max) && (!IsWhole || value == decimal.Truncate(value));
}
