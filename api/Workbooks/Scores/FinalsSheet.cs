using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of final scores: the scheme's formula, participant by participant.</summary>
internal sealed class FinalsSheet
{
    private static readonly Column Participant = new("地区 Participant", 14, Look.Strong);
    private static readonly Column Group = new("组别 Group", 12);
    private static readonly Column Accumulated = new("累加得分 Accumulated", 18, Look.Number);
    private static readonly Column Possible = new("参加考评总分 Possible", 14, Look.Number);
    private static readonly Column Bonus = new("加分合计 Bonus before cap", 12, Look.Number);
    private static readonly Column Capped = new("加分 Bonus", 10, Look.Number);
    private static readonly Column Penalty = new("减分 Penalty", 10, Look.Number);
    private static readonly Column Final = new("最终得分 Final", 20, Look.Number);
    private static readonly Column Rounded = new("最终得分（取位） Final, rounded", 14, Look.Strong);
    private static readonly Column Rank = new("名次 Rank", 8, Look.Strong);
    private static readonly Column Status = new("状态 Status", 16, Look.Outcome);
    private static readonly Column GivenAccumulated = new("本系统累加得分 ScoringGraph's accumulated", 18, Look.Given);
    private static readonly Column GivenPossible = new("本系统总分 possible", 12, Look.Given);
    private static readonly Column GivenBonus = new("本系统加分 bonus", 10, Look.Given);
    private static readonly Column GivenPenalty = new("本系统减分 penalty", 10, Look.Given);
    private static readonly Column GivenFinal = new("本系统最终得分 final", 20, Look.Given);
    private static readonly Column GivenRounded = new("本系统取位 rounded", 12, Look.Given);
    private static readonly Column GivenRank = new("本系统名次 rank", 8, Look.Given);
    private static readonly Column GivenStatus = new("本系统状态 status", 16, Look.GivenText);
    private static readonly Column Check = new("核对 Check", 9, Look.Check);

    private readonly Scored scored;

    public FinalsSheet(Scored scored) => this.scored = scored;

    public Table Table { get; } = new(
        "最终得分", "最终得分 Finals", "COMPLETE 数据齐全；INCOMPLETE 缺数据，得分为暂定；其余状态没有最终得分。 INCOMPLETE: facts are missing, the score is provisional; other statuses have no final score.", 1,
        Participant, Group, Accumulated, Possible, Bonus, Capped, Penalty, Final, Rounded, Rank, Status,
        GivenAccumulated, GivenPossible, GivenBonus, GivenPenalty, GivenFinal, GivenRounded, GivenRank, GivenStatus, Check);

    public static Column Checked => Check;

    public void Fill(IndicatorsSheet indicators, AreasSheet areas, AdjustmentsSheet adjustments, CriteriaSheet criteria, RanksSheet ranks)
    {
        var final = scored.Scheme.Final;
        for (var participant = 0; participant < scored.Count; participant++)
        {
            var row = Table.FirstRow + participant;
            Table[Participant, row] = scored.Participants[participant].Code;
            Table[Group, row] = scored.Participants[participant].Group;
            Compose(row, participant, indicators, areas, adjustments, criteria);
            Table[Rank, row] = Cell.Of(ranks.PlaceOf(RanksSheet.Final, participant));
            Compare(scored.Score.Scorecards[participant], row);
        }

        ranks.Fill(
            new Ranked(RanksSheet.Final, final.Population, final.Ties, LowerIsBetter: false, IsExact: false),
            participant => new RankFormulas($"ISNUMBER({Table.There(Final, Table.FirstRow + participant)})", "1", Table.There(Final, Table.FirstRow + participant), null),
            points: null,
            participant => scored.Score.Scorecards[participant].Rank);
    }

