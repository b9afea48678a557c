using System.Globalization;

namespace ScoringGraph.Evaluation.Json;

/// <summary>Reads numbers without losing a digit.</summary>
public static class DecimalText
{
    /// <summary>True if a decimal holds exactly the number that is written; a 40-digit number is refused, not rounded.</summary>
    public static bool TryParse(string text, out decimal value)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        var mantissa = text.AsSpan();
        var exponent = 0;
        var sign = mantissa.IndexOfAny('e', 'E');
        if (sign >= 0)
        {
            if (!int.TryParse(mantissa[(sign + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
            mantissa = mantissa[..sign];
        }

        return !mantissa.ContainsAnyInRange('1', '9') || (SignificantDigits(mantissa) <= 28 && Decimals(mantissa) - (long)exponent <= 28);
    }

    private static int SignificantDigits(ReadOnlySpan<char> mantissa)
    {
        var digits = 0;
        var started = false;
        foreach (var character in mantissa)
        {
            if (!char.IsAsciiDigit(character)) continue;
            started |= character != '0';
            if (started) digits++;
        }

        return digits;
    }

    private static int Decimals(ReadOnlySpan<char> mantissa) => mantissa.Contains('.') ? mantissa.Length - mantissa.IndexOf('.') - 1 : 0;
}
