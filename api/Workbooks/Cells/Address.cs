using System.Globalization;

namespace ScoringGraph.Workbooks.Cells;

/// <summary>Where a cell stands, as spreadsheets write it. Rows and columns start at 1.</summary>
internal static class Address
{
    private const int Letters = 26;

    /// <summary>`C7`.</summary>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>`$C$7`, which stays what it is when a formula is copied.</summary>
    public static string Fixed(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${row}");

    /// <summary>`A` for 1, `AA` for 27.</summary>
    public static string Column(int column) => column <= Letters ? $"{(char)('A' + column - 1)}" : Column((column - 1) / Letters) + Column(((column - 1) % Letters) + 1);

    /// <summary>The column and row of `C7`.</summary>
    public static (int Column, int Row) Parse(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetter).ToArray();
        return (letters.Aggregate(0, (column, letter) => (column * Letters) + char.ToUpperInvariant(letter) - 'A' + 1), int.Parse(address.AsSpan(letters.Length), CultureInfo.InvariantCulture));
    }
}
