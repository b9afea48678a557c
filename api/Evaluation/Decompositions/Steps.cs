using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>Splits the difference of two ends by the numbers that were found on the way.</summary>
internal static class Steps
{
    /// <summary>The causes, in the order of the steps.</summary>
    public static readonly IReadOnlyList<ChangeCause> Causes = Enum.GetValues<ChangeCause>();

    /// <summary>From which to which number each part goes; null where it cannot be told, or where an end is missing.</summary>
    /// <param name="numbers">The ends and what lies between them, one more than there are causes.</param>
    public static (int From, int To)?[] Of(IReadOnlyList<Rational?> numbers)
    {
        var parts = new (int, int)?[Causes.Count];
        if (numbers[0] is null || numbers[^1] is null) return parts;
        var last = 0;
        for (var next = 1; next < numbers.Count; next++)
        {
            if (numbers[next] is null) continue;
            parts[next - 1] = (last, next);
            last = next;
        }

        return parts;
    }

    /// <summary>The parts in points: each number less the one before it, so that they add up to the difference of the ends.</summary>
    public static Rational?[] PointsOf(IReadOnlyList<Rational?> numbers) =>
        Array.ConvertAll(Of(numbers), part => part is var (from, to) ? numbers[to] - numbers[from] : null);
}
