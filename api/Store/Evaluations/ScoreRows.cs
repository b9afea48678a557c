using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>A month's scorecards as rows. Ids count up from the next free one of each table.</summary>
internal sealed class ScoreRows(EvaluationRow evaluation, NewEvaluation source, IReadOnlyList<string> listed)
{
    private readonly Dictionary<string, (int Position, string VersionId)> indicators = source.Score.Edition.Indicators
        .Select((item, position) => (item.Indicator.Code, position, listed[position]))
        .ToDictionary(item => item.Code, item => (item.position, item.Item3), StringComparer.Ordinal);

    public required long NextScorecard { get; set; }

    public required long NextArea { get; set; }

    public required long NextResult { get; set; }

    public required long NextAward { get; set; }

    public required long NextAdjustment { get; set; }

    public List<ScorecardRow> Scorecards { get; } = [];

    public List<AreaScoreRow> AreaScores { get; } = [];

    public List<ResultRow> Results { get; } = [];

    public List<AwardRow> Awards { get; } = [];

    public List<AdjustmentRow> Adjustments { get; } = [];

    public void Fill()
    {
        foreach (var card in source.Score.Scorecards) Add(card);
    }

    private void Add(Scorecard card)
    {
        // The final score is shown, filtered and ordered as the scheme rounds it; its rank was decided on the exact value.
        var final = card.Final?.Round(source.Score.Edition.Scheme.Final.RoundingDigits);
        var row = new ScorecardRow
        {
            Id = NextScorecard++,
            EvaluationId = evaluation.Id,
            SchemeId = evaluation.SchemeId,
            Month = evaluation.Month,
            ParticipantId = CatalogueRow.IdOf(evaluation.SchemeId, card.Participant),
            Position = Scorecards.Count,
            Accumulated = Number(card.Accumulated),
            AccumulatedExact = Exact(card.Accumulated),
            Possible = Scaled.Of(card.Possible),
            PossibleExact = Scaled.Exact(card.Possible),
            BonusUncapped = Scaled.Of(card.BonusUncapped),
            BonusUncappedExact = Scaled.Exact(card.BonusUncapped),
            Bonus = Scaled.Of(card.Bonus),
            BonusExact = Scaled.Exact(card.Bonus),
            Penalty = Scaled.Of(card.Penalty),
            PenaltyExact = Scaled.Exact(card.Penalty),
            Final = final,
            FinalExact = card.Final is { } exact && exact != final!.Value ? exact.ToString() : null,
            NoFinal = card.NoFinal,
            Rank = card.Rank,
            Complete = card.Complete,
        };
        Scorecards.Add(row);
        foreach (var area in card.Areas) Add(row, area);
        foreach (var result in card.Results) Add(row, card, result);
        AddAdjustments(row, AdjustmentKind.Bonus, card.BonusEntries);
        AddAdjustments(row, AdjustmentKind.Penalty, card.PenaltyEntries);
    }

    private void Add(ScorecardRow card, AreaScore area) => AreaScores.Add(new AreaScoreRow
    {
        Id = NextArea++,
        ScorecardId = card.Id,
        AreaId = CatalogueRow.IdOf(evaluation.SchemeId, area.Area.Code),
        Points = Number(area.Points),
        PointsExact = Exact(area.Points),
        Nominal = area.Nominal,
    });

    private void Add(ScorecardRow cardRow, Scorecard card, Result result)
    {
        var code = result.Indicator.Indicator.Code;
        var (position, versionId) = indicators[code];
        var row = new ResultRow
        {
            Id = NextResult++,
            EvaluationId = evaluation.Id,
            ScorecardId = cardRow.Id,
            SchemeId = evaluation.SchemeId,
            Month = evaluation.Month,
            ParticipantId = cardRow.ParticipantId,
            IndicatorId = CatalogueRow.IdOf(evaluation.SchemeId, code),
            RuleVersionId = versionId,
            Position = position,
            Points = Number(result.Points),
            PointsExact = Exact(result.Points),
            PointsBeforeLag = Number(result.PointsBeforeLag),
            PointsBeforeLagExact = Exact(result.PointsBeforeLag),
            Nominal = result.Nominal,
            PointsLost = Number(result.Points is { } points ? result.Nominal - points : null),
            Outcome = result.Outcome,
            Lag = result.Lag,
            Place = result.Standing?.Place,
            Ahead = result.Standing?.Ahead,
            Tied = result.Standing?.Tied,
            OutOf = result.Standing?.OutOf,
            OrderValue = Number(result.OrderValue),
            OrderValueExact = Exact(result.OrderValue),
            Complete = result.Complete,
        };
        Results.Add(row);
        for (var i = 0; i < result.Awards.Count; i++) Add(row, i, code, result.Awards[i], source.OperandsJson(card, result, result.Awards[i]));
    }

    private void Add(ResultRow result, int position, string indicator, Award award, string operandsJson) => Awards.Add(new AwardRow
    {
        Id = NextAward++,
        ResultId = result.Id,
        CriterionId = CriterionRow.IdOf(result.RuleVersionId, award.Criterion.Number),
        Position = position,
        Number = award.Criterion.Number,
        Code = Criterion.CodeOf(indicator, evaluation.Month, award.Criterion.Number),
        Points = Number(award.Points),
        PointsExact = Exact(award.Points),
        Possible = award.Possible,
        Outcome = award.Outcome,
        Place = award.Standing?.Place,
        Ahead = award.Standing?.Ahead,
        Tied = award.Standing?.Tied,
        OutOf = award.Standing?.OutOf,
        Value = Number(award.Value),
        ValueExact = Exact(award.Value),
        OperandsJson = operandsJson,
    });

    private void AddAdjustments(ScorecardRow card, AdjustmentKind kind, IReadOnlyList<Adjustment> adjustments)
    {
        for (var i = 0; i < adjustments.Count; i++)
            Adjustments.Add(new AdjustmentRow
            {
                Id = NextAdjustment++,
                ScorecardId = card.Id,
                Kind = kind,
                Position = i,
                EntryCode = adjustments[i].Entry.Code,
                Points = Scaled.Of(adjustments[i].Points),
                PointsExact = Scaled.Exact(adjustments[i].Points),
                IsExcluded = adjustments[i].Excluded is not null,
                EventsJson = EventsText.Write(adjustments[i].Events),
            });
    }

    private static decimal? Number(Rational? value) => value is { } given ? Scaled.Of(given) : null;

    private static string? Exact(Rational? value) => value is { } given ? Scaled.Exact(given) : null;
}
