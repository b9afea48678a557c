using System.Globalization;

namespace ScoringGraph.Workbooks.Cells;

/// <summary>How a cell looks. Each is one format of the workbook's style sheet, in this order.</summary>
internal enum Look
{
    /// <summary>As the spreadsheet shows it.</summary>
    Plain,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The head of a column.</summary>
    Head,

    /// <summary>Long text, broken into lines.</summary>
    Wrapped,

    /// <summary>A computed number, with the digits it has.</summary>
    Number,

    /// <summary>A fact as it was reported: what people may change.</summary>
    Fact,

    /// <summary>A day that was reported.</summary>
    FactDay,

    /// <summary>A text that was reported, so that `2017-10` stays what it is.</summary>
    FactText,

    /// <summary>What ScoringGraph gave, to be compared with.</summary>
    Given,

    /// <summary>A word that ScoringGraph gave, to be compared with.</summary>
    GivenText,

    /// <summary>A comparison with what ScoringGraph gave.</summary>
    Check,

    /// <summary>What something came to.</summary>
    Outcome,

    /// <summary>Words in bold.</summary>
    Strong,
}

/// <summary>What a cell holds: a value (text, number, yes or no, day), or a formula and no value.</summary>
/// <param name="Value">A string, decimal, bool or <see cref="DateOnly"/>; null for a formula or an empty cell.</param>
/// <param name="Formula">The formula without its equals sign; null for a value.</param>
internal sealed record Cell(object? Value, string? Formula)
{
    public static implicit operator Cell(string text) => new(text, null);

    public static implicit operator Cell(decimal number) => new(number, null);

    public static implicit operator Cell(int number) => new((decimal)number, null);

    public static implicit operator Cell(bool answer) => new(answer, null);

    /// <summary>A value that may be absent.</summary>
    public static Cell Holding(object? value) => new(value, null);

    /// <summary>A cell that the spreadsheet computes.</summary>
    public static Cell Of(string formula) => new(null, formula);
}

/// <summary>Pieces of formulas.</summary>
internal static class Formula
{
    /// <summary>A number as formulas write it.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A text in quotes.</summary>
    public static string Text(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
