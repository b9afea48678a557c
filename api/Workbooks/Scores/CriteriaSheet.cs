using System.Globalization;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of criteria: for each criterion and participant the question, the value, the outcome and the points.</summary>
internal sealed class CriteriaSheet
{
    private static readonly Column Indicator = new("指标 Indicator", 12);
    private static readonly Column Code = new("指标要求 Criterion", 18);
    private static readonly Column Participant = new("地区 Participant", 14);
    private static readonly Column Takes = new("参加 Takes part", 9);
    private static readonly Column IsAsked = new("数据齐全 Facts known", 10);
    private static readonly Column Condition = new("条件成立 Holds", 10);
    private static readonly Column Top = new("值（分子） Value", 14, Look.Number);
    private static readonly Column Base = new("分母或上月 Base", 12, Look.Number);
    private static readonly Column Outcome = new("结果 Outcome", 16, Look.Outcome);
    private static readonly Column Place = new("名次 Place", 8);
    private static readonly Column Points = new("得分 Points", 12, Look.Number);
    private static readonly Column Possible = new("满分 Possible", 9, Look.Number);
    private static readonly Column GivenPoints = new("本系统得分 ScoringGraph's points", 13, Look.Given);
    private static readonly Column GivenOutcome = new("本系统结果 its outcome", 16, Look.GivenText);
    private static readonly Column Check = new("核对 Check", 9, Look.Check);
    private static readonly Column Meaning = new("规则 What it asks", 110, Look.Wrapped);
    private static readonly Column Clause = new("原文 Clause", 110, Look.Wrapped);

    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);
    private readonly Scored scored;

    public CriteriaSheet(Scored scored)
    {
        this.scored = scored;
        foreach (var indicator in scored.Edition.Edition.Indicators)
            foreach (var criterion in indicator.Version.Criteria)
                blocks.Add(CodeOf(indicator, criterion), new Block(Table.FirstRow + (blocks.Count * scored.Count), scored.Count));
    }

    public Table Table { get; } = new(
        "指标要求", "指标要求 Criteria", "条件由规则的表达式逐字翻译而来。缺数据的结果是 FACT_MISSING，得 0 分为暂定。 Conditions are translated from the rules; FACT_MISSING gives no points for now.", 3,
        Indicator, Code, Participant, Takes, IsAsked, Condition, Top, Base, Outcome, Place, Points, Possible, GivenPoints, GivenOutcome, Check, Meaning, Clause);

    public static Column Checked => Check;

    /// <summary>The criteria of an edition that are ranked, by code.</summary>
    public static IEnumerable<string> RankedIn(Edition edition) =>
        from indicator in edition.Indicators
        from criterion in indicator.Version.Criteria
        where criterion.Award is RankedAward or NormalisedAward
        select Criterion.CodeOf(indicator.Indicator.Code, edition.Month, criterion.Number);

    public void Fill(ParticipationSheet participation, IReadOnlyList<FactFormulas> facts, RanksSheet ranks, LaddersSheet ladders, IndicatorsSheet indicators)
    {
        foreach (var (number, indicator) in scored.Edition.Edition.Indicators.Index())
        {
            var rule = scored.Edition.Source.Rules.First(rule => ReferenceEquals(rule.Version, indicator.Version));
            var sentences = RuleSentences.Of(rule, scored.Scheme).Where(sentence => sentence.Criterion is not null).ToDictionary(sentence => sentence.Criterion!, sentence => sentence.Text, StringComparer.Ordinal);
            foreach (var (index, criterion) in rule.Criteria.Index())
            {
                var code = CodeOf(indicator, criterion.Criterion);
                AwardFormulas[] formulas = [.. facts.Select(item => new AwardFormulas(criterion, item))];
                if (criterion.Criterion.Award is RankedAward or NormalisedAward) Rank(indicator, index, criterion.Criterion, formulas, ranks, ladders, indicators);
                for (var participant = 0; participant < scored.Count; participant++)
                {
                    var row = blocks[code].First + participant;
                    Table[Indicator, row] = indicator.Indicator.Code;
                    Table[Code, row] = code;
                    Table[Participant, row] = scored.Participants[participant].Code;
                    Table[Takes, row] = Cell.Of(participation.Takes(number, participant));
                    Ask(criterion, formulas[participant], row);
                    var single = rule.Criteria.Count == 1;
                    var points = PointsOf(criterion.Criterion.Award, formulas[participant], code, participant, row, ranks, single ? indicators.BeforeLag(indicator.Indicator.Code, participant) : "0");
                    Award(criterion.Criterion.Award, row, points, criterion.Criterion.Award is ConditionAward && single ? indicator.Indicator.Nominal : criterion.Criterion.Award.Possible);
                    if (ranks.Ranks(code)) Table[Place, row] = Cell.Of(ranks.PlaceOf(code, participant));
                    Compare(scored.ResultOf(indicator.Indicator.Code, participant)?.Awards[index], row);
                    Table[Meaning, row] = $"{sentences[criterion.Criterion.Number].Zh}\n{sentences[criterion.Criterion.Number].En}";
                    Table[Clause, row] = ClauseOf(criterion.Criterion);
                }
            }
        }
    }

    /// <summary>A formula that counts a participant's criteria of an indicator with an outcome.</summary>
    public string CountOf(EditionIndicator indicator, string participant, params IEnumerable<Outcome> outcomes) =>
        string.Join("+", outcomes.Select(outcome => $"COUNTIFS({All(Participant, indicator)},{participant},{All(Outcome, indicator)},\"{OutcomeNames.NameOf(outcome)}\")"));

    /// <summary>A formula that counts a participant's criteria of an indicator that give points other than 0.</summary>
    public string CountEarning(EditionIndicator indicator, string participant) => $"COUNTIFS({All(Participant, indicator)},{participant},{All(Points, indicator)},\"<>0\")";

    /// <summary>A formula that adds up a participant's points of an indicator.</summary>
    public string SumOf(EditionIndicator indicator, string participant) => $"SUMIFS({All(Points, indicator)},{All(Participant, indicator)},{participant})";

    /// <summary>The cell of an outcome, as other sheets name it.</summary>
    public string OutcomeOf(EditionIndicator indicator, Criterion criterion, int participant) => Table.There(Outcome, blocks[CodeOf(indicator, criterion)].First + participant);

    private string All(Column column, EditionIndicator indicator) =>
        Table.There(column, new Block(blocks[CodeOf(indicator, indicator.Version.Criteria[0])].First, indicator.Version.Criteria.Count * scored.Count));

    private string CodeOf(EditionIndicator indicator, Criterion criterion) => Criterion.CodeOf(indicator.Indicator.Code, scored.Edition.Edition.Month, criterion.Number);

    private void Ask(CheckedCriterion criterion, AwardFormulas formulas, int row)
    {
        Table[IsAsked, row] = Cell.Of(formulas.IsAsked());
        Table[Condition, row] = Cell.Of($"IF({Table.Here(IsAsked, row)},{formulas.Condition()},\"\")");
        if (formulas.Value() is not { } value) return;
        var holds = $"{Table.Here(Condition, row)}=TRUE";
        Table[Top, row] = Cell.Of($"IF({holds},{value.Top},\"\")");
        if (value.Base is { } bottom) Table[Base, row] = Cell.Of($"IF({holds},{bottom},\"\")");
    }

    private void Award(AwardStep award, int row, string points, decimal possible)
    {
        string At(Column column) => Table.Here(column, row);
        var outcome = award switch
        {
            AssessedAward => "\"ASSESSED\"",
            RankedAward { Growth: not null } ranked when scored.Scheme.Rankings[ranked.Ranking] is { Growth: GrowthBasis.Relative, ZeroBase: ZeroBase.Exclude } =>
                $"IF({At(Condition)},IF(AND({At(Base)}=0,{At(Top)}<>0),\"NOT_APPLICABLE\",\"RANKED\"),\"NOT_MET\")",
            RankedAward or NormalisedAward => $"IF({At(Condition)},\"RANKED\",\"NOT_MET\")",
            VetoAward => $"IF({At(Condition)},\"MET\",\"VETOED\")",
            PerUnitAward or GradedAward => $"IF({At(Points)}={At(Possible)},\"MET\",IF({At(Points)}=0,\"NOT_MET\",\"PARTIAL\"))",
            _ => $"IF({At(Condition)},\"MET\",\"NOT_MET\")",
        };
        Table[Outcome, row] = Cell.Of($"IF({At(Takes)},IF({At(IsAsked)},{outcome},\"FACT_MISSING\"),\"\")");
        Table[Points, row] = Cell.Of($"IF({At(Takes)},IF({At(Condition)}=TRUE,{points},0),\"\")");
        Table[Possible, row] = possible;
    }

    private string PointsOf(AwardStep award, AwardFormulas formulas, string code, int participant, int row, RanksSheet ranks, string beforeLag) => award switch
    {
        RankedAward or NormalisedAward => ranks.PointsOf(code, participant),
        ConditionAward => beforeLag,
        _ => formulas.Points(Table.Here(Top, row), formulas.Value()?.Base is null ? null : Table.Here(Base, row)),
    };

    private void Rank(EditionIndicator indicator, int index, Criterion criterion, AwardFormulas[] formulas, RanksSheet ranks, LaddersSheet ladders, IndicatorsSheet indicators)
    {
        var code = CodeOf(indicator, criterion);
        var (award, normalised) = (criterion.Award as RankedAward, criterion.Award as NormalisedAward);
        var method = award is null ? null : scored.Scheme.Rankings[award.Ranking];
        var ranked = new Ranked(
            code, method?.Population ?? normalised!.Population, method?.Ties ?? Ties.Competition, (award?.Direction ?? normalised!.Direction) == Direction.LowerIsBetter, formulas[0].IsExact());
        ranks.Fill(
            ranked,
            participant =>
            {
                var row = blocks[code].First + participant;
                var outcome = $"{Table.There(Outcome, row)}=\"RANKED\"";
                var isRanked = scored.Scheme.Lag.Order == Scoring.Schemes.LagOrder.ExcludeThenRank ? $"AND({outcome},{indicators.IsOnTime(indicator.Indicator.Code, participant)})" : outcome;
                return formulas[participant].Key(isRanked, Table.There(Top, row), Table.There(Base, row), method);
            },
            participant => method is null ? ranks.Normalised(normalised!, code, participant) : ranks.Ladder(ladders, method, award!.Points, code, participant),
            participant => scored.ResultOf(indicator.Indicator.Code, participant)?.Awards[index].Standing?.Place);
    }

    private void Compare(Award? given, int row)
    {
        Table[GivenPoints, row] = Cell.Holding(given?.Points?.ToDecimal());
        Table[GivenOutcome, row] = given is null ? "" : OutcomeNames.NameOf(given.Outcome);
        Table[Check, row] = Cell.Of(Checks.Of(Checks.Numbers(Table.Here(Points, row), Table.Here(GivenPoints, row)), Checks.Texts(Table.Here(Outcome, row), Table.Here(GivenOutcome, row))));
    }

    private string ClauseOf(Criterion criterion)
    {
        var line = criterion.Clause.Lines.TryGetValue(scored.Edition.Edition.Month, out var number) ? string.Create(CultureInfo.InvariantCulture, $"（第 {number} 行 line {number}）") : "";
        return $"{criterion.Clause.Preface}{criterion.Clause.Text}{line}";
    }
}
