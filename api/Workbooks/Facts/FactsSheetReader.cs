using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>Reads the sheet of facts.</summary>
internal sealed class FactsSheetReader(ReadSheet sheet, Scheme scheme, MonthFactsBuilder builder, ProblemList problems)
{
    public void Read()
    {
        var facts = Columns();
        var participants = new SheetParticipants(sheet, FactsSheet.ParticipantColumn, FactsSheet.FirstRow, builder, problems).Rows();
        foreach (var ((row, column), cell) in sheet.Cells.Where(item => item.At.Row >= FactsSheet.FirstRow && item.At.Column != FactsSheet.ParticipantColumn))
        {
            var place = new Place(FactsSheet.Name, row, column);
            if (!facts.TryGetValue(column, out var fact))
                problems.Add("XLSX004", "", place, "这一列没有事实名称；请删去，或在第 3 行写上事实名称。", "This column names no fact; delete it, or name the fact in row 3.");
            else if (!participants.TryGetValue(row, out var participant))
                problems.Add("XLSX004", "", place, "这一行没有地区；请删去，或在 A 列写上地区。", "This row names no participant; delete it, or name the participant in column A.");
            else if (fact is not null && participant is not null && ReportedValues.Of(cell, place, fact, problems) is { } value)
                builder.Add(participant, fact.Name, place, value);
        }
    }

    // A column whose name is wrong is reported once, and holds nothing.
    private Dictionary<int, FactDefinition?> Columns()
    {
        var columns = new Dictionary<int, FactDefinition?>();
        foreach (var ((_, column), cell) in sheet.Cells.Where(item => item.At.Row == FactsSheet.NamesRow && item.At.Column != FactsSheet.ParticipantColumn))
        {
            var (name, place) = (cell.Text.Trim(), new Place(FactsSheet.Name, FactsSheet.NamesRow, column));
            var fact = scheme.Facts.Find(name);
            var first = columns.FirstOrDefault(item => item.Value is not null && item.Value == fact).Key;
            if (fact is null)
                problems.AddUnknown("FACT011", "", place, "事实", "fact", name, scheme.Facts.Definitions.Select(definition => definition.Name));
            else if (fact.Type == FactType.List)
                problems.Add("XLSX004", "", place, $"`{name}` 是清单，请填在工作表“{RecordsSheet.Name}”。", $"`{name}` is a list; fill it in on sheet `{RecordsSheet.Name}`.");
            else if (first > 0)
                problems.Add("FACT015", "", place, $"`{name}` 在 {Address.Column(first)} 列已有；请删去一列。", $"`{name}` has column {Address.Column(first)} already; delete one of them.");
            columns[column] = fact is { Type: not FactType.List } && first == 0 ? fact : null;
        }

        if (columns.Count == 0)
            problems.Add("XLSX003", "", new Place(FactsSheet.Name, FactsSheet.NamesRow, 2), "第 3 行应是事实名称。", "Row 3 should name the facts.");
        return columns;
    }
}

/// <summary>Which participant each row of a sheet is about.</summary>
internal sealed class SheetParticipants(ReadSheet sheet, int column, int firstRow, MonthFactsBuilder builder, ProblemList problems)
{
    /// <summary>The participants by row; null for a row that is wrong and has been reported.</summary>
    public IReadOnlyDictionary<int, string?> Rows()
    {
        var rows = new Dictionary<int, string?>();
        foreach (var ((row, _), cell) in sheet.Cells.Where(item => item.At.Row >= firstRow && item.At.Column == column))
        {
            var (participant, place) = (cell.Text.Trim(), new Place(sheet.Name, row, column));
            var isKnown = builder.Knows(participant, place);
            var first = rows.FirstOrDefault(item => item.Value == participant).Key;
            if (isKnown && first > 0)
                problems.Add("FACT015", "", place, $"`{participant}` 在第 {first} 行已有；请删去一行。", $"`{participant}` has row {first} already; delete one of them.");
            rows[row] = isKnown && first == 0 ? participant : null;
            if (rows[row] is not null) builder.Mention(participant);
        }

        return rows;
    }
}
