using System.Text;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>Scores what is stored of a month by one edition, within the transaction of whatever made it necessary.</summary>
internal static class MonthScoring
{
    /// <summary>Scores a month again if it is open and its latest evaluation was made by other rules.</summary>
    /// <exception cref="UnfitFactsException">The stored facts do not fit the scheme any more.</exception>
    public static async Task RescoreAsync(WriteContext write, CompiledEdition edition, CancellationToken cancellationToken)
    {
        var (scheme, month) = (edition.Edition.Scheme.Code, edition.Edition.Month);
        var last = await Queries.SingleOrDefaultAsync(
            from current in write.Rows.CurrentEvaluations where current.Evaluation.SchemeId == scheme && current.Evaluation.Month == month select current.Evaluation.EditionHash, cancellationToken);
        if (last is null || last == edition.Hash || await write.Rows.IsClosedAsync(scheme, month, cancellationToken)) return;
        await ScoreAsync(write, edition, null, cancellationToken);
    }

    /// <param name="write">The transaction.</param>
    /// <param name="edition">What the month is scored by.</param>
    /// <param name="submission">The submission that made it necessary; null if rules did.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnfitFactsException">The stored facts do not fit the scheme any more.</exception>
    public static async Task ScoreAsync(WriteContext write, CompiledEdition edition, Guid? submission, CancellationToken cancellationToken)
    {
        var scheme = edition.Edition.Scheme;
        var current = await CurrentFacts.LoadAsync(write.Rows, scheme.Code, edition.Edition.Month, cancellationToken);
        var problems = new ProblemList();
        // What is stored was checked when it came in; only a scheme that changed under it can make it wrong.
        var facts = Read(scheme, edition.Edition.Month, current, problems) ?? throw new UnfitFactsException(edition.Edition.Month, problems);
        var rows = facts.Participants.ToDictionary(item => item.Participant, item => item.Row, StringComparer.Ordinal);
        var evaluation = new NewEvaluation(edition.Score(facts), edition.Hash, current.Hash(), CompiledEdition.EngineVersion, (card, _, award) => Operands(edition, award, rows[card.Participant])) { SubmissionId = submission };
        await write.Evaluations.AppendAsync(evaluation, cancellationToken);
    }

    /// <summary>What is stored of a month as facts of a scheme; null with the problems where it does not fit.</summary>
    public static async Task<MonthFacts?> ReadAsync(ReadContext rows, Scheme scheme, Month month, ProblemList problems, CancellationToken cancellationToken) =>
        Read(scheme, month, await CurrentFacts.LoadAsync(rows, scheme.Code, month, cancellationToken), problems);

    /// <summary>The same as if other values had been reported last; null with the problems where any of it does not fit.</summary>
    public static async Task<MonthFacts?> SupposeAsync(ReadContext rows, Scheme scheme, Month month, IReadOnlyList<NewFact> supposed, ProblemList problems, CancellationToken cancellationToken)
    {
        var current = await CurrentFacts.LoadAsync(rows, scheme.Code, month, cancellationToken);
        var replaced = supposed.Select(fact => (fact.Participant, fact.Name)).ToHashSet();
        return Read(scheme, month, current with { Facts = [.. current.Facts.Where(fact => !replaced.Contains((fact.Participant, fact.Name)))] }, problems, supposed);
    }

    /// <summary>What an evaluation was scored from, as facts of the scheme.</summary>
    /// <exception cref="UnfitFactsException">The stored facts do not fit the scheme any more.</exception>
    public static async Task<MonthFacts> AsScoredAsync(ReadContext rows, Scheme scheme, EvaluationRow evaluation, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        return Read(scheme, evaluation.Month, await CurrentFacts.AsScoredAsync(rows, evaluation, cancellationToken), problems) ?? throw new UnfitFactsException(evaluation.Month, problems);
    }

    /// <summary>What was known of a month as facts of a scheme; null with the problems where it does not fit.</summary>
    public static MonthFacts? Read(Scheme scheme, Month month, CurrentFacts current, ProblemList problems, IReadOnlyList<NewFact>? supposed = null)
    {
        var found = new ProblemList();
        var builder = new MonthFactsBuilder(scheme, month, found);
        foreach (var fact in current.Facts) Add(builder, fact.Participant, fact.Name, fact.ValueJson, found);
        foreach (var fact in supposed ?? []) Add(builder, fact.Participant, fact.Name, fact.ValueJson, found);
        foreach (var part in current.NonParticipations) builder.AddNonParticipation(part.Participant, part.Indicator, null);
        foreach (var problem in found.Problems) problems.Add(problem);
        return found.HasErrors ? null : builder.Build();
    }

    private static string Operands(CompiledEdition edition, Award award, FactRow row) =>
        FactText.Write(row, edition.CheckedOf(award.Criterion).Needed.Concat(award.Criterion.Context).Distinct(StringComparer.Ordinal));

    /// <summary>Adds a value that is written as JSON.</summary>
    public static void Add(MonthFactsBuilder builder, string participant, string fact, string valueJson, ProblemList problems)
    {
        if (builder.Knows(participant, null) && JsonSource.Read(Encoding.UTF8.GetBytes(valueJson), fact, problems) is { } value)
            builder.Add(participant, fact, null, value);
    }
}
