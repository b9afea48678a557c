using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Reads an evaluation back as the month score it was saved from, exactly, in five statements.</summary>
public static class SavedScore
{
    /// <summary>The score of an evaluation. The edition must be the one it was scored by.</summary>
    /// <exception cref="InvalidOperationException">The edition holds another rule version than the one that was applied.</exception>
    public static async Task<MonthScore> LoadAsync(ReadContext rows, long evaluationId, Edition edition, CancellationToken cancellationToken = default)
    {
        var cards = await Queries.ToListAsync(rows.Scorecards.Where(row => row.EvaluationId == evaluationId).OrderBy(row => row.Position), cancellationToken).ConfigureAwait(false);
        var areas = await Queries.ToListAsync(rows.AreaScores.Where(row => row.Scorecard.EvaluationId == evaluationId).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        var results = await Queries.ToListAsync(rows.Results.Where(row => row.EvaluationId == evaluationId).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        var awards = await Queries.ToListAsync(rows.Awards.Where(row => row.Result.EvaluationId == evaluationId).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        var adjustments = await Queries.ToListAsync(rows.Adjustments.Where(row => row.Scorecard.EvaluationId == evaluationId).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        return new SavedScoreReader(edition, areas, results, awards, adjustments).Read(cards);
    }

    /// <summary>Results as they were saved, from rows that were read already.</summary>
    /// <param name="edition">The edition they were scored by.</param>
    /// <param name="results">Rows of one evaluation.</param>
    /// <param name="awards">The awards of these rows, in order.</param>
    public static IEnumerable<(ResultRow Row, Result Result)> Results(Edition edition, IEnumerable<ResultRow> results, IEnumerable<AwardRow> awards)
    {
        var reader = new SavedScoreReader(edition, [], [], awards, []);
        return results.Select(row => (row, reader.Read(row)));
    }
}

/// <summary>Puts the rows of one evaluation together again.</summary>
internal sealed class SavedScoreReader(
    Edition edition,
    IEnumerable<AreaScoreRow> areas,
    IEnumerable<ResultRow> results,
    IEnumerable<AwardRow> awards,
    IEnumerable<AdjustmentRow> adjustments)
{
    private readonly Scheme scheme = edition.Scheme;
    private readonly ILookup<long, AreaScoreRow> areasOf = areas.ToLookup(row => row.ScorecardId);
    private readonly ILookup<long, ResultRow> resultsOf = results.ToLookup(row => row.ScorecardId);
    private readonly ILookup<long, AwardRow> awardsOf = awards.ToLookup(row => row.ResultId);
    private readonly ILookup<(long, AdjustmentKind), AdjustmentRow> adjustmentsOf = adjustments.ToLookup(row => (row.ScorecardId, row.Kind));

    public MonthScore Read(IEnumerable<ScorecardRow> cards) => new(edition, [.. cards.Select(Read)]);

    private Scorecard Read(ScorecardRow row) => new()
    {
        Participant = CodeOf(row.ParticipantId),
        Results = [.. resultsOf[row.Id].Select(Read)],
        Areas = [.. areasOf[row.Id].Select(Read)],
        Accumulated = Scaled.Read(row.Accumulated, row.AccumulatedExact),
        Possible = Scaled.Read(row.Possible, row.PossibleExact),
        BonusEntries = [.. adjustmentsOf[(row.Id, AdjustmentKind.Bonus)].Select(item => Read(item, scheme.Bonus.Entries, row))],
        PenaltyEntries = [.. adjustmentsOf[(row.Id, AdjustmentKind.Penalty)].Select(item => Read(item, scheme.Penalties.Entries, row))],
        BonusUncapped = Scaled.Read(row.BonusUncapped, row.BonusUncappedExact).Numerator,
        Bonus = Scaled.Read(row.Bonus, row.BonusExact).Numerator,
        Penalty = Scaled.Read(row.Penalty, row.PenaltyExact).Numerator,
        Final = Scaled.Read(row.Final, row.FinalExact),
        NoFinal = row.NoFinal,
        Rank = row.Rank,
        Complete = row.Complete,
    };

    private AreaScore Read(AreaScoreRow row) =>
        new(scheme.Areas.Single(area => area.Code == CodeOf(row.AreaId)), Scaled.Read(row.Points, row.PointsExact), row.Nominal);

    public Result Read(ResultRow row)
    {
        var indicator = edition.Indicators[row.Position];
        if (!RuleRows.IsOf(row.RuleVersionId, scheme.Code, indicator.Version))
            throw new InvalidOperationException($"the result was scored by rule version `{row.RuleVersionId}`, which the edition does not hold");
        return new Result(
            indicator,
            Scaled.Read(row.PointsBeforeLag, row.PointsBeforeLagExact),
            row.Outcome,
            row.Lag,
            StandingOf(row.Place, row.Ahead, row.Tied, row.OutOf),
            Scaled.Read(row.OrderValue, row.OrderValueExact),
            row.Complete,
            [.. awardsOf[row.Id].Select(award => Read(award, indicator.Version))]);
    }

    private static Award Read(AwardRow row, RuleVersion version) => new(
        version.Criteria[row.Position],
        Scaled.Read(row.Points, row.PointsExact),
        row.Possible,
        row.Outcome,
        StandingOf(row.Place, row.Ahead, row.Tied, row.OutOf),
        Scaled.Read(row.Value, row.ValueExact));

    private Adjustment Read(AdjustmentRow row, IReadOnlyList<AdjustmentEntry> entries, ScorecardRow card)
    {
        var entry = entries.Single(entry => entry.Code == row.EntryCode);
        var excluded = row.IsExcluded ? entry.Excluded.First(item => item.Participant == CodeOf(card.ParticipantId)) : null;
        return new Adjustment(entry, Scaled.Read(row.Points, row.PointsExact).Numerator, excluded, EventsText.Read(row.EventsJson));
    }

    private string CodeOf(string id) => id[(scheme.Code.Length + 1)..];

    private static Standing? StandingOf(int? place, int? ahead, int? tied, int? outOf) =>
        place is { } given ? new Standing(given, ahead!.Value, tied!.Value, outOf!.Value) : null;
}
