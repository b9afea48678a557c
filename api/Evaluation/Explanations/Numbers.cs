using System.Globalization;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Writes numbers for people: exact where they end, with an approximation beside a fraction.</summary>
internal static class Numbers
{
    public static string Exact(Rational value) => value.ToString();

    public static string Show(Rational value) => value.IsDecimal
        ? value.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{value} ≈ {value.Round(4):0.####}");

    public static string Show(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
