using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of indicators: the criteria's points added up or the place's points, and the lag that takes them away.</summary>
internal sealed class IndicatorsSheet
{
    private static readonly Column Area = new("评价内容 Area", 10);
    private static readonly Column Group = new("主要任务 Group", 10);
    private static readonly Column Code = new("指标 Indicator", 12);
    private static readonly Column Name = new("指标名称 Name", 44, Look.Wrapped);
    private static readonly Column Participant = new("地区 Participant", 14);
    private static readonly Column Takes = new("参加 Takes part", 9);
    private static readonly Column Unmet = new("未达标条数 Unmet", 9);
    private static readonly Column Missing = new("缺数据条数 Missing", 9);
    private static readonly Column Vetoed = new("否决条数 Vetoed", 9);
    private static readonly Column Declared = new("认定滞后 Declared lag", 10);
    private static readonly Column Lag = new("滞后 Lag", 12);
    private static readonly Column Place = new("名次 Place", 8);
    private static readonly Column Before = new("滞后前得分 Before lag", 12, Look.Number);
    private static readonly Column Points = new("得分 Points", 12, Look.Number);
    private static readonly Column Outcome = new("结果 Outcome", 16, Look.Outcome);
    private static readonly Column Complete = new("数据齐全 Complete", 10);
    private static readonly Column Nominal = new("分值 Nominal", 9, Look.Number);
    private static readonly Column Attainable = new("可得分 Attainable", 10, Look.Number);
    private static readonly Column GivenPoints = new("本系统得分 ScoringGraph's points", 13, Look.Given);
    private static readonly Column GivenOutcome = new("本系统结果 its outcome", 16, Look.GivenText);
    private static readonly Column Check = new("核对 Check", 9, Look.Check);
    private static readonly Column Clause = new("原文 Clause", 110, Look.Wrapped);

