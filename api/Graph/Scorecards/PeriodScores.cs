using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>A period of a scheme, scored from the latest evaluations of its months.</summary>
/// <param name="Period">The period.</param>
/// <param name="Complete">False while a month of somebody has no score, or one that may still change.</param>
/// <param name="Cards">By participant, in the order of the scheme.</param>
public sealed record PeriodScores(Period Period, bool Complete, [property: GraphQLIgnore] IReadOnlyList<PeriodCard> Cards)
{
    /// <summary>Scores a period now, in one statement.</summary>
    internal static async Task<PeriodScores> OfAsync(ReadContext rows, Scheme scheme, Period period, CancellationToken cancellationToken)
    {
        string[] ids = [.. period.Months.Select(month => CatalogueRow.IdOf(scheme.Code, $"{month.Month}"))];
        var found = await Queries.ToListAsync(
            from current in rows.CurrentEvaluations
            where ids.Contains(current.MonthId)
            join card in rows.Scorecards on current.EvaluationId equals card.EvaluationId
            select new { Card = card, IsVetoed = card.Results.Any(result => result.Outcome == Outcome.Vetoed) },
            cancellationToken);
        var cards = found.ToDictionary(item => (item.Card.Month, item.Card.ParticipantId), item => item.Card);
        var months = found.GroupBy(item => item.Card.Month).ToDictionary(month => month.Key, month => (IReadOnlyDictionary<string, MonthFinal>)month.ToDictionary(
            item => item.Card.ParticipantId[(scheme.Code.Length + 1)..],
            item => new MonthFinal(Scaled.Read(item.Card.Final, item.Card.FinalExact), item.Card.NoFinal, item.Card.Complete, item.IsVetoed),
            StringComparer.Ordinal));
        var score = PeriodScorer.Score(scheme, period, months);
        return new PeriodScores(period, score.Complete, [.. score.Scorecards.Select(card => Card(period, card, CatalogueRow.IdOf(scheme.Code, card.Participant), cards))]);
    }

    private static PeriodCard Card(Period period, PeriodScorecard card, string participant, Dictionary<(Month, string), ScorecardRow> cards) => new(
        participant,
        card.Participant,
        card.Group,
        card.Final?.Round(period.Policy.RoundingDigits),
        Exact(card.Final, period.Policy.RoundingDigits),
        card.Accumulated?.Round(Scaled.Digits),
        Exact(card.Accumulated, Scaled.Digits),
        card.Rank,
        card.Complete,
        PeriodNotes.Of(period, card),
        [.. card.Missing],
        [.. card.Months.Select(month => Month(month, cards.GetValueOrDefault((month.Month.Month, participant))))]);

    private static PeriodCardMonth Month(MonthShare month, ScorecardRow? card) =>
        new(month.Month.Month, month.Month.Weight, month.Status, month.Points?.Round(Scaled.Digits), Exact(month.Points, Scaled.Digits), month.IsVetoed, card);

    private static string? Exact(BigFraction? value, int digits) => value is { } number && number.CompareTo(number.Round(digits)) != 0 ? number.ToString() : null;
}

/// <summary>A participant's quarter, half year or year. Members ending in `Exact` hold a number that has more digits in full, a decimal or a fraction.</summary>
/// <param name="ParticipantId">Whose it is.</param>
/// <param name="Code">The participant's code, such as `海门市`.</param>
/// <param name="Group">Whom it is ranked with where groups are ranked apart.</param>
/// <param name="Final">The score, rounded as the scheme says; null if there is none, because a month has none or, where the scheme waits for all, one that may still change. Never a 0 for what is missing.</param>
/// <param name="FinalExact">The score in full, which places follow from; null where `final` says it all.</param>
/// <param name="Accumulated">What the months add up to, before a veto limits it, to 8 digits.</param>
/// <param name="AccumulatedExact">The same in full; null where `accumulated` says it all.</param>
/// <param name="Rank">The place by final score, 1 for the first; null without one. Provisional while incomplete.</param>
/// <param name="Complete">False while a month has no score, or one that may still change.</param>
/// <param name="Note">Which months are missing or may still change, and what follows from that or from a veto; null if there is nothing to say.</param>
/// <param name="Missing">The months without a score.</param>
/// <param name="Months">What each month adds.</param>
public sealed record PeriodCard(
    [property: GraphQLIgnore] string ParticipantId,
    string Code,
    string Group,
    decimal? Final,
    string? FinalExact,
    decimal? Accumulated,
    string? AccumulatedExact,
    int? Rank,
    bool Complete,
    Text? Note,
    [property: GraphQLIgnore] IReadOnlyList<Month> Missing,
    [property: GraphQLIgnore] IReadOnlyList<PeriodCardMonth> Months);

/// <summary>What a month adds to a participant's period.</summary>
/// <param name="Month">The month.</param>
/// <param name="Weight">How much it counts; of a mean, relative to the others.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Points">What it adds, to 8 digits; null if it does not count.</param>
/// <param name="PointsExact">The same in full, a decimal or a fraction; null where `points` says it all.</param>
/// <param name="IsVetoed">True if an indicator was vetoed in it.</param>
/// <param name="Scorecard">The month's scorecard, with its final score and the reasons; null before the month was scored.</param>
public sealed record PeriodCardMonth(Month Month, decimal Weight, MonthStatus Status, decimal? Points, string? PointsExact, bool IsVetoed, ScorecardRow? Scorecard);
