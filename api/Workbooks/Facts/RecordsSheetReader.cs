using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>Reads the sheet of records, in the order of its rows.</summary>
internal sealed class RecordsSheetReader(ReadSheet sheet, Scheme scheme, MonthFactsBuilder builder, ProblemList problems)
{
    public void Read()
    {
        var rows = sheet.Cells.Where(item => item.At.Row >= RecordsSheet.FirstRow).GroupBy(item => item.At.Row).Where(row => row.Any(item => item.At.Column >= RecordsSheet.ParticipantColumn));
        var records =
            from row in rows
            let list = ListOf(row.Key)
            let participant = ParticipantOf(row.Key)
            where list is not null && participant is not null
            select (list, participant, Record: RecordOf(list, row.Key));
        foreach (var group in records.ToArray().GroupBy(item => (item.participant, item.list.Name)))
            builder.Add(group.Key.participant, group.Key.Name, group.First().Record.Place, JsonPart.OfList([.. group.Select(item => item.Record)], group.First().Record.Place));
    }

    private FactDefinition? ListOf(int row)
    {
        var name = sheet.TextAt(row, RecordsSheet.ListColumn);
        if (scheme.Facts.Find(name) is { Type: FactType.List } list) return list;
        problems.AddUnknown("FACT011", "", new Place(RecordsSheet.Name, row, RecordsSheet.ListColumn), "清单", "list", name, scheme.Facts.Definitions.Where(fact => fact.Type == FactType.List).Select(fact => fact.Name));
        return null;
    }

    private string? ParticipantOf(int row)
    {
        var (name, place) = (sheet.TextAt(row, RecordsSheet.ParticipantColumn), new Place(RecordsSheet.Name, row, RecordsSheet.ParticipantColumn));
        if (name.Length > 0) return builder.Knows(name, place) ? name : null;
        problems.Add("XLSX004", "", place, "这条记录没有写地区；请在 B 列写上地区，或删去这一行。", "This record names no participant; name it in column B, or delete the row.");
        return null;
    }

    private JsonPart RecordOf(FactDefinition list, int row) => JsonPart.OfMembers(
        from item in sheet.Cells
        where item.At.Row == row && item.At.Column >= RecordsSheet.FirstField
        let field = sheet.TextAt(RecordsSheet.NamesRow, item.At.Column)
        let place = new Place(RecordsSheet.Name, row, item.At.Column)
        let value = ValueOf(list, field, item.Cell, place)
        where value is not null
        select (field, value),
        new Place(RecordsSheet.Name, row, RecordsSheet.ListColumn));

    // A field that the list does not have is told by whoever checks the record.
    private JsonPart? ValueOf(FactDefinition list, string field, ReadCell cell, Place place) =>
        list.Fields.FirstOrDefault(item => item.Name == field) is { } known ? ReportedValues.Of(cell, place, known, problems) : JsonPart.Of(cell.Text, place);
}