    private readonly Scored scored;
    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);

    public IndicatorsSheet(Scored scored)
    {
        this.scored = scored;
        foreach (var indicator in scored.Edition.Edition.Indicators)
            blocks.Add(indicator.Indicator.Code, new Block(Table.FirstRow + (blocks.Count * scored.Count), scored.Count));
    }

    public Table Table { get; } = new(
        "指标", "指标 Indicators", "得分＝各条要求得分之和，或按名次；滞后的当月不得分。 Points are the sum of the criteria's, or those of the place; whatever lags gives none.", 5,
        Area, Group, Code, Name, Participant, Takes, Unmet, Missing, Vetoed, Declared, Lag, Place, Before, Points, Outcome, Complete, Nominal, Attainable, GivenPoints, GivenOutcome, Check, Clause);

    public static Column Checked => Check;

    /// <summary>The indicators of an edition that are ranked as a whole, by code.</summary>
    public static IEnumerable<string> RankedIn(Edition edition) => edition.Indicators.Where(indicator => indicator.Version.Method is RankedMethod).Select(indicator => indicator.Indicator.Code);

    /// <summary>The points without the lag, as other sheets name them.</summary>
    public string BeforeLag(string indicator, int participant) => There(Before, indicator, participant);

    /// <summary>Whether a participant does not lag, as other sheets compute it.</summary>
    public string IsOnTime(string indicator, int participant) => $"{There(Lag, indicator, participant)}=\"NONE\"";

    /// <summary>Whether the edition has rules for an indicator.</summary>
    public bool Scores(string indicator) => blocks.ContainsKey(indicator);

    /// <summary>An indicator as part of its group.</summary>
    public Part PartOf(Indicator indicator, int participant) =>
        new(There(Takes, indicator.Code, participant), There(Complete, indicator.Code, participant), There(Points, indicator.Code, participant), indicator.Nominal, indicator.Nominal);

    /// <summary>A formula that adds up the points of a participant in an area.</summary>
    public string PointsIn(string area, string participant) => SumIn(Points, area, participant);

    public string NominalIn(string area, string participant) => SumIn(Nominal, area, participant);

    public string AttainableIn(string area, string participant) => SumIn(Attainable, area, participant);

    /// <summary>A formula that adds up the nominal points of an area, whoever takes part.</summary>
    public string WholeNominal(string area, string participant) => Whole(Nominal, area, participant);

    public string WholeAttainable(string area, string participant) => Whole(Attainable, area, participant);

    /// <summary>A formula that counts the indicators a participant takes part in.</summary>
    public string CountTaken(string participant) => $"COUNTIFS({All(Participant)},{participant},{All(Takes)},TRUE)";

    /// <summary>The same of one area.</summary>
    public string CountTaken(string participant, string area) => $"COUNTIFS({All(Area)},{area},{All(Participant)},{participant},{All(Takes)},TRUE)";

    /// <summary>A formula that counts the indicators of a participant for which facts are missing.</summary>
    public string CountIncomplete(string participant) => $"COUNTIFS({All(Participant)},{participant},{All(Takes)},TRUE,{All(Complete)},FALSE)";

    /// <summary>The same of one area.</summary>
    public string CountIncomplete(string participant, string area) => $"COUNTIFS({All(Area)},{area},{All(Participant)},{participant},{All(Takes)},TRUE,{All(Complete)},FALSE)";

    public void Fill(ParticipationSheet participation, IReadOnlyList<FactFormulas> facts, CriteriaSheet criteria, RanksSheet ranks, LaddersSheet ladders)
    {
        foreach (var (number, indicator) in scored.Edition.Edition.Indicators.Index())
        {
            if (indicator.Version.Method is RankedMethod method) Rank(indicator, method, facts, ranks, ladders);
            for (var participant = 0; participant < scored.Count; participant++)
            {
                var row = blocks[indicator.Indicator.Code].First + participant;
                Identify(indicator, participant, row);
                Table[Takes, row] = Cell.Of(participation.Takes(number, participant));
                Gate(indicator, facts[participant], criteria, row);
                Give(indicator, participant, criteria, ranks, row);
                Compare(scored.ResultOf(indicator.Indicator.Code, participant), row);
                Table[Clause, row] = indicator.Indicator.Clause?.Text ?? "";
            }
        }
    }

    private void Identify(EditionIndicator indicator, int participant, int row)
    {
        var code = indicator.Indicator.Code;
        Table[Area, row] = indicator.Area.Code;
        Table[Group, row] = indicator.Area.Groups.First(group => group.Indicators.Any(item => item.Code == code)).Code;
        Table[Code, row] = code;
        Table[Name, row] = indicator.Indicator.Name.Zh;
        Table[Participant, row] = scored.Participants[participant].Code;
        Table[Nominal, row] = indicator.Indicator.Nominal;
        Table[Attainable, row] = indicator.Version.ExplicitPoints ?? indicator.Indicator.Nominal;
    }

    private void Gate(EditionIndicator indicator, FactFormulas facts, CriteriaSheet criteria, int row)
    {
        string At(Column column) => Table.Here(column, row);
        var derives = scored.Scheme.Lag.Derive == LagDerivation.Always || (scored.Scheme.Lag.Derive == LagDerivation.WhereNoExplicitPoints && indicator.Version.Method is RankedMethod);
        Table[Unmet, row] = Cell.Of(criteria.CountOf(indicator, At(Participant), Scoring.Outcome.NotMet, Scoring.Outcome.Partial));
        Table[Missing, row] = Cell.Of(criteria.CountOf(indicator, At(Participant), Scoring.Outcome.FactMissing));
        Table[Vetoed, row] = Cell.Of(criteria.CountOf(indicator, At(Participant), Scoring.Outcome.Vetoed));
        Table[Declared, row] = indicator.Version.LagDeclaredBy is { } fact ? Cell.Of(facts.Flag(fact)) : Cell.Of("FALSE()");
        Table[Lag, row] = Cell.Of($"IF(AND({At(Takes)},{At(Vetoed)}=0),IF({At(Declared)},\"DECLARED\",{(derives ? $"IF({At(Unmet)}>0,\"DERIVED\",\"NONE\")" : "\"NONE\"")}),\"NONE\")");
        Table[Complete, row] = Cell.Of($"{At(Missing)}=0");
    }

    private void Give(EditionIndicator indicator, int participant, CriteriaSheet criteria, RanksSheet ranks, int row)
    {
        string At(Column column) => Table.Here(column, row);
        var (code, isRanked) = (indicator.Indicator.Code, indicator.Version.Method is RankedMethod);
        if (isRanked) Table[Place, row] = Cell.Of(ranks.PlaceOf(code, participant));
        var before = isRanked ? ranks.PointsOf(code, participant) : $"IF({At(Vetoed)}>0,0,{criteria.SumOf(indicator, At(Participant))}{Scale(indicator, At)})";
        Table[Before, row] = Cell.Of($"IF({At(Takes)},{before},\"\")");
        Table[Points, row] = Cell.Of($"IF({At(Takes)},IF({At(Lag)}=\"NONE\",{At(Before)},0),\"\")");
        var outcome = isRanked ? $"IF({ranks.IsRankedOf(code, participant)},\"RANKED\",\"FACT_MISSING\")" : Summed(indicator, criteria, At);
        Table[Outcome, row] = Cell.Of($"IF({At(Takes)},IF({At(Lag)}=\"NONE\",{outcome},\"LAGGING\"),\"\")");
    }

    private string Scale(EditionIndicator indicator, Func<Column, string> at) =>
        scored.Scheme.Points.Mismatch == PointsMismatch.ScaleIndicatorToNominal && indicator.Version.ExplicitPoints is { } possible && possible != indicator.Indicator.Nominal
            ? $"*{at(Nominal)}/{at(Attainable)}"
            : "";

    private static string Summed(EditionIndicator indicator, CriteriaSheet criteria, Func<Column, string> at)
    {
        string Count(Outcome outcome) => criteria.CountOf(indicator, at(Participant), outcome);
        return $"IF({at(Vetoed)}>0,\"VETOED\",IF({at(Missing)}>0,\"FACT_MISSING\",IF({Count(Scoring.Outcome.NotApplicable)}={indicator.Version.Criteria.Count},\"NOT_APPLICABLE\","
            + $"IF({Count(Scoring.Outcome.Ranked)}>0,\"RANKED\",IF({Count(Scoring.Outcome.Assessed)}>0,\"ASSESSED\",IF({Count(Scoring.Outcome.Met)}={indicator.Version.Criteria.Count},\"MET\","
            + $"IF({criteria.CountEarning(indicator, at(Participant))}>0,\"PARTIAL\",\"NOT_MET\")))))))";
    }

    // readings.md section 9, 6: those who met the target by order value, then those without one; those who missed it share the next place.
    private void Rank(EditionIndicator indicator, RankedMethod method, IReadOnlyList<FactFormulas> facts, RanksSheet ranks, LaddersSheet ladders)
    {
        var (code, ranking) = (indicator.Indicator.Code, scored.Scheme.Rankings[method.Ranking]);
        ranks.Fill(
            new Ranked(code, ranking.Population, ranking.Ties, LowerIsBetter: false, IsExact: true),
            participant =>
            {
                var (unmet, missing) = (There(Unmet, code, participant), There(Missing, code, participant));
                var onTime = scored.Scheme.Lag.Order == LagOrder.ExcludeThenRank ? $",{IsOnTime(code, participant)}" : "";
                var isRanked = $"AND({There(Takes, code, participant)},OR({unmet}>0,{missing}=0){onTime})";
                if (method.OrderBy is not { } order) return new RankFormulas(isRanked, $"IF({unmet}>0,2,1)", "0", null);
                var isOrdered = $"AND({unmet}=0,{facts[participant].Has(order) ?? "TRUE()"})";
                return new RankFormulas(isRanked, $"IF({unmet}>0,2,IF({isOrdered},0,1))", $"IF({isOrdered},{facts[participant].Number(order)},0)", null);
            },
            participant => ranks.Ladder(ladders, ranking with { ZeroScoresZero = false }, indicator.Indicator.Nominal, code, participant),
            participant => scored.ResultOf(code, participant)?.Standing?.Place);
    }

    private void Compare(Result? given, int row)
    {
        Table[GivenPoints, row] = Cell.Holding(given?.Points?.ToDecimal());
        Table[GivenOutcome, row] = given is null ? "" : OutcomeNames.NameOf(given.Outcome);
        Table[Check, row] = Cell.Of(Checks.Of(Checks.Numbers(Table.Here(Points, row), Table.Here(GivenPoints, row)), Checks.Texts(Table.Here(Outcome, row), Table.Here(GivenOutcome, row))));
    }

    private string There(Column column, string indicator, int participant) => Table.There(column, blocks[indicator].First + participant);

    private string All(Column column) => Table.There(column, new Block(Table.FirstRow, blocks.Count * scored.Count));

    private string SumIn(Column column, string area, string participant) => $"SUMIFS({All(column)},{All(Area)},{area},{All(Participant)},{participant},{All(Takes)},TRUE)";

    private string Whole(Column column, string area, string participant) => $"SUMIFS({All(column)},{All(Area)},{area},{All(Participant)},{participant})";
}
