using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of bonus and penalty: what each entry gives each participant.</summary>
internal sealed class AdjustmentsSheet
{
    private const string Bonus = "加分 bonus";
    private const string Penalty = "减分 penalty";

    private static readonly Column Kind = new("类别 Kind", 13);
    private static readonly Column Code = new("代码 Entry", 8);
    private static readonly Column Name = new("名称 Name", 44, Look.Wrapped);
    private static readonly Column Participant = new("地区 Participant", 14);
    private static readonly Column Points = new("分数 Points", 10, Look.Number);
    private static readonly Column Given = new("本系统 ScoringGraph's", 14, Look.Given);
    private static readonly Column Check = new("核对 Check", 9, Look.Check);
    private static readonly Column Note = new("说明 Note", 34, Look.Wrapped);
    private static readonly Column Clause = new("原文 Clause", 110, Look.Wrapped);

    private readonly Scored scored;

    public AdjustmentsSheet(Scored scored, IReadOnlyList<FactFormulas> facts, EventsSheet events)
    {
        this.scored = scored;
        var row = Table.FirstRow;
        foreach (var (index, entry) in scored.Scheme.Bonus.Entries.Index())
            for (var participant = 0; participant < scored.Count; participant++)
                Fill(row++, Bonus, entry, scored.Score.Scorecards[participant].BonusEntries[index], facts[participant], events, participant);
        foreach (var (index, entry) in scored.Scheme.Penalties.Entries.Index())
            for (var participant = 0; participant < scored.Count; participant++)
                Fill(row++, Penalty, entry, scored.Score.Scorecards[participant].PenaltyEntries[index], facts[participant], events, participant);
    }

    public Table Table { get; } = new(
        "加减分", "加减分 Bonus and penalty", "减分的分数从最终得分中扣除。 The points of a penalty are subtracted from the final score.", 4,
        Kind, Code, Name, Participant, Points, Given, Check, Note, Clause);

    public static Column Checked => Check;

    /// <summary>A formula of all bonus of a participant, before any cap.</summary>
    public string BonusOf(string participant) => SumOf(Bonus, participant);

    /// <summary>A formula of all penalties of a participant, before any cap.</summary>
    public string PenaltyOf(string participant) => SumOf(Penalty, participant);

    private string SumOf(string kind, string participant) => Table.Rows.Count == 0
        ? "0"
        : $"SUMIFS({Table.There(Points, Table.Rows)},{Table.There(Kind, Table.Rows)},{Formula.Text(kind)},{Table.There(Participant, Table.Rows)},{participant})";

    private void Fill(int row, string kind, AdjustmentEntry entry, Adjustment given, FactFormulas facts, EventsSheet events, int participant)
    {
        Table[Kind, row] = kind;
        Table[Code, row] = entry.Code;
        Table[Name, row] = $"{entry.Name.Zh}\n{entry.Name.En}";
        Table[Participant, row] = scored.Participants[participant].Code;
        Table[Points, row] = Cell.Of(given.Excluded is null ? PointsOf(entry, facts, events, Table.Here(Participant, row)) : "0");
        Table[Given, row] = given.Points;
        Table[Check, row] = Cell.Of(Checks.Of(Checks.Numbers(Table.Here(Points, row), Table.Here(Given, row))));
        Table[Note, row] = given.Excluded is { } excluded ? $"不列入评价 excluded: {excluded.Clause?.Text}" : entry.Step is LagGateStep ? "作用于指标，此处不扣 takes the indicator's points; nothing is subtracted here" : "";
        Table[Clause, row] = string.Join("\n", entry.Clauses.Select(clause => clause.Text));
    }

    private static string PointsOf(AdjustmentEntry entry, FactFormulas facts, EventsSheet events, string participant) => entry.Step switch
    {
        FlagStep step => $"IF({facts.Flag(step.Requires)},{Formula.Number(step.Points)},0)",
        StagesStep step => $"IF({facts.Flag(step.Requires)},MIN({Formula.Number(step.Max)},{Stage(step, facts.Text(step.Stage))}),0)",
        AssessedStep step => $"IF({facts.Flag(step.Requires)},MAX({Formula.Number(step.Min)},MIN({facts.Number(step.Score)}+0,{Formula.Number(step.Max)})),0)",
        EventsStep step => $"{events.CountOf(entry.Code, participant)}*{Formula.Number(step.Points)}",
        _ => "0",
    };

    private static string Stage(StagesStep step, string stage) =>
        step.Stages.Reverse().Aggregate("0", (otherwise, item) => $"IF(EXACT({stage},{Formula.Text(item.Key)}),{Formula.Number(item.Value)},{otherwise})");
}
