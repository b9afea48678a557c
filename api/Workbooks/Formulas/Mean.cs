using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Formulas;

/// <summary>A part of a level, as formulas name it.</summary>
/// <param name="Taken">Whether the participant takes part in any of it.</param>
/// <param name="Complete">Whether its facts are known.</param>
/// <param name="Points">Its points; a text if they are not known.</param>
/// <param name="Nominal">The points it is worth.</param>
/// <param name="Weight">Its relative weight.</param>
internal sealed record Part(string Taken, string Complete, string Points, decimal Nominal, decimal Weight);

/// <summary>Formulas of a level that is the mean of its parts: of what each reached of its points, over what the participant takes part in.</summary>
internal static class Mean
{
    private const int Digits = 12;

    public static string Taken(IReadOnlyList<Part> parts) => $"OR({string.Join(",", parts.Select(part => part.Taken))})";

    public static string Complete(IReadOnlyList<Part> parts) => $"AND({string.Join(",", parts.Select(part => $"OR(NOT({part.Taken}),{part.Complete})"))})";

    /// <summary>The points of the level: 0 if the participant takes part in none of it, no text if they are not known.</summary>
    public static string Points(Aggregate aggregate, decimal nominal, IReadOnlyList<Part> parts)
    {
        var known = string.Join(",", parts.Select(part => $"OR(NOT({part.Taken}),ISNUMBER({part.Points}))"));
        var isKnown = aggregate == Aggregate.GeometricMean ? $"AND({known},{Complete(parts)})" : $"AND({known})";
        return $"IF({Taken(parts)},IF({isKnown},ROUND({Formula.Number(nominal)}*{(aggregate == Aggregate.GeometricMean ? Product(parts) : Quotient(parts))},{Digits}),\"\"),0)";
    }

    private static string Quotient(IReadOnlyList<Part> parts) =>
        $"({string.Join("+", parts.Select(part => $"IF({part.Taken},{Reached(part)}*{Formula.Number(part.Weight)},0)"))})/{Weights(parts)}";

    private static string Product(IReadOnlyList<Part> parts) =>
        string.Join("*", parts.Select(part => $"IF({part.Taken},POWER({Reached(part)},{Formula.Number(part.Weight)}/{Weights(parts)}),1)"));

    private static string Weights(IReadOnlyList<Part> parts) => $"({string.Join("+", parts.Select(part => $"IF({part.Taken},{Formula.Number(part.Weight)},0)"))})";

    private static string Reached(Part part) => $"{part.Points}/{Formula.Number(part.Nominal)}";
}