    private void Compose(int row, int participant, IndicatorsSheet indicators, AreasSheet areas, AdjustmentsSheet adjustments, CriteriaSheet criteria)
    {
        string At(Column column) => Table.Here(column, row);
        var name = At(Participant);
        var (bonusCap, penaltyCap) = (scored.Scheme.Bonus.Cap, scored.Scheme.Penalties.Cap);
        Table[Accumulated, row] = Cell.Of(areas.Accumulated(participant, name));
        Table[Possible, row] = Cell.Of(areas.Attained(participant, name));
        Table[Bonus, row] = Cell.Of(adjustments.BonusOf(name));
        Table[Capped, row] = Cell.Of(bonusCap is { } most ? $"MIN({At(Bonus)},{Formula.Number(most)})" : At(Bonus));
        Table[Penalty, row] = Cell.Of(penaltyCap is { } least ? $"MIN({adjustments.PenaltyOf(name)},{Formula.Number(least)})" : adjustments.PenaltyOf(name));
        Table[Status, row] = Cell.Of(
            $"IF(OR({indicators.CountTaken(name)}=0,{At(Possible)}=0),\"TAKES_NO_PART\",IF(NOT(ISNUMBER({At(Accumulated)})),\"FACT_MISSING\",IF({indicators.CountIncomplete(name)}>0,\"INCOMPLETE\",\"COMPLETE\")))");
        Table[Final, row] = Cell.Of($"IF(RIGHT({At(Status)},8)=\"COMPLETE\",{Limited(Clamped(At), participant, criteria)},\"\")");
        // Once to digits that binary floating point has for certain, so that a half is a half.
        Table[Rounded, row] = Cell.Of($"IF(ISNUMBER({At(Final)}),ROUND(ROUND({At(Final)},{ExpressionFormulas.Digits}),{scored.Scheme.Final.RoundingDigits}),\"\")");
    }

    private string Clamped(Func<Column, string> at)
    {
        var score = $"{at(Accumulated)}*{Formula.Number(scored.Scheme.Final.OutOf)}/{at(Possible)}+{at(Capped)}-{at(Penalty)}";
        return scored.Scheme.Final.Clamp is { } clamp ? $"MAX({Formula.Number(clamp.Min)},MIN({score},{Formula.Number(clamp.Max)}))" : score;
    }

    private string Limited(string score, int participant, CriteriaSheet criteria)
    {
        string[] limits =
        [
            .. from indicator in scored.Edition.Edition.Indicators
               from criterion in indicator.Version.Criteria
               where criterion.Award is VetoAward { FinalAtMost: not null }
               select $"IF({criteria.OutcomeOf(indicator, criterion, participant)}=\"VETOED\",{Formula.Number(((VetoAward)criterion.Award).FinalAtMost!.Value)},{score})",
        ];
        return limits.Length == 0 ? score : $"MIN({score},{string.Join(",", limits)})";
    }

    private void Compare(Scorecard given, int row)
    {
        Table[GivenAccumulated, row] = Cell.Holding(given.Accumulated?.ToDecimal());
        Table[GivenPossible, row] = given.Possible.ToDecimal();
        Table[GivenBonus, row] = given.Bonus;
        Table[GivenPenalty, row] = given.Penalty;
        Table[GivenFinal, row] = Cell.Holding(given.Final?.ToDecimal());
        Table[GivenRounded, row] = Cell.Holding(given.Final?.Round(scored.Scheme.Final.RoundingDigits));
        Table[GivenRank, row] = Cell.Holding((decimal?)given.Rank);
        Table[GivenStatus, row] = given.NoFinal switch
        {
            NoFinal.None => given.Complete ? "COMPLETE" : "INCOMPLETE",
            NoFinal.TakesNoPart => "TAKES_NO_PART",
            _ => "FACT_MISSING",
        };
        (Column Own, Column Given)[] numbers = [(Accumulated, GivenAccumulated), (Possible, GivenPossible), (Capped, GivenBonus), (Penalty, GivenPenalty), (Final, GivenFinal), (Rounded, GivenRounded), (Rank, GivenRank)];
        Table[Check, row] = Cell.Of(Checks.Of([
            .. numbers.Select(pair => Checks.Numbers(Table.Here(pair.Own, row), Table.Here(pair.Given, row))),
            Checks.Texts(Table.Here(Status, row), Table.Here(GivenStatus, row))]));
    }
}
