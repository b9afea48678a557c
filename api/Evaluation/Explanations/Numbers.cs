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

    /// <summary>A share in percent, beside the fraction where it is rounded: `0.5` is `50%`, `5/11 ≈ 45.45%`.</summary>
    public static string Percent(Rational share)
    {
        var percent = Hundredfold(share);
        return Rational.Parse(percent) == share * 100 ? $"{(share.IsDecimal ? "" : $"{share} = ")}{percent}%" : $"{share} ≈ {percent}%";
    }

    /// <summary>A hundred times the value, to two digits, or as many as it takes to be seen.</summary>
    public static string Hundredfold(Rational value)
    {
        var (hundredfold, digits) = (value * 100, 2);
        while (!value.IsZero && digits < 12 && hundredfold.Round(digits) == 0m) digits++;
        return Show(hundredfold.Round(digits));
    }

    /// <summary>`1 point`, `2 points`.</summary>
    public static string Count(string number, string one) => number == "1" ? $"1 {one}" : $"{number} {one}s";

    public static string Show(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
