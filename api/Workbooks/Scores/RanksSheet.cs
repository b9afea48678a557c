using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>What is ranked, and how.</summary>
/// <param name="Code">The code of a criterion or an indicator, or that of the final scores.</param>
/// <param name="Population">Who is ranked against whom.</param>
/// <param name="Ties">What tied places are called.</param>
/// <param name="LowerIsBetter">Whether the smallest value is first.</param>
/// <param name="IsExact">Whether values can be compared as they are.</param>
internal sealed record Ranked(string Code, Population Population, Ties Ties, bool LowerIsBetter, bool IsExact);

/// <summary>
/// The sheet of rankings. Quotients are compared by multiplying each numerator with the other's base, so that equal shares are equal,
/// and places are counted: how many are better, how many are alike.
/// </summary>
internal sealed class RanksSheet
{
    /// <summary>The code of the ranking by final score.</summary>
    public const string Final = "final";

    private static readonly Column Code = new("排名 Ranking", 18);
    private static readonly Column Participant = new("地区 Participant", 14);
    private static readonly Column Group = new("组别 Group", 12);
    private static readonly Column IsRanked = new("参加排名 Ranked", 10);
    private static readonly Column Tier = new("档 Tier", 8);
    private static readonly Column Top = new("值（分子） Value", 16, Look.Number);
    private static readonly Column Base = new("分母 Base", 12, Look.Number);
    private static readonly Column Quotient = new("比值 Quotient", 14, Look.Number);
    private static readonly Column Ahead = new("领先者 Ahead", 10);
    private static readonly Column Tied = new("并列数 Tied", 10);
    private static readonly Column Behind = new("落后者 Behind", 10);
    private static readonly Column OutOf = new("参加数 Out of", 10);
    private static readonly Column Place = new("名次 Place", 10, Look.Strong);
    private static readonly Column Points = new("得分 Points", 12, Look.Number);
    private static readonly Column Given = new("本系统名次 ScoringGraph's place", 14, Look.Given);
    private static readonly Column Check = new("核对 Check", 10, Look.Check);
    private static readonly Column Rule = new("规则 Rule", 44);

    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);
    private readonly Scored scored;

    /// <param name="scored">The month.</param>
    /// <param name="codes">What is ranked, in order.</param>
    public RanksSheet(Scored scored, IEnumerable<string> codes)
    {
        this.scored = scored;
        foreach (var code in codes) blocks.Add(code, new Block(Table.FirstRow + (blocks.Count * scored.Count), scored.Count));
    }

    public Table Table { get; } = new(
        "排名", "排名 Rankings", $"比值交叉相乘比较；带小数的按差值四舍五入到 {ExpressionFormulas.Digits} 位判断先后。 Quotients are cross-multiplied; differences with decimals are rounded to {ExpressionFormulas.Digits} digits before they decide.", 2,
        Code, Participant, Group, IsRanked, Tier, Top, Base, Quotient, Ahead, Tied, Behind, OutOf, Place, Points, Given, Check, Rule);

    /// <summary>The column of checks.</summary>
    public static Column Checked => Check;

    /// <summary>Fills in a ranking.</summary>
    /// <param name="ranked">What is ranked.</param>
    /// <param name="keys">By participant: what it is ranked by.</param>
    /// <param name="points">By participant, from its row: what its place gives; null if nothing.</param>
    /// <param name="given">By participant: the place that ScoringGraph gave.</param>
    public void Fill(Ranked ranked, Func<int, RankFormulas> keys, Func<int, string>? points, Func<int, int?> given)
    {
        var block = blocks[ranked.Code];
        for (var participant = 0; participant < block.Count; participant++)
        {
            var row = block.First + participant;
            Keys(ranked, row, participant, keys(participant));
            Standing(ranked, row, block);
            if (points is not null) Table[Points, row] = Cell.Of($"IF({Table.Here(IsRanked, row)},{points(participant)},0)");
            Table[Given, row] = Cell.Holding((decimal?)given(participant));
            Table[Check, row] = Cell.Of(Checks.Of(Checks.Numbers(Table.Here(Place, row), Table.Here(Given, row))));
            Table[Rule, row] = $"{(ranked.LowerIsBetter ? "由低到高 lowest first" : "由高到低 highest first")}；{LaddersSheet.TiesOf(ranked.Ties)}";
        }
    }

    /// <summary>Whether something is ranked here.</summary>
    public bool Ranks(string code) => blocks.ContainsKey(code);

    public string IsRankedOf(string code, int participant) => Table.There(IsRanked, RowOf(code, participant));

    public string PlaceOf(string code, int participant) => Table.There(Place, RowOf(code, participant));

    public string PointsOf(string code, int participant) => Table.There(Points, RowOf(code, participant));

    /// <summary>The points of a place on a ladder, in the participant's own row.</summary>
    public string Ladder(LaddersSheet ladders, RankingMethod method, decimal max, string code, int participant)
    {
        var row = RowOf(code, participant);
        var points = ladders.PointsOf(method, max, Table.Here(Place, row), Table.Here(Ahead, row), Table.Here(Tied, row));
        return method.ZeroScoresZero ? $"IF({Table.Here(Top, row)}=0,0,{points})" : points;
    }

    /// <summary>The points of a value set against the others', in the participant's own row.</summary>
    public string Normalised(NormalisedAward award, string code, int participant)
    {
        var (row, block) = (RowOf(code, participant), blocks[code]);
        string At(Column column) => Table.Here(column, row);
        // All on the first place, or all on the last, have one value.
        string End(Column none) => $"AVERAGEIFS({Table.Here(Quotient, block)},{Table.Here(Group, block)},{At(Group)},{Table.Here(IsRanked, block)},TRUE,{Table.Here(none, block)},0)";
        var share = award.Method == NormalisationMethod.Percentile
            ? $"{At(Behind)}/({At(OutOf)}-1)"
            : $"({At(Quotient)}-{End(Behind)})/({End(Ahead)}-{End(Behind)})";
        return $"IF({At(Tied)}={At(OutOf)},{Formula.Number(award.Points)},ROUND({Formula.Number(award.Points)}*{share},12))";
    }

    private int RowOf(string code, int participant) => blocks[code].First + participant;

    private void Keys(Ranked ranked, int row, int participant, RankFormulas key)
    {
        var isRanked = Table.Here(IsRanked, row);
        Table[Code, row] = ranked.Code;
        Table[Participant, row] = scored.Participants[participant].Code;
        Table[Group, row] = ranked.Population == Population.Group ? scored.Participants[participant].Group : "全部 all";
        Table[IsRanked, row] = Cell.Of(key.IsRanked);
        Table[Tier, row] = Cell.Of($"IF({isRanked},{key.Tier},0)");
        Table[Top, row] = Cell.Of($"IF({isRanked},{key.Top},0)");
        Table[Base, row] = key.Base is null ? Cell.Of("1") : Cell.Of($"IF({isRanked},{key.Base},1)");
        Table[Quotient, row] = Cell.Of($"{Table.Here(Top, row)}/{Table.Here(Base, row)}");
    }

    private void Standing(Ranked ranked, int row, Block block)
    {
        string At(Column column) => Table.Here(column, row);
        string All(Column column) => Table.Here(column, block);
        var (theirs, own) = ($"{All(Top)}*{At(Base)}", $"{At(Top)}*{All(Base)}");
        var alike = $"{All(IsRanked)}*({All(Group)}={At(Group)})";
        string Compare(string sign) => ranked.IsExact ? $"({theirs}{sign}{own})" : $"(ROUND({theirs}-{own},{ExpressionFormulas.Digits}){sign}0)";
        var better = $"{alike}*(({All(Tier)}<{At(Tier)})+({All(Tier)}={At(Tier)})*{Compare(ranked.LowerIsBetter ? "<" : ">")})";
        string IfRanked(string formula, string otherwise) => $"IF({At(IsRanked)},{formula},{otherwise})";
        Table[Ahead, row] = Cell.Of(IfRanked($"SUMPRODUCT({better})", "\"\""));
        Table[Tied, row] = Cell.Of(IfRanked($"SUMPRODUCT({alike}*({All(Tier)}={At(Tier)})*{Compare("=")})", "0"));
        Table[OutOf, row] = Cell.Of(IfRanked($"SUMPRODUCT({alike})", "0"));
        Table[Behind, row] = Cell.Of(IfRanked($"{At(OutOf)}-{At(Ahead)}-{At(Tied)}", "\"\""));
        // Tied participants count as one: each as a part of one.
        var place = ranked.Ties == Ties.Dense ? $"ROUND(SUMPRODUCT({better}/({All(Tied)}+({All(Tied)}=0))),0)+1" : $"{At(Ahead)}+1";
        Table[Place, row] = Cell.Of(IfRanked(place, "\"\""));
    }
}
