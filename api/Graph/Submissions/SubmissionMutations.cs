using System.Text.Json;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>One value to report.</summary>
/// <param name="Participant">The participant's code, such as `海门市`.</param>
/// <param name="Fact">The fact's name, such as `businessStartupCasesReported`.</param>
/// <param name="Value">A number, true or false, one of the fact's values, or a list of records; null withdraws what was reported before.</param>
public sealed record FactInput(string Participant, string Fact, JsonElement? Value)
{
    internal NewFact AsReported() => new(Participant, Fact, Value?.GetRawText() ?? "null");
}

/// <summary>A statement that a participant takes no part in an indicator.</summary>
/// <param name="Participant">The participant's code, such as `海门市`.</param>
/// <param name="Indicator">The indicator's code, such as `A4.G1.I1`.</param>
/// <param name="TakesPart">False: it takes no part. True takes an earlier statement back.</param>
/// <param name="Reason">Why; kept with the statement. Null for none.</param>
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
    /// <param name="month">The month the facts are about, such as `2017-10`.</param>
    /// <param name="facts">At most one value per participant and fact.</param>
    /// <param name="clientMutationId">The client's own id of this request; retries carry the same one.</param>
    /// <param name="nonParticipation">Who takes no part in what, at most one statement per participant and indicator; null or empty for none.</param>
    /// <param name="note">A remark kept with the submission; null for none.</param>
    [Error<UnknownSchemeError>]
    [Error<UnknownMonthError>]
    [Error<UnknownParticipantError>]
    [Error<UnknownFactError>]
    [Error<UnknownIndicatorError>]
    [Error<FactTypeMismatchError>]
    [Error<FactOutOfRangeError>]
    [Error<DuplicateFactError>]
    [Error<UnkeptTextError>]
    [Error<SubmissionPeriodClosedError>]
    [Error<FactNotYoursError>]
    [Error<IdempotencyKeyReusedError>]
    [Authorize(Permission.SubmitFacts)]
    public static async Task<FieldResult<SubmissionRow>> SubmitFactsAsync(
        string scheme,
        Month month,
        IReadOnlyList<FactInput> facts,
        Guid clientMutationId,
        IReadOnlyList<NonParticipationInput>? nonParticipation,
        string? note,
        Asker asker,
        Intake intake,
        ScoreDatabase database,
        CancellationToken cancellationToken)
    {
        var answer = await intake.SubmitAsync(
            new NewSubmission(scheme, month, asker.Name)
            {
                ClientMutationId = clientMutationId.ToString(),
                Note = note is null ? null : new Text(note, note),
                Facts = [.. facts.Select(fact => fact.AsReported())],
                NonParticipations = [.. (nonParticipation ?? []).Select(part => new NewNonParticipation(part.Participant, part.Indicator, part.TakesPart, part.Reason is null ? null : new Text(part.Reason, part.Reason)))],
            },
            asker,
            cancellationToken);
        if (answer.Receipt is not { } receipt) return InputError.Of(answer.Problems);
        if (receipt.Kind == ReceiptKind.Conflict) return new object[] { new IdempotencyKeyReusedError(receipt.SubmissionId) };
        // Their own, even where they see nothing in it, as when it is empty.
        await using var rows = database.Read();
        return (await Queries.SingleOrDefaultAsync(rows.Submissions.Where(row => row.Id == receipt.SubmissionId), cancellationToken))!;
    }

    /// <summary>Closes a month: it takes no more facts, and its points stay as they are. A month that is closed already stays so.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month, such as `2017-10`.</param>
    /// <param name="reason">Why; kept with the closing or opening.</param>
    [Error<UnknownSchemeError>]
    [Error<UnknownMonthError>]
    [Error<UnkeptTextError>]
    [Authorize(Permission.PublishMonths)]
    public static Task<FieldResult<MonthRow>> CloseMonthAsync(string scheme, Month month, string reason, Asker asker, ScoreDatabase database, EditionCatalogue editions, CancellationToken cancellationToken) =>
        ChangeMonthAsync(scheme, month, reason, database, editions, write => write.Months.CloseAsync(scheme, month, reason, asker.Name, cancellationToken), cancellationToken);

    /// <summary>Opens a closed month again: it takes facts again. Rules that changed meanwhile apply from the next submission or start. A month that is open already stays so.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month, such as `2017-10`.</param>
    /// <param name="reason">Why; kept with the closing or opening.</param>
    [Error<UnknownSchemeError>]
    [Error<UnknownMonthError>]
    [Error<UnkeptTextError>]
    [Authorize(Permission.PublishMonths)]
    public static Task<FieldResult<MonthRow>> OpenMonthAsync(string scheme, Month month, string reason, Asker asker, ScoreDatabase database, EditionCatalogue editions, CancellationToken cancellationToken) =>
        ChangeMonthAsync(scheme, month, reason, database, editions, write => write.Months.OpenAsync(scheme, month, reason, asker.Name, cancellationToken), cancellationToken);

    private static async Task<FieldResult<MonthRow>> ChangeMonthAsync(string scheme, Month month, string reason, ScoreDatabase database, EditionCatalogue editions, Func<WriteContext, Task> change, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        _ = Intake.EditionOf(editions, scheme, month, problems);
        KeptTexts.Check("reason", reason, problems);
        if (problems.HasErrors) return InputError.Of(problems.Problems);
        return await database.WriteAsync<FieldResult<MonthRow>>(
            async write =>
            {
                await change(write);
                return (await Queries.SingleOrDefaultAsync(write.Rows.Months.Where(item => item.SchemeId == scheme && item.Month == month), cancellationToken))!;
            },
            cancellationToken);
    }
}
