using System.Globalization;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>Turns cells into reported values, which are then checked as those of any other file.</summary>
internal static class ReportedValues
{
    /// <summary>The value of a cell; null if it is empty or a problem.</summary>
    /// <param name="cell">The cell; null if it is empty.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="fact">What it is to be.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static JsonPart? Of(ReadCell? cell, Place place, FactDefinition fact, ProblemList problems)
    {
        if (cell is null || IsBroken(cell, place, problems)) return null;
        if (cell.Held == Held.Text && fact.IsNumber && decimal.TryParse(cell.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            problems.Add("XLSX006", "", place,
                $"`{cell.Text.Trim()}` 是以文本形式存储的数字；请把单元格格式改为“常规”后重新输入。", $"`{cell.Text.Trim()}` is a number stored as text; format the cell as General and type it again.");
            return null;
        }

        return fact.Type == FactType.Boolean && cell.Held == Held.Text && FactsCsv.Answer(cell.Text.Trim()) is { } answer ? JsonPart.Of(answer, place) : Plain(cell, place);
    }

    /// <summary>The value of a cell that holds a field of a record; null if it is empty or a problem.</summary>
    public static JsonPart? Of(ReadCell? cell, Place place, FactField field, ProblemList problems)
    {
        if (cell is null || IsBroken(cell, place, problems)) return null;
        var value = Plain(cell, place);
        var isText = field.Type is not (FieldType.Integer or FieldType.Decimal);
        if (cell.Held != Held.Number || !isText) return value;
        // Spreadsheets turn what looks like a day or a month into a day, and a document's number into a number.
        return (field.Type, Days.FromNumber(value.Number ?? 0m)) switch
        {
            (FieldType.Date, { } day) => JsonPart.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place),
            (FieldType.Month, { Day: 1 } first) => JsonPart.Of(Month.Of(first).ToString(), place),
            (FieldType.Date or FieldType.Month, _) => value,
            _ => JsonPart.Of(value.Text, place),
        };
    }

    /// <summary>True, with a problem, for a cell without a value of its own.</summary>
    public static bool IsBroken(ReadCell cell, Place place, ProblemList problems)
    {
        if (cell.Held == Held.Error)
            problems.Add("XLSX005", "", place, $"单元格是公式错误 {cell.Text}；请改为上报的值，未上报的留空。", $"The cell holds the error {cell.Text}; put the reported value there, or leave it empty.");
        else if (cell.Held == Held.Formula)
            problems.Add("XLSX005", "", place, $"公式 `={cell.Text}` 没有计算结果；请改为上报的值，或用电子表格软件打开后保存。", $"The formula `={cell.Text}` has no result; put the reported value there, or open and save the file in a spreadsheet.");
        return cell.Held is Held.Error or Held.Formula;
    }

    private static JsonPart Plain(ReadCell cell, Place place) => cell.Held switch
    {
        Held.Boolean => JsonPart.Of(cell.Text is "1" or "true", place),
        Held.Number => JsonPart.OfNumber(Digits(cell.Text), place),
        _ => JsonPart.Of(cell.Text.Trim(), place),
    };

    // A file holds 0.07 as 7.0000000000000007E-2; people see, and mean, fifteen digits.
    private static string Digits(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("G15", CultureInfo.InvariantCulture) : text;
}
