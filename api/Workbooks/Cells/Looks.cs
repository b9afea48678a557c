using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ScoringGraph.Workbooks.Cells;

/// <summary>The style sheet behind <see cref="Look"/>.</summary>
internal static class Looks
{
    // Not among the formats that spreadsheets know by number.
    private const uint Digits = 164;
    private const uint DayFormat = 165;
    private const uint TextFormat = 49;

    private enum Face : uint
    {
        Plain,
        Bold,
        Title,
        Given,
        Head,
    }

    private enum Ground : uint
    {
        None,

        // The second is spreadsheets' own.
        Grey125,
        Head,
        Fact,
    }

    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Digits, FormatCode = "0.##########" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" }) { Count = 2 },
        new Fonts(FontOf(), FontOf(bold: true), FontOf(bold: true, size: 14), FontOf(colour: "FF7F7F7F"), FontOf(bold: true, colour: "FFFFFFFF")) { Count = 5 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            FillOf("FF1F4E78"),
            FillOf("FFFFF8DC")) { Count = 4 },
        new Borders(new Border(), Thin()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(Enum.GetValues<Look>().Select(FormatOf)) { Count = (uint)Enum.GetValues<Look>().Length },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        new DifferentialFormats(Highlight("FF006100", "FFC6EFCE"), Highlight("FF9C0006", "FFFFC7CE"), Highlight("FF9C5700", "FFFFEB9C")) { Count = 3 });

    /// <summary>Checks in green or red, and missing facts in yellow.</summary>
    public static IEnumerable<OpenXmlElement> Highlights(Sheet sheet)
    {
        foreach (var column in sheet.Cells.Where(item => item.Look == Look.Check).Select(item => item.At.Column).Distinct())
        {
            var first = sheet.Cells.First(item => item.Look == Look.Check && item.At.Column == column).At.Row;
            var cell = Address.Of(column, first);
            yield return Rules($"{cell}:{Address.Of(column, sheet.LastRow)}", Rule($"ISERROR({cell})", 1, 1), Rule($"LEFT({cell},2)=\"OK\"", 0, 2), Rule($"LEFT({cell},1)=\"≠\"", 1, 3));
        }

        if (sheet.FilterRow is { } heads && sheet.LastRow > heads)
            yield return Rules($"A{heads + 1}:{Address.Of(sheet.Widths.Count, sheet.LastRow)}", Rule($"A{heads + 1}=\"FACT_MISSING\"", 2, 9));
    }

    private static ConditionalFormatting Rules(string cells, params ConditionalFormattingRule[] rules) => new(rules) { SequenceOfReferences = new([cells]) };

    private static ConditionalFormattingRule Rule(string formula, uint highlight, int priority) =>
        new(new DocumentFormat.OpenXml.Spreadsheet.Formula(formula)) { Type = ConditionalFormatValues.Expression, FormatId = highlight, Priority = priority };

    private static CellFormat FormatOf(Look look) => look switch
    {
        Look.Title => Of(0, Face.Title),
        Look.Head => Of(0, Face.Head, Ground.Head, bordered: true, wrapped: true),
        Look.Wrapped => Of(0, Face.Plain, wrapped: true),
        Look.Number => Of(Digits, Face.Plain),
        Look.Fact => Of(0, Face.Plain, Ground.Fact, bordered: true),
        Look.FactDay => Of(DayFormat, Face.Plain, Ground.Fact, bordered: true),
        Look.FactText => Of(TextFormat, Face.Plain, Ground.Fact, bordered: true),
        Look.Given => Of(Digits, Face.Given),
        Look.Check or Look.Strong => Of(0, Face.Bold),
        _ => Of(0, Face.Plain),
    };

    private static CellFormat Of(uint number, Face face, Ground ground = Ground.None, bool bordered = false, bool wrapped = false) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrapped })
    {
        NumberFormatId = number,
        FontId = (uint)face,
        FillId = (uint)ground,
        BorderId = bordered ? 1u : 0u,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    private static Font FontOf(bool bold = false, double size = 10, string? colour = null)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (colour is not null) font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "Microsoft YaHei" });
        return font;
    }

    private static Fill FillOf(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Hair },
        new RightBorder { Style = BorderStyleValues.Hair },
        new TopBorder { Style = BorderStyleValues.Hair },
        new BottomBorder { Style = BorderStyleValues.Hair });

    private static DifferentialFormat Highlight(string colour, string ground) =>
        new(new Font(new Color { Rgb = colour }), new Fill(new PatternFill(new BackgroundColor { Rgb = ground })));
}
