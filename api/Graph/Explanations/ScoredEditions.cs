using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>
/// Finds the edition that an evaluation was scored by: the one in force now, or, where rules or declarations have changed since,
/// the one read back from the versions that the database kept. Those asked for last are kept compiled.
/// </summary>
public sealed class ScoredEditions(CurrentEditions current)
{
    // An edition of a plan is some megabytes; an audit looks at the months of a year.
    private const int Capacity = 24;

    private readonly RecentlyUsed<CompiledEdition> past = new(Capacity);

    public async Task<CompiledEdition> OfAsync(ReadContext rows, EvaluationRow evaluation, CancellationToken cancellationToken)
    {
        var editions = current.Catalogue;
        if (editions.Edition(evaluation.SchemeId, evaluation.Month) is { } inForce && inForce.Hash == evaluation.EditionHash) return inForce;
        if (past.Find(evaluation.EditionHash) is { } known) return known;
        var scheme = editions.Scheme(evaluation.SchemeId) ?? throw new InvalidOperationException($"scheme `{evaluation.SchemeId}` is not in the rules folder any more");
        var read = CompiledEdition.Of(await SchemeOfAsync(rows, evaluation, scheme, cancellationToken), evaluation.Month);
        // One that was scored before declarations were kept is explained by those of now, and not kept under the hash of others.
        if (read.Hash == evaluation.EditionHash) past.Add(read.Hash, read);
        return read;
    }

    private static async Task<LoadedScheme> SchemeOfAsync(ReadContext rows, EvaluationRow evaluation, LoadedScheme scheme, CancellationToken cancellationToken)
    {
        if (evaluation.RulesSequence is not { } last)
        {
            return scheme.WithRules(await Queries.ToListAsync(
                (from result in rows.Results where result.EvaluationId == evaluation.Id select result.RuleVersion.FileJson).Distinct(), cancellationToken));
        }

        var published = await new KnownRules(rows, evaluation.SchemeId, last).ReadAsync(cancellationToken);
        var problems = new ProblemList();
        return scheme.With(SchemeFiles.Empty(scheme.Folder).With(published.Select(file => (file.Path, (string?)file.Text))), problems)
            ?? throw new UnreadableRulesException(evaluation.SchemeId, problems.Problems);
    }
}
