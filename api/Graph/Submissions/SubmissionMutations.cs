using System.Text.Json;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>One reported value.</summary>
/// <param name="Participant">The participant's code, such as `海门市`.</param>
/// <param name="Fact">The fact's name, such as `businessStartupCasesReported`.</param>
/// <param name="Value">A number, true or false, one of the fact's values, or a list of records; null withdraws what was reported before.</param>
public sealed record FactInput(string Participant, string Fact, JsonElement? Value);

/// <summary>A statement that a participant takes no part in an indicator.</summary>
/// <param name="Participant">The participant's code.</param>
/// <param name="Indicator">The indicator's code, such as `A4.G1.I1`.</param>
/// <param name="TakesPart">True takes an earlier statement back.</param>
/// <param name="Reason">Why; shown to auditors.</param>
public sealed record NonParticipationInput(string Participant, string Indicator, bool TakesPart = false, string? Reason = null);

/// <summary>What may be changed: facts come in, months are closed.</summary>
[MutationType]
public static class SubmissionMutations
{
    /// <summary>
    /// Reports facts of a month and scores the month anew. All problems are told at once, and then nothing is stored. Sent again
    /// with the same client id it stores nothing more and gives the same answer.
    /// </summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month the facts are about.</param>
    /// <param name="facts">At most one value per participant and fact.</param>
    /// <param name="submittedBy">Who reports.</param>
    /// <param name="clientMutationId">The client's own id of this request; retries carry the same one.</param>
    /// <param name="nonParticipation">Who takes no part in what.</param>
    /// <param name="note">A remark kept with the submission.</param>
    [Error<UnknownSchemeError>]
    [Error<UnknownMonthError>]
    [Error<UnknownParticipantError>]
    [Error<UnknownFactError>]
    [Error<UnknownIndicatorError>]
    [Error<FactTypeMismatchError>]
    [Error<FactOutOfRangeError>]
    [Error<DuplicateFactError>]
    [Error<SubmissionPeriodClosedError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<FieldResult<SubmissionRow>> SubmitFactsAsync(
        string scheme,
        Month month,
        IReadOnlyList<FactInput> facts,
        string submittedBy,
        Guid clientMutationId,
        IReadOnlyList<NonParticipationInput>? nonParticipation,
        string? note,
        Intake intake,
        ReadContext rows,
        CancellationToken cancellationToken)
    {
        var answer = await intake.SubmitAsync(
            new NewSubmission(scheme, month, submittedBy)
            {
                ClientMutationId = clientMutationId.ToString(),
                Note = note is null ? null : new Text(note, note),
                Facts = [.. facts.Select(fact => new NewFact(fact.Participant, fact.Fact, fact.Value?.GetRawText() ?? "null"))],
                NonParticipations = [.. (nonParticipation ?? []).Select(part => new NewNonParticipation(part.Participant, part.Indicator, part.TakesPart, part.Reason is null ? null : new Text(part.Reason, part.Reason)))],
            },
            cancellationToken);
        if (answer.Receipt is not { } receipt) return answer.Problems.Select(InputError.Of).ToArray<object>();
        if (receipt.Kind == ReceiptKind.Conflict) return new object[] { new IdempotencyKeyReusedError(receipt.SubmissionId) };
        return (await Queries.SingleOrDefaultAsync(rows.Submissions.Where(row => row.Id == receipt.SubmissionId), cancellationToken))!;
    }

    /// <summary>Closes a month: it takes no more facts, and its points stay as they are.</summary>
    /// <param name="scheme">The scheme's code.</param>
    /// <param name="month">The month.</param>
    /// <param name="reason">Why; kept.</param>
    /// <param name="by">Who closes it.</param>
    [Error<UnknownMonthError>]
    public static Task<FieldResult<MonthRow>> CloseMonthAsync(string scheme, Month month, string reason, string by, ScoreDatabase database, CancellationToken cancellationToken) =>
        ChangeMonthAsync(scheme, month, database, write => write.Months.CloseAsync(scheme, month, reason, by, cancellationToken), cancellationToken);

    /// <summary>Opens a closed month again.</summary>
    /// <param name="scheme">The scheme's code.</param>
    /// <param name="month">The month.</param>
    /// <param name="reason">Why; kept.</param>
    /// <param name="by">Who opens it.</param>
    [Error<UnknownMonthError>]
    public static Task<FieldResult<MonthRow>> OpenMonthAsync(string scheme, Month month, string reason, string by, ScoreDatabase database, CancellationToken cancellationToken) =>
        ChangeMonthAsync(scheme, month, database, write => write.Months.OpenAsync(scheme, month, reason, by, cancellationToken), cancellationToken);

    private static Task<FieldResult<MonthRow>> ChangeMonthAsync(string scheme, Month month, ScoreDatabase database, Func<WriteContext, Task> change, CancellationToken cancellationToken) => database.WriteAsync(
        async write =>
        {
            var row = write.Rows.Months.Where(item => item.SchemeId == scheme && item.Month == month);
            if (!await Queries.AnyAsync(row, cancellationToken))
                return (FieldResult<MonthRow>)new object[] { new UnknownMonthError(new Problem("FACT016", new Text($"方案 `{scheme}` 没有 {month}。", $"Scheme `{scheme}` has no {month}."), "month")) };
            await change(write);
            return (await Queries.SingleOrDefaultAsync(row, cancellationToken))!;
        },
        cancellationToken);
}
