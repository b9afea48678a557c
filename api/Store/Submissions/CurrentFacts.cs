using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>What is known of a month now: the latest value of each fact, and who takes no part in what.</summary>
/// <param name="Facts">Each with the submission it came in; withdrawn facts are left out.</param>
/// <param name="NonParticipations">Those that stand; taken back ones are left out.</param>
public sealed record CurrentFacts(IReadOnlyList<CurrentFact> Facts, IReadOnlyList<CurrentNonParticipation> NonParticipations)
{
    /// <summary>Reads a month in two statements. Ordered by participant, then by name, ordinally.</summary>
    public static async Task<CurrentFacts> LoadAsync(ReadContext rows, string scheme, Month month, CancellationToken cancellationToken = default)
    {
        var facts = await Queries.ToListAsync(
            from row in Rows(rows, scheme, month)
            where row.ValueJson != "null"
            orderby row.Participant.Code, row.Name
            select new CurrentFact(row.Participant.Code, row.Name, row.ValueJson, row.Id, row.SubmissionId, row.Submission.SubmittedBy, row.Submission.SubmittedAt),
            cancellationToken).ConfigureAwait(false);
        var parts = await Queries.ToListAsync(
            from row in NonParticipationRows(rows, scheme, month)
            where !row.TakesPart
            orderby row.Participant.Code, row.Indicator.Code
            select new CurrentNonParticipation(row.Participant.Code, row.Indicator.Code, row.ReasonZh, row.ReasonEn, row.Id, row.SubmissionId),
            cancellationToken).ConfigureAwait(false);
        return new CurrentFacts(facts, parts);
    }

    /// <summary>SHA-256 of what is known, lower-case hexadecimal: the same for the same values, whoever reported them.</summary>
    public string Hash() => Sha256Text.Of(
        [.. Facts.SelectMany(fact => new[] { fact.Participant, fact.Name, fact.ValueJson }), "out", .. NonParticipations.SelectMany(part => new[] { part.Participant, part.Indicator })]);

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
