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

    // The order of the highlights.
    private const uint Green = 0;
    private const uint Red = 1;
    private const uint Yellow = 2;

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
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" })
        { Count = 2 },
        new Fonts(FontOf(), FontOf(bold: true), FontOf(bold: true, size: 14), FontOf(colour: "FF7F7F7F"), FontOf(bold: true, colour: "FFFFFFFF")) { Count = 5 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            FillOf("FF1F4E78"),
            FillOf("FFFFF8DC"))
        { Count = 4 },
        new Borders(new Border(), Thin()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(Enum.GetValues<Look>().Select(FormatOf)) { Count = (uint)Enum.GetValues<Look>().Length },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        new DifferentialFormats(Highlight("FF006100", "FFC6EFCE"), Highlight("FF9C0006", "FFFFC7CE"), Highlight("FF9C5700", "FFFFEB9C")) { Count = 3 });

    /// <summary>Checks in green or red, and what facts are missing for in yellow.</summary>
    public static IEnumerable<OpenXmlElement> Highlights(Sheet sheet)
    {
        foreach (var (look, column) in sheet.Cells.Where(item => item.Look is Look.Check or Look.Outcome).Select(item => (item.Look, item.At.Column)).Distinct())
        {
            var first = Address.Of(column, sheet.Cells.First(item => item.Look == look && item.At.Column == column).At.Row);
            var all = $"{first}:{Address.Of(column, sheet.LastRow)}";
            // The cover's check says how many agree; those of tables are one word.
            yield return look == Look.Outcome ? Rules(all, Rule("FACT_MISSING", Yellow, 1), Rule("INCOMPLETE", Yellow, 2))
                : sheet.FilterRow is null ? Rules(first, Rule($"LEFT({first},2)=\"OK\"", ConditionalFormatValues.Expression, Green, 3), Rule($"LEFT({first},2)<>\"OK\"", ConditionalFormatValues.Expression, Red, 4))
                : Rules(all, Rule("OK", Green, 3), Rule("≠", Red, 4));
        }
    }

    private static ConditionalFormatting Rules(string cells, params ConditionalFormattingRule[] rules) => new(rules) { SequenceOfReferences = new([cells]) };

    private static ConditionalFormattingRule Rule(string word, uint highlight, int priority)
    {
        var rule = Rule(Formula.Text(word), ConditionalFormatValues.CellIs, highlight, priority);
        rule.Operator = ConditionalFormattingOperatorValues.Equal;
        return rule;
    }

    private static ConditionalFormattingRule Rule(string formula, ConditionalFormatValues type, uint highlight, int priority) =>
        new(new DocumentFormat.OpenXml.Spreadsheet.Formula(formula)) { Type = type, FormatId = highlight, Priority = priority };

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
        Look.GivenText => Of(0, Face.Given, indented: true),
        Look.Check or Look.Strong => Of(0, Face.Bold),
        _ => Of(0, Face.Plain, indented: true),
    };

    private static CellFormat Of(uint number, Face face, Ground ground = Ground.None, bool bordered = false, bool wrapped = false, bool indented = false) => new(AlignmentOf(wrapped, indented))
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

    // Words do not touch the number before them.
    private static Alignment AlignmentOf(bool wrapped, bool indented) => indented
        ? new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Left, Indent = 1 }
        : new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrapped };

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
