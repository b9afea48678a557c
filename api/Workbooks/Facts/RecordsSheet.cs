using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>The sheet of records: a row for each record of a list fact, a column for each field that any list has.</summary>
internal sealed class RecordsSheet
{
    public const string Name = "记录";

    /// <summary>The row that names the fields.</summary>
    public const int NamesRow = 3;

    /// <summary>The row of the first record.</summary>
    public const int FirstRow = 5;

    /// <summary>The column of the list a record belongs to.</summary>
    public const int ListColumn = 1;

    /// <summary>The column of the participant it is about.</summary>
    public const int ParticipantColumn = 2;

    /// <summary>The column of the first field.</summary>
    public const int FirstField = 3;

    private readonly string[] fields;
    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);

    /// <param name="lists">The list facts.</param>
    /// <param name="facts">What was reported; empty for nothing yet.</param>
    /// <param name="spare">How many empty rows each list has after its records.</param>
    public RecordsSheet(IReadOnlyList<FactDefinition> lists, IReadOnlyList<ParticipantFacts> facts, int spare)
    {
        var named = lists.SelectMany(list => list.Fields).DistinctBy(field => field.Name).ToArray();
        fields = [.. named.Select(field => field.Name)];
        Sheet = new Sheet(Name) { Frozen = (FirstRow - 1, 2), Widths = [26, 14, .. named.Select(_ => 18d)] };
        Sheet.Put(1, 1, "记录 Records", Look.Title);
        Sheet.Put(2, 1, "每行一条记录；未填地区的行不算；只填该清单有的列。 A row for each record; a row without participant is none; a list has only the fields that name it.");
        Sheet.Put(NamesRow, ListColumn, "清单 list", Look.Head);
        Sheet.Put(NamesRow, ParticipantColumn, "地区 participant", Look.Head);
        Sheet.Put(NamesRow + 1, ListColumn, "事实 fact", Look.Head);
        Sheet.Put(NamesRow + 1, ParticipantColumn, "", Look.Head);
        for (var index = 0; index < named.Length; index++)
        {
            Sheet.Put(NamesRow, FirstField + index, named[index].Name, Look.Head);
            Sheet.Put(NamesRow + 1, FirstField + index, $"{named[index].Label.Zh}\n{named[index].Label.En}\n{Kind(named[index].Type)}\n{string.Join(", ", lists.Where(list => list.Fields.Any(field => field.Name == named[index].Name)).Select(list => list.Name))}", Look.Head);
        }

        var row = FirstRow;
        foreach (var list in lists) row = Fill(list, facts, row, spare);
    }

    public Sheet Sheet { get; }

    /// <summary>The rows of a list's records, with the empty ones after them.</summary>
    public Block RowsOf(string list) => blocks[list];

    /// <summary>The participant of a record, as formulas name it.</summary>
    public static string Participant(int row) => $"'{Name}'!{Address.Fixed(ParticipantColumn, row)}";

    /// <summary>A field of a record, as formulas name it.</summary>
    public string Field(string field, int row) => $"'{Name}'!{Address.Fixed(FirstField + Array.IndexOf(fields, field), row)}";

    private int Fill(FactDefinition list, IReadOnlyList<ParticipantFacts> facts, int first, int spare)
    {
        var row = first;
        foreach (var participant in facts)
            foreach (var record in participant.Row.Records(participant.Row.Catalogue.IndexOf(list.Name)))
                Fill(list, participant.Participant, record, row++);
        for (var index = 0; index < spare; index++) Fill(list, null, null, row++);
        blocks[list.Name] = new Block(first, row - first);
        return row;
    }

    private void Fill(FactDefinition list, string? participant, FactRecord? record, int row)
    {
        Sheet.Put(row, ListColumn, list.Name);
        Sheet.Put(row, ParticipantColumn, Cell.Holding(participant), Look.FactText);
        foreach (var field in list.Fields)
        {
            var value = record?.Fields.GetValueOrDefault(field.Name);
            Sheet.Put(row, FirstField + Array.IndexOf(fields, field.Name), Cell.Holding(value is Month month ? month.ToString() : value), LookOf(field.Type));
        }
    }

    private static Look LookOf(FieldType type) => type switch
    {
        FieldType.Date => Look.FactDay,
        FieldType.Integer or FieldType.Decimal => Look.Fact,
        _ => Look.FactText,
    };

    private static string Kind(FieldType type) => type switch
    {
        FieldType.Integer => "整数 whole number",
        FieldType.Decimal => "数字 number",
        FieldType.Date => "日期 day, 2017-10-20",
        FieldType.Month => "月份 month, 2017-10",
        FieldType.Indicator => "指标代码 indicator code",
        _ => "文字 text",
    };
}
