using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Submissions;

/// <summary>What became of a submission: stored with an evaluation, recognised as a retry, or refused with every problem.</summary>
/// <param name="Receipt">Null if it was refused.</param>
/// <param name="Problems">Empty if it was not.</param>
public sealed record IntakeAnswer(SubmissionReceipt? Receipt, IReadOnlyList<Problem> Problems);

/// <summary>Takes what is reported: checks it, stores it and scores the month anew, all in one transaction or not at all.</summary>
public sealed class Intake(ScoreDatabase database, CurrentEditions current)
{
    public const string ClosedCode = "MONTH001";

    /// <param name="submission">What is reported.</param>
    /// <param name="asker">Who reports it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IntakeAnswer> SubmitAsync(NewSubmission submission, Asker asker, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TrySubmitAsync(submission, asker, cancellationToken) is { } answer) return answer;
            // Rules were published since the submission was checked: it is checked again, and scored by them.
            await current.RefreshAsync(cancellationToken);
        }
    }

    /// <summary>The edition of a month; null with the problem if there is no such scheme or month.</summary>
    public static CompiledEdition? EditionOf(EditionCatalogue editions, string code, Month month, ProblemList problems)
    {
        if (editions.Scheme(code) is not { } scheme)
            problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", code, editions.Schemes.Select(item => item.Scheme.Code));
        else if (editions.Edition(code, month) is { } edition)
            return edition;
        else
            problems.AddUnknown("FACT016", "month", null, "月份", "month", month.ToString(), scheme.Scheme.Months.Select(item => item.ToString()));
        return null;
    }

    private async Task<IntakeAnswer?> TrySubmitAsync(NewSubmission submission, Asker asker, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var now = current.Now;
        if (EditionOf(now.Catalogue, submission.Scheme, submission.Month, problems) is not { } edition) return Refusal(problems);
        KeptTexts.Check(submission, problems);
        Check(submission, edition, problems);
        Reporting.Check(submission, edition.Edition.Scheme, now.Remits, asker, problems);
        if (problems.HasErrors) return Refusal(problems);
        try
        {
            return await StoreAsync(submission, now, edition, problems, cancellationToken);
        }
        catch (UnfitFactsException unfit)
        {
            return Refusal(unfit.Problems);
        }
    }

    private static IntakeAnswer Refusal(ProblemList problems) => new(null, [.. problems.Problems.Distinct()]);

    // Null if the edition is not in force any more.
    private Task<IntakeAnswer?> StoreAsync(NewSubmission submission, EditionsState now, CompiledEdition edition, ProblemList problems, CancellationToken cancellationToken) =>
        database.WriteAsync<IntakeAnswer?>(
            async write =>
            {
                if (!await now.IsCurrentAsync(write.Rows, cancellationToken)) return null;
                // A retry of what was stored in time gets its answer even after the month has closed.
                var isRetry = submission.ClientMutationId is { } id && await Queries.AnyAsync(write.Rows.Submissions.Where(row => row.ClientMutationId == id), cancellationToken);
                if (!isRetry && await write.Rows.IsClosedAsync(submission.Scheme, submission.Month, cancellationToken))
                {
                    problems.Add(ClosedCode, "month", null, $"{submission.Month} 已关闭，不再接收数据；如需更正，请先用 openMonth 重新开放。", $"{submission.Month} is closed and takes no more facts; to correct it, open it again with openMonth first.");
                    return Refusal(problems);
                }

                var receipt = await write.Submissions.AppendAsync(submission, cancellationToken);
                if (receipt.Kind == ReceiptKind.Stored) await MonthScoring.ScoreAsync(write, edition, receipt.SubmissionId, cancellationToken);
                return new IntakeAnswer(receipt, []);
            },
            cancellationToken);

    private static void Check(NewSubmission submission, CompiledEdition edition, ProblemList problems)
    {
        var builder = new MonthFactsBuilder(edition.Edition.Scheme, submission.Month, problems);
        foreach (var fact in submission.Facts) MonthScoring.Add(builder, fact.Participant, fact.Name, fact.ValueJson, problems);
        foreach (var part in submission.NonParticipations)
            if (builder.Knows(part.Participant, null))
                builder.AddNonParticipation(part.Participant, part.Indicator, null);
        foreach (var twice in submission.NonParticipations.CountBy(part => (part.Participant, part.Indicator)).Where(item => item.Value > 1).Select(item => item.Key))
            problems.Add("FACT015", $"{twice.Participant}/{twice.Indicator}", null,
                $"`{twice.Participant}` 是否参加 `{twice.Indicator}` 说了两次；请删去一个。", $"Whether `{twice.Participant}` takes part in `{twice.Indicator}` is said twice; delete one.");
    }
}
