using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Graph.Impact;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Explanations;

/// <summary>What may have lost points.</summary>
/// <param name="Origin">Whose, in which evaluation.</param>
/// <param name="Kind">A result, a bonus or a penalty.</param>
/// <param name="Code">The indicator's or entry's code; null for all entries of the kind.</param>
public sealed record LoserKey(ClaimOrigin Origin, ClaimKind Kind, string? Code);

/// <summary>What would have earned lost points, by the rules and facts that an evaluation found; each month and indicator is prepared once.</summary>
public sealed class CounterfactualsByClaimDataLoader(ReadContext rows, Impacts impacts, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<LoserKey, IReadOnlyList<Counterfactual>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<LoserKey, IReadOnlyList<Counterfactual>>> LoadBatchAsync(IReadOnlyList<LoserKey> keys, CancellationToken cancellationToken)
    {
        var evaluationIds = keys.Select(key => key.Origin.Evaluation).Distinct().ToArray();
        var participantIds = keys.Select(key => key.Origin.Participant).Distinct().ToArray();
        var evaluations = await Queries.ToListAsync(rows.Evaluations.Where(row => evaluationIds.Contains(row.Id)), cancellationToken);
        var participants = (await Queries.ToListAsync(rows.Participants.Where(row => participantIds.Contains(row.Id)), cancellationToken)).ToDictionary(row => row.Id, row => row.Code, StringComparer.Ordinal);
        var found = new Dictionary<LoserKey, IReadOnlyList<Counterfactual>>(keys.Count);
        foreach (var evaluation in evaluations)
        {
            var month = await impacts.ScoredAsync(rows, evaluation, cancellationToken);
            var remedies = new Remedies(month.Edition, month.Facts, month.Score);
            foreach (var key in keys.Where(key => key.Origin.Evaluation == evaluation.Id))
            {
                cancellationToken.ThrowIfCancellationRequested();
                found[key] = [.. remedies.Of(participants[key.Origin.Participant], key.Kind, key.Code).Select(item => item with { Month = month })];
            }
        }

        return found;
    }
}
