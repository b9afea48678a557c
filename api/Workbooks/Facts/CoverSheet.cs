using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>The first sheet: which scheme and month the workbook is about, and what its sheets are.</summary>
internal sealed class CoverSheet
{
    public const string Name = "封面";

    /// <summary>What stands before the scheme's code.</summary>
    public const string SchemeLabel = "方案 scheme";

    /// <summary>What stands before the month.</summary>
    public const string MonthLabel = "月份 month";

    private int row = 1;

    public CoverSheet(CompiledEdition edition)
    {
        var scheme = edition.Edition.Scheme;
        Line(scheme.Name.Zh, Look.Title);
        Line(scheme.Name.En, Look.Strong);
        row++;
        Pair(SchemeLabel, scheme.Code, Look.FactText);
        Pair(MonthLabel, edition.Edition.Month.ToString(), Look.FactText);
        Pair("规则版本 edition (SHA-256)", edition.Hash);
        Pair("文件 document", $"{scheme.Document.Title} {scheme.Document.Number}");
    }

    public Sheet Sheet { get; } = new(Name) { Widths = [30, 90, 110] };

    /// <summary>A line across the sheet.</summary>
    public void Line(string text, Look look = Look.Plain) => Sheet.Put(row++, 1, text, look);

    /// <summary>The head of a section, after an empty line.</summary>
    public void Section(string text)
    {
        row++;
        Line(text, Look.Strong);
    }

    /// <summary>Something and what it is.</summary>
    public void Pair(string label, Cell value, Look look = Look.Plain)
    {
        Sheet.Put(row, 1, label, Look.Strong);
        Sheet.Put(row++, 2, value, look);
    }

    /// <summary>Something in both languages.</summary>
    public void Both(string label, string zh, string en)
    {
        Sheet.Put(row, 1, label);
        Sheet.Put(row, 2, zh, Look.Wrapped);
        Sheet.Put(row++, 3, en, Look.Wrapped);
    }
}
