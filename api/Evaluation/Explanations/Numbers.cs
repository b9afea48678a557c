using System.Globalization;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Writes numbers for people: exact where they end, with an approximation beside a fraction.</summary>
internal static class Numbers
{
    public static string Exact(Rational value) => value.ToString();

    public static string Show(Rational value)
    {
        if (value.IsDecimal) return value.ToString();
        // A sum comes out as a decimal wherever a decimal holds it exactly.
        var end = value.Simplified;
        return end.IsDecimal ? $"{value} = {end}" : string.Create(CultureInfo.InvariantCulture, $"{value} ≈ {value.Round(4):0.####}");
    }

    /// <summary>`1 point`, `2 points`.</summary>
    public static string Count(string number, string one) => number == "1" ? $"1 {one}" : $"{number} {one}s";

    public static string Show(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
