namespace ScoringGraph.Workbooks.Formulas;

/// <summary>Comparisons of what the spreadsheet computed with what ScoringGraph gave.</summary>
internal static class Checks
{
    public const string Fine = "OK";
    public const string Different = "≠";

    // Points are rounded at the 12th digit, where binary floating point may be off by one.
    private const int Digits = 9;

    /// <summary>`OK` if all pairs are alike.</summary>
    public static string Of(params IEnumerable<string> alike) => $"IF(AND({string.Join(",", alike)}),\"{Fine}\",\"{Different}\")";

    /// <summary>Whether two numbers, each perhaps missing, are the same.</summary>
    public static string Numbers(string own, string given) => $"IF(ISNUMBER({own}),IF(ISNUMBER({given}),ROUND({own}-{given},{Digits})=0,FALSE()),NOT(ISNUMBER({given})))";

    /// <summary>Whether two texts are the same.</summary>
    public static string Texts(string own, string given) => $"EXACT({own},{given})";
}
