using Microsoft.EntityFrameworkCore;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Appends what is reported.</summary>
public sealed class Submissions
{
    private readonly WriteContext write;

    internal Submissions(WriteContext write) => this.write = write;

    /// <summary>
    /// Appends a submission once: a retry with the client's id gets the first answer, another request with that id a conflict.
    /// Participants, facts and indicators must be in the catalogue, and the caller decides whether the month is open.
    /// </summary>
    public async Task<SubmissionReceipt> AppendAsync(NewSubmission submission, CancellationToken cancellationToken = default)
    {
        var hash = submission.RequestHash();
        if (submission.ClientMutationId is { } client)
        {
            var first = await write.Context.Set<SubmissionRow>().Where(row => row.ClientMutationId == client)
                .Select(row => new { row.Id, row.RequestHash }).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (first is not null) return new SubmissionReceipt(first.RequestHash == hash ? ReceiptKind.Repeated : ReceiptKind.Conflict, first.Id);
        }

        var row = await RowOfAsync(submission, hash, cancellationToken).ConfigureAwait(false);
        await write.InsertAsync([row], cancellationToken).ConfigureAwait(false);
        await AppendFactsAsync(row, submission.Facts, cancellationToken).ConfigureAwait(false);
        await AppendNonParticipationsAsync(row, submission.NonParticipations, cancellationToken).ConfigureAwait(false);
        return new SubmissionReceipt(ReceiptKind.Stored, row.Id);
    }

    private async Task<SubmissionRow> RowOfAsync(NewSubmission submission, string hash, CancellationToken cancellationToken)
    {
        var now = write.Clock.GetUtcNow();
        return new SubmissionRow
        {
            Id = Guid.CreateVersion7(now),
            Sequence = await write.NextIdAsync<SubmissionRow>(row => row.Sequence, cancellationToken).ConfigureAwait(false),
            SchemeId = submission.Scheme,
            MonthId = CatalogueRow.IdOf(submission.Scheme, submission.Month.ToString()),
            Month = submission.Month,
            ClientMutationId = submission.ClientMutationId,
            RequestHash = hash,
            SubmittedBy = submission.SubmittedBy,
            SubmittedAt = now,
            NoteZh = submission.Note?.Zh,
            NoteEn = submission.Note?.En,
            IsSample = submission.IsSample,
        };
    }

    private async Task AppendFactsAsync(SubmissionRow submission, IReadOnlyList<NewFact> facts, CancellationToken cancellationToken)
    {
        if (facts.Count == 0) return;
        var participants = facts.Select(fact => CatalogueRow.IdOf(submission.SchemeId, fact.Participant)).Distinct().ToList();
        var names = facts.Select(fact => fact.Name).Distinct().ToList();
        var current = await CurrentFacts.Rows(write.Rows, submission.SchemeId, submission.Month)
            .Where(row => participants.Contains(row.ParticipantId) && names.Contains(row.Name))
            .Select(row => new { row.ParticipantId, row.Name, row.Id })
            .ToDictionaryAsync(row => (row.ParticipantId, row.Name), row => row.Id, cancellationToken).ConfigureAwait(false);
        var next = await write.NextIdAsync<ReportedFactRow>(row => row.Id, cancellationToken).ConfigureAwait(false);
        var rows = facts.Select(fact => RowOf(submission, fact, next++, current)).ToList();
        await write.InsertAsync(rows, cancellationToken).ConfigureAwait(false);
    }

    private static ReportedFactRow RowOf(SubmissionRow submission, NewFact fact, long id, Dictionary<(string, string), long> current)
    {
        var value = CanonicalJson.Of(fact.ValueJson);
        var participant = CatalogueRow.IdOf(submission.SchemeId, fact.Participant);
        return new ReportedFactRow
        {
            Id = id,
            SubmissionId = submission.Id,
            SchemeId = submission.SchemeId,
            Month = submission.Month,
            ParticipantId = participant,
            FactDefinitionId = CatalogueRow.IdOf(submission.SchemeId, fact.Name),
            Name = fact.Name,
            ValueJson = value,
            Number = CanonicalJson.Number(value) is { } number ? Scaled.Of(number) : null,
            ReplacesId = current.TryGetValue((participant, fact.Name), out var replaced) ? replaced : null,
        };
    }

    private async Task AppendNonParticipationsAsync(SubmissionRow submission, IReadOnlyList<NewNonParticipation> parts, CancellationToken cancellationToken)
    {
        if (parts.Count == 0) return;
        var current = await CurrentFacts.NonParticipationRows(write.Rows, submission.SchemeId, submission.Month)
            .Select(row => new { row.ParticipantId, row.IndicatorId, row.Id })
            .ToDictionaryAsync(row => (row.ParticipantId, row.IndicatorId), row => row.Id, cancellationToken).ConfigureAwait(false);
        var next = await write.NextIdAsync<NonParticipationRow>(row => row.Id, cancellationToken).ConfigureAwait(false);
        var rows = parts.Select(part => RowOf(submission, part, next++, current)).ToList();
        await write.InsertAsync(rows, cancellationToken).ConfigureAwait(false);
    }

    private static NonParticipationRow RowOf(SubmissionRow submission, NewNonParticipation part, long id, Dictionary<(string, string), long> current)
    {
        var participant = CatalogueRow.IdOf(submission.SchemeId, part.Participant);
        var indicator = CatalogueRow.IdOf(submission.SchemeId, part.Indicator);
        return new NonParticipationRow
        {
            Id = id,
            SubmissionId = submission.Id,
            SchemeId = submission.SchemeId,
            Month = submission.Month,
            ParticipantId = participant,
            IndicatorId = indicator,
            TakesPart = part.TakesPart,
            ReasonZh = part.Reason?.Zh,
            ReasonEn = part.Reason?.En,
            ReplacesId = current.TryGetValue((participant, indicator), out var replaced) ? replaced : null,
        };
    }
}
