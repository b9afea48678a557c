using System.Globalization;

namespace ScoringGraph.Evaluation.Json;

/// <summary>Reads numbers without losing a digit.</summary>
public static class DecimalText
{
    /// <summary>True if a decimal holds exactly the number that is written; a 40-digit number is refused, not rounded.</summary>
    public static bool TryParse(string text, out decimal value)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        return SignificantDigits(text) <= 28 && (value != 0m || !text.AsSpan().ContainsAnyInRange('1', '9') || IsZeroMantissa(text));
    }

    private static int SignificantDigits(string text)
    {
        var mantissa = text.AsSpan();
        var exponent = mantissa.IndexOfAny('e', 'E');
        if (exponent >= 0) mantissa = mantissa[..exponent];
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

    private static bool IsZeroMantissa(string text)
    {
        var exponent = text.AsSpan().IndexOfAny('e', 'E');
        return exponent >= 0 && !text.AsSpan(0, exponent).ContainsAnyInRange('1', '9');
    }
}
