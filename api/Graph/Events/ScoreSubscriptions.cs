using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Events;

/// <summary>What may be listened to. Each event is told once it is stored, in the order of storing, and none is left out.</summary>
[SubscriptionType]
public static class ScoreSubscriptions
{
    /// <summary>A month was scored: after a submission, or because rules changed.</summary>
    [Authorize(Permission.ViewResults)]
    [Subscribe(With = nameof(MonthsScored))]
    public static EvaluationRow OnMonthScored([EventMessage] EvaluationRow evaluation) => evaluation;

    /// <summary>Facts were reported and accepted. A retry is no event.</summary>
    [Authorize(Permission.ViewSubmissions)]
    [Subscribe(With = nameof(Submissions))]
    public static SubmissionRow OnSubmission([EventMessage] SubmissionRow submission) => submission;

    /// <summary>A rule version was published or taken over from a file, or an indicator's rules of a month were withdrawn.</summary>
    [Authorize(Permission.ViewResults)]
    [Subscribe(With = nameof(RuleVersionsPublished))]
    public static RuleVersionRow OnRuleVersionPublished([EventMessage] RuleVersionRow version) => version;

    /// <param name="scheme">Only of this scheme, such as `nantong-2017`.</param>
    /// <param name="month">Only of this month, such as `2017-10`.</param>
    /// <param name="participant">Only if the scorecard of this participant changed: its points, final score, rank or completeness; such as `海门市`.</param>
    /// <param name="after">The id of the evaluation received last: what came after it is told first. Null for what comes from now on.</param>
    public static IAsyncEnumerable<EvaluationRow> MonthsScored(
        string? scheme, Month? month, string? participant, [ID<EvaluationRow>] long? after, Feed feed, EditionCatalogue editions)
    {
        var filter = new EventFilter(scheme, month, participant).Checked(editions);
        return feed.FollowAsync(
            after is null ? null : rows => rows.Evaluations.Where(row => row.Id == after).Select(row => row.Id),
            rows => rows.Evaluations.OrderByDescending(row => row.Id).Select(row => row.Id),
            (rows, from, to) => ChangedFor(filter.Participant, rows, rows.Evaluations.Where(row => row.Id > from && row.Id <= to
                && (filter.Scheme == null || row.SchemeId == filter.Scheme) && (filter.Month == null || row.Month == filter.Month))).OrderBy(row => row.Id),
            row => row.Id);
    }

    /// <param name="scheme">Only of this scheme, such as `nantong-2017`.</param>
    /// <param name="month">Only about this month, such as `2017-10`.</param>
    /// <param name="participant">Only if something is reported of this participant, such as `海门市`.</param>
    /// <param name="after">The id of the submission received last: what came after it is told first. Null for what comes from now on.</param>
    public static IAsyncEnumerable<SubmissionRow> Submissions(
        string? scheme, Month? month, string? participant, [ID<SubmissionRow>] Guid? after, Feed feed, EditionCatalogue editions)
    {
        var filter = new EventFilter(scheme, month, participant).Checked(editions);
        return feed.FollowAsync(
            after is null ? null : rows => rows.Submissions.Where(row => row.Id == after).Select(row => row.Sequence),
            rows => rows.Submissions.OrderByDescending(row => row.Sequence).Select(row => row.Sequence),
            (rows, from, to) => About(filter.Participant, rows, rows.Submissions.Where(row => row.Sequence > from && row.Sequence <= to
                && (filter.Scheme == null || row.SchemeId == filter.Scheme) && (filter.Month == null || row.Month == filter.Month))).OrderBy(row => row.Sequence),
            row => row.Sequence);
    }

    /// <param name="scheme">Only of this scheme, such as `nantong-2017`.</param>
    /// <param name="month">Only versions in force from this month on, such as `2017-10`.</param>
    /// <param name="indicator">Only of this indicator, such as `A1.G1.I1`.</param>
    /// <param name="after">The id of the version received last: what came after it is told first. Null for what comes from now on.</param>
    public static IAsyncEnumerable<RuleVersionRow> RuleVersionsPublished(
        string? scheme, Month? month, string? indicator, [ID<RuleVersionRow>] string? after, Feed feed, EditionCatalogue editions)
    {
        var filter = new EventFilter(scheme, month, Indicator: indicator).Checked(editions);
        return feed.FollowAsync(
            after is null ? null : rows => rows.RuleVersions.Where(row => row.Id == after).Select(row => row.Sequence),
            rows => rows.RuleVersions.OrderByDescending(row => row.Sequence).Select(row => row.Sequence),
            (rows, from, to) => rows.RuleVersions.Where(row => row.Sequence > from && row.Sequence <= to
                && (filter.Scheme == null || row.SchemeId == filter.Scheme) && (filter.Month == null || row.Effective == filter.Month)
                && (filter.Indicator == null || row.Indicator.Code == filter.Indicator)).OrderBy(row => row.Sequence),
            row => row.Sequence);
    }

    private static IQueryable<EvaluationRow> ChangedFor(string? participant, ReadContext rows, IQueryable<EvaluationRow> evaluations) => participant is null
        ? evaluations
        : evaluations.Where(row => rows.Scorecards.Any(card => card.EvaluationId == row.Id && card.Participant.Code == participant
            && !rows.Scorecards.Any(old => old.EvaluationId == row.SupersedesId && old.ParticipantId == card.ParticipantId
                && old.Accumulated == card.Accumulated && old.AccumulatedExact == card.AccumulatedExact
                && old.Possible == card.Possible && old.PossibleExact == card.PossibleExact
                && old.Bonus == card.Bonus && old.BonusExact == card.BonusExact && old.Penalty == card.Penalty && old.PenaltyExact == card.PenaltyExact
                && old.Final == card.Final && old.FinalExact == card.FinalExact && old.NoFinal == card.NoFinal
                && old.Rank == card.Rank && old.Complete == card.Complete)));

    private static IQueryable<SubmissionRow> About(string? participant, ReadContext rows, IQueryable<SubmissionRow> submissions) => participant is null
        ? submissions
        : submissions.Where(row => rows.ReportedFacts.Any(fact => fact.SubmissionId == row.Id && fact.Participant.Code == participant)
            || rows.NonParticipations.Any(part => part.SubmissionId == row.Id && part.Participant.Code == participant));
}
