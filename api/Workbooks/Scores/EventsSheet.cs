using System.Globalization;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of events: for each bonus or penalty entry that counts records, whether each record counts and why not.</summary>
internal sealed class EventsSheet
{
    private const string Counted = "COUNTED";

    private static readonly Column Entry = new("加减分项 Entry", 12);
    private static readonly Column Record = new("记录行 Row of 记录", 10);
    private static readonly Column Participant = new("地区 Participant", 14);
    private static readonly Column InMonth = new("本月 In the month", 10);
    private static readonly Column Accepted = new("形式符合 Accepted", 10);
    private static readonly Column Condition = new("条件成立 Holds", 10);
    private static readonly Column Key = new("同一工作 Counted once by", 36);
    private static readonly Column Status = new("结论 Status", 20);
    private static readonly Column Given = new("本系统结论 ScoringGraph's", 20, Look.GivenText);
    private static readonly Column Check = new("核对 Check", 9, Look.Check);

    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);
    private readonly Scored scored;
    private readonly RecordsSheet records;

    public EventsSheet(Scored scored, RecordsSheet records)
    {
        (this.scored, this.records) = (scored, records);
        foreach (var entry in scored.Scheme.Bonus.Entries.Concat(scored.Scheme.Penalties.Entries))
            if (entry.Step is EventsStep step)
                Fill(entry, step);
    }

    public Table Table { get; } = new(
        "记录核算", "记录核算 Events", "每条记录是否计入加减分：月份、形式、条件，同一项工作只计一次。 Whether each record counts: its month, its form, the condition, and the same work only once.", 3,
        Entry, Record, Participant, InMonth, Accepted, Condition, Key, Status, Given, Check);

    public static Column Checked => Check;

    /// <summary>A formula that counts the events of a participant that count.</summary>
    public string CountOf(string entry, string participant) => $"COUNTIFS({Table.There(Participant, blocks[entry])},{participant},{Table.There(Status, blocks[entry])},\"{Counted}\")";

    private void Fill(AdjustmentEntry entry, EventsStep step)
    {
        var rows = records.RowsOf(step.Events);
        var block = new Block(Table.Rows.Last + 1, rows.Count);
        var given = GivenOf(entry).GetEnumerator();
        blocks.Add(entry.Code, block);
        for (var index = 0; index < rows.Count; index++)
        {
            var (row, record) = (block.First + index, rows.First + index);
            Table[Entry, row] = entry.Code;
            Table[Record, row] = record;
            Table[Participant, row] = Cell.Of($"IF(LEN({RecordsSheet.Participant(record)})=0,\"\",{RecordsSheet.Participant(record)})");
            Cell IfAny(string formula) => Cell.Of($"IF(LEN({Table.Here(Participant, row)})=0,\"\",{formula})");
            Table[InMonth, row] = IfAny(IsInMonth(records.Field(step.Date, record)));
            Table[Accepted, row] = IfAny(IsAccepted(step, record));
            Table[Condition, row] = IfAny(Holds(entry, step, record));
            Table[Key, row] = IfAny(step.CountOnceBy.Reverse().Aggregate("\"\"", (otherwise, field) => $"IF({Has(field, record)},\"{field}=\"&{records.Field(field, record)},{otherwise})"));
            Table[Status, row] = Cell.Of(StatusOf(entry, row, block));
            Table[Given, row] = given.MoveNext() ? given.Current : "";
            Table[Check, row] = Cell.Of(Checks.Of(Checks.Texts(Table.Here(Status, row), Table.Here(Given, row))));
        }
    }

    // In the order of the records: by participant, then as reported. Those of an excluded participant are not looked at.
    private IEnumerable<string> GivenOf(AdjustmentEntry entry)
    {
        var list = scored.Scheme.Facts.IndexOf(((EventsStep)entry.Step).Events);
        foreach (var (participant, card) in scored.Facts.Participants.Zip(scored.Score.Scorecards))
        {
            var adjustment = card.BonusEntries.Concat(card.PenaltyEntries).First(item => item.Entry.Code == entry.Code);
            for (var index = 0; index < participant.Row.Records(list).Count; index++)
                yield return adjustment.Excluded is not null ? "EXCLUDED" : NameOf(adjustment.Events[index].Status);
        }
    }

    private static string NameOf(EventStatus status) => status switch
    {
        EventStatus.Counted => Counted,
        EventStatus.OtherMonth => "OTHER_MONTH",
        EventStatus.NotAccepted => "NOT_ACCEPTED",
        EventStatus.ConditionNotMet => "CONDITION_NOT_MET",
        _ => "DUPLICATE",
    };

    private string IsInMonth(string day)
    {
        var month = scored.Edition.Edition.Month;
        return string.Create(CultureInfo.InvariantCulture, $"IF(LEN({day})=0,TRUE(),AND(YEAR({day})={month.Year},MONTH({day})={month.Number}))");
    }

    private string IsAccepted(EventsStep step, int record) => step.Accept.Count == 0
        ? "TRUE()"
        : $"AND({string.Join(",", step.Accept.Select(pair => $"OR({string.Join(",", pair.Value.Select(value => $"EXACT({records.Field(pair.Key, record)},{Formula.Text(value)})").Prepend($"NOT({Has(pair.Key, record)})"))})"))})";

    // A record that lacks a field the condition asks for does not fulfil it.
    private string Holds(AdjustmentEntry entry, EventsStep step, int record)
    {
        if (!scored.Edition.Source.DeclaredFor(scored.Edition.Edition.Month).EventConditions.TryGetValue(entry.Code, out var condition)) return "TRUE()";
        var fields = scored.Scheme.Facts.Find(step.Events)!.Fields;
        var known = condition.Symbols.Where(symbol => fields.Any(field => field.Name == symbol.Name)).Select(symbol => Has(symbol.Name, record));
        var formulas = new ExpressionFormulas(symbol => Read(fields.FirstOrDefault(field => field.Name == symbol.Name), symbol, record));
        return $"IF(AND(TRUE(),{string.Join(",", known)}),{formulas.Of(condition.Root)},FALSE())";
    }

    private Operand Read(FactField? field, Symbol symbol, int record)
    {
        if (field is null)
        {
            var month = symbol.Name == SymbolTable.ScoredMonth ? scored.Edition.Edition.Month : scored.Scheme.Months[^1];
            return new Operand(Formula.Number(month.Ordinal), IsWhole: true, CanBeNegative: false);
        }

        var cell = records.Field(field.Name, record);
        return field.Type switch
        {
            FieldType.Month => new Operand($"(VALUE(LEFT({cell},4))*12+VALUE(RIGHT({cell},2))-1)", IsWhole: true, CanBeNegative: false),
            FieldType.Date => new Operand($"TEXT({cell},\"yyyy-mm-dd\")", IsWhole: false, CanBeNegative: false),
            _ => new Operand(cell, field.Type == FieldType.Integer, CanBeNegative: true),
        };
    }

    private string Has(string field, int record) => $"LEN({records.Field(field, record)})>0";

    private string StatusOf(AdjustmentEntry entry, int row, Block block)
    {
        string At(Column column) => Table.Here(column, row);
        var before = new Block(block.First, row - block.First);
        var repeats = before.Count == 0
            ? "FALSE()"
            : $"AND(LEN({At(Key)})>0,SUMPRODUCT(EXACT({Table.Here(Participant, before)},{At(Participant)})*EXACT({Table.Here(Key, before)},{At(Key)})*({Table.Here(Status, before)}=\"{Counted}\"))>0)";
        var excluded = entry.Excluded.Select(exclusion => $"EXACT({At(Participant)},{Formula.Text(exclusion.Participant)})").Prepend("FALSE()");
        return $"IF(LEN({At(Participant)})=0,\"\",IF(OR({string.Join(",", excluded)}),\"EXCLUDED\",IF(NOT({At(InMonth)}),\"OTHER_MONTH\",IF(NOT({At(Accepted)}),\"NOT_ACCEPTED\","
            + $"IF(NOT({At(Condition)}),\"CONDITION_NOT_MET\",IF({repeats},\"DUPLICATE\",\"{Counted}\"))))))";
    }
}
