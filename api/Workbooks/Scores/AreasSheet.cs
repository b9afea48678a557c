using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of areas: points, and their share of the total.</summary>
internal sealed class AreasSheet
{
    private const int Whole = 100;

    private static readonly Column Code = new("评价内容 Area", 10);
    private static readonly Column Name = new("名称 Name", 40, Look.Wrapped);
    private static readonly Column Participant = new("地区 Participant", 14);
    private static readonly Column Taken = new("参加 Takes part", 9);
    private static readonly Column Complete = new("数据齐全 Complete", 10);
    private static readonly Column Nominal = new("参加的分值 Nominal taken", 12, Look.Number);
    private static readonly Column Attainable = new("参加的可得分 Attainable taken", 12, Look.Number);
    private static readonly Column Points = new("得分 Points", 18, Look.Number);
    private static readonly Column Weight = new("权重 Weight", 9, Look.Number);
    private static readonly Column Share = new("折算得分 Weighted points", 16, Look.Number);
    private static readonly Column Possible = new("折算总分 Weighted possible", 16, Look.Number);
    private static readonly Column GivenPoints = new("本系统得分 ScoringGraph's points", 18, Look.Given);
    private static readonly Column GivenNominal = new("本系统分值 its nominal", 12, Look.Given);
    private static readonly Column Check = new("核对 Check", 9, Look.Check);
    private static readonly Column Clause = new("原文 Clause", 110, Look.Wrapped);

    private readonly Scored scored;
    private readonly IndicatorsSheet indicators;
    private readonly GroupsSheet? groups;

    /// <param name="scored">The month.</param>
    /// <param name="indicators">The indicators.</param>
    /// <param name="groups">The groups, where some level is a mean.</param>
    public AreasSheet(Scored scored, IndicatorsSheet indicators, GroupsSheet? groups)
    {
        (this.scored, this.indicators, this.groups) = (scored, indicators, groups);
        foreach (var (index, area) in scored.Scheme.Areas.Index())
            for (var participant = 0; participant < scored.Count; participant++)
                Fill(index, area, participant);
    }

    public Table Table { get; } = new(
        "评价内容", "评价内容 Areas", "按权重折算后相加为累加得分与参加考评项目的总分值。 Weighted, they add up to the accumulated and the possible points.", 3,
        Code, Name, Participant, Taken, Complete, Nominal, Attainable, Points, Weight, Share, Possible, GivenPoints, GivenNominal, Check, Clause);

    public static Column Checked => Check;

    /// <summary>A formula of a participant's points over all areas.</summary>
    public string Accumulated(int participant, string name) =>
        groups is null ? Sum(Share, name) : Mean.Points(scored.Scheme.Final.Aggregate, Whole, PartsOf(participant));

    /// <summary>A formula of the points that were possible.</summary>
    public string Attained(int participant, string name) => groups is null ? Sum(Possible, name) : $"IF({Mean.Taken(PartsOf(participant))},{Whole},0)";

    private string Sum(Column column, string participant) => $"SUMIFS({Table.There(column, Table.Rows)},{Table.There(Participant, Table.Rows)},{participant})";

    private Part[] PartsOf(int participant) =>
        [.. scored.Scheme.Areas.Select((area, index) => new Part(There(Taken, index, participant), There(Complete, index, participant), There(Points, index, participant), Whole, area.Weight))];

    private string There(Column column, int area, int participant) => Table.There(column, RowOf(area, participant));

    private int RowOf(int area, int participant) => Table.FirstRow + (area * scored.Count) + participant;

    private void Fill(int index, Area area, int participant)
    {
        var row = RowOf(index, participant);
        Table[Code, row] = area.Code;
        Table[Name, row] = $"{area.Name.Zh}\n{area.Name.En}";
        Table[Participant, row] = scored.Participants[participant].Code;
        Table[Weight, row] = area.Weight;
        if (groups is null) Add(row);
        else Combine(area, participant, row, groups);
        var given = scored.Score.Scorecards[participant].Areas[index];
        Table[GivenPoints, row] = Cell.Holding(given.Points?.ToDecimal());
        Table[GivenNominal, row] = given.Nominal;
        Table[Check, row] = Cell.Of(Checks.Of(Checks.Numbers(Table.Here(Points, row), Table.Here(GivenPoints, row)), Checks.Numbers(Table.Here(Nominal, row), Table.Here(GivenNominal, row))));
        Table[Clause, row] = area.Clause?.Text ?? "";
    }

    private void Combine(Area area, int participant, int row, GroupsSheet groups)
    {
        Part[] parts = [.. area.Groups.Select(group => groups.PartOf(group.Code, group.Points, participant))];
        Table[Taken, row] = Cell.Of(Mean.Taken(parts));
        Table[Complete, row] = Cell.Of(Mean.Complete(parts));
        Table[Nominal, row] = Cell.Of($"IF({Table.Here(Taken, row)},{Whole},0)");
        Table[Points, row] = Cell.Of(Mean.Points(area.Aggregate, Whole, parts));
    }

    private void Add(int row)
    {
        string At(Column column) => Table.Here(column, row);
        var (code, participant) = (At(Code), At(Participant));
        var points = indicators.PointsIn(code, participant);
        Table[Taken, row] = Cell.Of(indicators.CountTaken(participant, code) + ">0");
        Table[Complete, row] = Cell.Of(indicators.CountIncomplete(participant, code) + "=0");
        Table[Nominal, row] = Cell.Of(indicators.NominalIn(code, participant));
        Table[Attainable, row] = Cell.Of(indicators.AttainableIn(code, participant));
        Table[Points, row] = Cell.Of(scored.Scheme.Points.Mismatch == PointsMismatch.ScaleAreaTo100 ? $"IF({At(Attainable)}=0,{points},{points}*{At(Nominal)}/{At(Attainable)})" : points);
        var weight = scored.Scheme.Final.Weights == Weighting.Area ? $"*{At(Weight)}/100" : "";
        // Scaled points reach the nominal points, so these are what can be attained.
        var byNominal = scored.Scheme.Points.Denominator == Denominator.Nominal || scored.Scheme.Points.Mismatch != PointsMismatch.AsWritten;
        var (part, whole) = byNominal ? (At(Nominal), indicators.WholeNominal(code, participant)) : (At(Attainable), indicators.WholeAttainable(code, participant));
        var (share, possible) = scored.Scheme.Final switch
        {
            { Normalise: Normalisation.All } => (At(Points), whole),
            { PartialArea: PartialArea.Shrink } => (At(Points), part),
            _ => ($"IF({part}=0,0,{At(Points)}*{whole}/{part})", $"IF({part}=0,0,{whole})"),
        };
        Table[Share, row] = Cell.Of($"{share}{weight}");
        Table[Possible, row] = Cell.Of($"{possible}{weight}");
    }
}
