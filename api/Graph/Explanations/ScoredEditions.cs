using System.Collections.Concurrent;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>
/// Finds the edition that an evaluation was scored by: the one in force now, or, where the rules have changed since, the one
/// read back from the rule files that the database kept.
/// </summary>
public sealed class ScoredEditions(CurrentEditions current)
{
    private readonly ConcurrentDictionary<string, CompiledEdition> past = new(StringComparer.Ordinal);

    public async Task<CompiledEdition> OfAsync(ReadContext rows, EvaluationRow evaluation, CancellationToken cancellationToken)
    {
        var editions = current.Catalogue;
        if (editions.Edition(evaluation.SchemeId, evaluation.Month) is { } inForce && inForce.Hash == evaluation.EditionHash) return inForce;
        if (past.TryGetValue(evaluation.EditionHash, out var known)) return known;
        var scheme = editions.Scheme(evaluation.SchemeId) ?? throw new InvalidOperationException($"scheme `{evaluation.SchemeId}` is not in the rules folder any more");
        var files = await Queries.ToListAsync(
            (from result in rows.Results where result.EvaluationId == evaluation.Id select result.RuleVersion.FileJson).Distinct(), cancellationToken);
        return past[evaluation.EditionHash] = CompiledEdition.Of(scheme.WithRules(files), evaluation.Month);
    }
}
