using System.Globalization;

namespace ScoringGraph.GraphEngine;

/// <summary>A number that no exact type holds, kept as it was written: only a floating point scalar may take it.</summary>
internal sealed record RawNumber(string Text)
{
    /// <summary>The narrowest exact value of the text: int, long or decimal; else the text itself.</summary>
    public static object Read(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return small;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return large;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && IsSame(text, exact)
            ? exact
            : new RawNumber(text);
    }

    // decimal.Parse rounds silently beyond 28 digits, so the digits are compared.
    private static bool IsSame(string text, decimal parsed)
        => Digits(text) == Digits(parsed.ToString(CultureInfo.InvariantCulture));

    private static string Digits(string text)
    {
        var mantissa = text.Split('e', 'E')[0];
        return string.Concat(mantissa.Where(char.IsAsciiDigit)).Trim('0');
    }
}
