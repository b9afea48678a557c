using System.Reflection;
using System.Text;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Graph.Access;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Submissions;

/// <summary>What became of a submission: stored with an evaluation, recognised as a retry, or refused with every problem.</summary>
/// <param name="Receipt">Null if it was refused.</param>
/// <param name="Problems">Empty if it was not.</param>
public sealed record IntakeAnswer(SubmissionReceipt? Receipt, IReadOnlyList<Problem> Problems);

/// <summary>Takes what is reported: checks it, stores it and scores the month anew, all in one transaction or not at all.</summary>
public sealed class Intake(ScoreDatabase database, EditionCatalogue editions, Reporting reporting)
{
    public const string ClosedCode = "MONTH001";

    private static readonly string EngineVersion = typeof(CompiledEdition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <param name="submission">What is reported.</param>
    /// <param name="asker">Who reports it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IntakeAnswer> SubmitAsync(NewSubmission submission, Asker asker, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (EditionOf(submission.Scheme, submission.Month, problems) is not { } edition) return Refusal(problems);
        KeptTexts.Check(submission, problems);
        Check(submission, edition, problems);
        reporting.Check(submission, edition.Edition.Scheme, asker, problems);
        if (problems.HasErrors) return Refusal(problems);
        try
        {
            return await StoreAsync(submission, edition, problems, cancellationToken);
        }
        catch (UnfitFactsException unfit)
        {
            return Refusal(unfit.Problems);
        }
    }

    /// <summary>Scores a month again by the rules in force now, if it is open and its latest evaluation was made by others.</summary>
    /// <exception cref="UnfitFactsException">The stored facts do not fit the scheme any more.</exception>
    public Task RescoreAsync(CompiledEdition edition, CancellationToken cancellationToken) => database.WriteAsync(
        async write =>
        {
            var (scheme, month) = (edition.Edition.Scheme.Code, edition.Edition.Month);
            var last = await Queries.SingleOrDefaultAsync(
                from current in write.Rows.CurrentEvaluations where current.Evaluation.SchemeId == scheme && current.Evaluation.Month == month select current.Evaluation.EditionHash, cancellationToken);
            if (last is null || last == edition.Hash || await write.Rows.IsClosedAsync(scheme, month, cancellationToken)) return;
            await ScoreAsync(write, edition, null, cancellationToken);
        },
        cancellationToken);

    /// <summary>The edition of a month; null with the problem if there is no such scheme or month.</summary>
    public CompiledEdition? EditionOf(string code, Month month, ProblemList problems)
    {
        if (editions.Scheme(code) is not { } scheme)
            problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", code, editions.Schemes.Select(item => item.Scheme.Code));
        else if (editions.Edition(code, month) is { } edition)
            return edition;
        else
            problems.AddUnknown("FACT016", "month", null, "月份", "month", month.ToString(), scheme.Scheme.Months.Select(item => item.ToString()));
        return null;
    }

    private static IntakeAnswer Refusal(ProblemList problems) => new(null, [.. problems.Problems.Distinct()]);

    private Task<IntakeAnswer> StoreAsync(NewSubmission submission, CompiledEdition edition, ProblemList problems, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async write =>
            {
                // A retry of what was stored in time gets its answer even after the month has closed.
                var isRetry = submission.ClientMutationId is { } id && await Queries.AnyAsync(write.Rows.Submissions.Where(row => row.ClientMutationId == id), cancellationToken);
                if (!isRetry && await write.Rows.IsClosedAsync(submission.Scheme, submission.Month, cancellationToken))
                {
                    problems.Add(ClosedCode, "month", null, $"{submission.Month} 已关闭，不再接收数据；如需更正，请先用 openMonth 重新开放。", $"{submission.Month} is closed and takes no more facts; to correct it, open it again with openMonth first.");
                    return Refusal(problems);
                }

                var receipt = await write.Submissions.AppendAsync(submission, cancellationToken);
                if (receipt.Kind == ReceiptKind.Stored) await ScoreAsync(write, edition, receipt.SubmissionId, cancellationToken);
                return new IntakeAnswer(receipt, []);
            },
            cancellationToken);

    private static void Check(NewSubmission submission, CompiledEdition edition, ProblemList problems)
    {
        var builder = new MonthFactsBuilder(edition.Edition.Scheme, submission.Month, problems);
        foreach (var fact in submission.Facts) Add(builder, fact.Participant, fact.Name, fact.ValueJson, problems);
        foreach (var part in submission.NonParticipations)
            if (builder.Knows(part.Participant, null))
                builder.AddNonParticipation(part.Participant, part.Indicator, null);
        foreach (var twice in submission.NonParticipations.CountBy(part => (part.Participant, part.Indicator)).Where(item => item.Value > 1).Select(item => item.Key))
            problems.Add("FACT015", $"{twice.Participant}/{twice.Indicator}", null,
                $"`{twice.Participant}` 是否参加 `{twice.Indicator}` 说了两次；请删去一个。", $"Whether `{twice.Participant}` takes part in `{twice.Indicator}` is said twice; delete one.");
    }

    private static void Add(MonthFactsBuilder builder, string participant, string fact, string valueJson, ProblemList problems)
    {
        if (builder.Knows(participant, null) && JsonSource.Read(Encoding.UTF8.GetBytes(valueJson), fact, problems) is { } value)
            builder.Add(participant, fact, null, value);
    }

    private static async Task ScoreAsync(WriteContext write, CompiledEdition edition, Guid? submission, CancellationToken cancellationToken)
    {
        var scheme = edition.Edition.Scheme;
        var current = await CurrentFacts.LoadAsync(write.Rows, scheme.Code, edition.Edition.Month, cancellationToken);
        var facts = Build(edition, current);
        var rows = facts.Participants.ToDictionary(item => item.Participant, item => item.Row, StringComparer.Ordinal);
        var evaluation = new NewEvaluation(edition.Score(facts), edition.Hash, current.Hash(), EngineVersion, (card, _, award) => Operands(edition, award, rows[card.Participant])) { SubmissionId = submission };
        await write.Evaluations.AppendAsync(evaluation, cancellationToken);
    }

    private static MonthFacts Build(CompiledEdition edition, CurrentFacts current)
    {
        var problems = new ProblemList();
        var builder = new MonthFactsBuilder(edition.Edition.Scheme, edition.Edition.Month, problems);
        foreach (var fact in current.Facts) Add(builder, fact.Participant, fact.Name, fact.ValueJson, problems);
        foreach (var part in current.NonParticipations) builder.AddNonParticipation(part.Participant, part.Indicator, null);
        // What is stored was checked when it came in; only a scheme that changed under it can make it wrong.
        if (problems.HasErrors) throw new UnfitFactsException(edition.Edition.Month, problems);
        return builder.Build();
    }

    private static string Operands(CompiledEdition edition, Award award, FactRow row) =>
        FactText.Write(row, edition.CheckedOf(award.Criterion).Needed.Concat(award.Criterion.Context).Distinct(StringComparer.Ordinal));
}
