using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>What is known of a month now: the latest value of each fact, and who takes no part in what.</summary>
/// <param name="Facts">Each with the submission it came in; withdrawn facts are left out.</param>
/// <param name="NonParticipations">Those that stand; taken back ones are left out.</param>
public sealed record CurrentFacts(IReadOnlyList<CurrentFact> Facts, IReadOnlyList<CurrentNonParticipation> NonParticipations)
{
    /// <summary>Reads a month in two statements. Ordered by participant, then by name, ordinally.</summary>
    public static Task<CurrentFacts> LoadAsync(ReadContext rows, string scheme, Month month, CancellationToken cancellationToken = default) =>
        LoadAsync(Rows(rows, scheme, month), NonParticipationRows(rows, scheme, month), cancellationToken);

    /// <summary>What was known of a month when it was evaluated: every submission is followed by its own evaluation, so those until then.</summary>
    public static async Task<CurrentFacts> AsScoredAsync(ReadContext rows, EvaluationRow evaluation, CancellationToken cancellationToken = default)
    {
        var last = await Queries.FirstOrDefaultAsync(
            from row in rows.Evaluations
            where row.MonthId == evaluation.MonthId && row.Id <= evaluation.Id && row.SubmissionId != null
            orderby row.Id descending
            select row.Submission!.Sequence,
            cancellationToken).ConfigureAwait(false);
        var (facts, parts) = (rows.ReportedFacts.Where(row => row.Submission.Sequence <= last), rows.NonParticipations.Where(row => row.Submission.Sequence <= last));
        return await LoadAsync(
            facts.Where(row => row.SchemeId == evaluation.SchemeId && row.Month == evaluation.Month && !facts.Any(later => later.ReplacesId == row.Id)),
            parts.Where(row => row.SchemeId == evaluation.SchemeId && row.Month == evaluation.Month && !parts.Any(later => later.ReplacesId == row.Id)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>SHA-256 of what is known, lower-case hexadecimal: the same for the same values, whoever reported them.</summary>
    public string Hash() => Sha256Text.Of(
        [.. Facts.SelectMany(fact => new[] { fact.Participant, fact.Name, fact.ValueJson }), "out", .. NonParticipations.SelectMany(part => new[] { part.Participant, part.Indicator })]);

    private static async Task<CurrentFacts> LoadAsync(IQueryable<ReportedFactRow> factRows, IQueryable<NonParticipationRow> partRows, CancellationToken cancellationToken)
    {
        var facts = await Queries.ToListAsync(
            from row in factRows
            where row.ValueJson != "null"
            orderby row.Participant.Code, row.Name
            select new CurrentFact(row.Participant.Code, row.Name, row.ValueJson, row.Id, row.SubmissionId, row.Submission.SubmittedBy, row.Submission.SubmittedAt),
            cancellationToken).ConfigureAwait(false);
        var parts = await Queries.ToListAsync(
            from row in partRows
            where !row.TakesPart
            orderby row.Participant.Code, row.Indicator.Code
            select new CurrentNonParticipation(row.Participant.Code, row.Indicator.Code, row.ReasonZh, row.ReasonEn, row.Id, row.SubmissionId),
            cancellationToken).ConfigureAwait(false);
        return new CurrentFacts(facts, parts);
    }

    internal static IQueryable<ReportedFactRow> Rows(ReadContext rows, string scheme, Month month) =>
        rows.ReportedFacts.Where(row => row.SchemeId == scheme && row.Month == month && !rows.ReportedFacts.Any(later => later.ReplacesId == row.Id));

    internal static IQueryable<NonParticipationRow> NonParticipationRows(ReadContext rows, string scheme, Month month) =>
        rows.NonParticipations.Where(row => row.SchemeId == scheme && row.Month == month && !rows.NonParticipations.Any(later => later.ReplacesId == row.Id));
}

/// <summary>A fact's latest value and where it comes from.</summary>
public sealed record CurrentFact(
    string Participant, string Name, string ValueJson, long ReportedFactId, Guid SubmissionId, string SubmittedBy, DateTimeOffset SubmittedAt);

/// <summary>That a participant takes no part in an indicator, and where that comes from.</summary>
public sealed record CurrentNonParticipation(
    string Participant, string Indicator, string? ReasonZh, string? ReasonEn, long NonParticipationId, Guid SubmissionId);
