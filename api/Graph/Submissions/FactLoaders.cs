using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Submissions;

/// <summary>Reported facts by id.</summary>
public sealed class ReportedFactByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ReportedFactRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, ReportedFactRow> Source = new(row => row.Id, (rows, keys) => rows.ReportedFacts.Where(row => keys.Contains(row.Id)));
}

/// <summary>The facts of a submission.</summary>
public sealed class FactsBySubmissionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<Guid, ReportedFactRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<Guid, ReportedFactRow> Source = new(row => row.SubmissionId, (rows, keys) => rows.ReportedFacts.Where(row => keys.Contains(row.SubmissionId)).OrderBy(row => row.Id));
}

/// <summary>The facts that replaced others.</summary>
public sealed class ReplacementByFactDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<long, ReportedFactRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<long, ReportedFactRow> Source = new(row => row.ReplacesId!.Value, (rows, keys) => rows.ReportedFacts.Where(row => row.ReplacesId != null && keys.Contains(row.ReplacesId.Value)));
}

/// <summary>A fact as an evaluation read it.</summary>
/// <param name="EvaluationId">The evaluation.</param>
/// <param name="ParticipantId">Whom the fact is about.</param>
/// <param name="Name">The fact's name.</param>
public sealed record OperandKey(long EvaluationId, string ParticipantId, string Name);

/// <summary>
/// The reported facts that evaluations read. Every submission is followed by its own evaluation in the same transaction, so an
/// evaluation knows the submissions of its month whose evaluations are not later than itself, whatever the clocks said.
/// </summary>
public sealed class FactByOperandDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<OperandKey, ReportedFactRow>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<OperandKey, ReportedFactRow>> LoadBatchAsync(IReadOnlyList<OperandKey> keys, CancellationToken cancellationToken)
    {
        var evaluations = keys.Select(key => key.EvaluationId).Distinct().ToArray();
        var participants = keys.Select(key => key.ParticipantId).Distinct().ToArray();
        var names = keys.Select(key => key.Name).Distinct().ToArray();
        var known = await Queries.ToListAsync(
            from evaluation in rows.Evaluations
            where evaluations.Contains(evaluation.Id)
            join fact in rows.ReportedFacts on new { evaluation.SchemeId, evaluation.Month } equals new { fact.SchemeId, fact.Month }
            where participants.Contains(fact.ParticipantId) && names.Contains(fact.Name)
            join cause in rows.Evaluations on (Guid?)fact.SubmissionId equals cause.SubmissionId
            where cause.Id <= evaluation.Id
            orderby fact.Id
            select new { evaluation.Id, fact },
            cancellationToken);
        return known.GroupBy(item => new OperandKey(item.Id, item.fact.ParticipantId, item.fact.Name), item => item.fact)
            .Select(history => (history.Key, Fact: history.Last()))
            .Where(item => item.Fact.ValueJson != "null")
            .ToDictionary(item => item.Key, item => item.Fact);
    }
}
