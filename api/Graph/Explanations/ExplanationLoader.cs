using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>
/// Explains results from what their evaluation left behind: the rule versions applied, the facts each award read, and the places
/// of the others. Nothing is scored again, so the explanation is of the stored points and no others.
/// </summary>
public sealed class ExplanationByResultDataLoader(ReadContext rows, ScoredEditions editions, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<long, Explanation>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<long, Explanation>> LoadBatchAsync(IReadOnlyList<long> keys, CancellationToken cancellationToken)
    {
        var asked = await Queries.ToListAsync(from row in rows.Results where keys.Contains(row.Id) select new { row.EvaluationId, row.IndicatorId }, cancellationToken);
        var evaluationIds = asked.Select(item => item.EvaluationId).Distinct().ToArray();
        var indicatorIds = asked.Select(item => item.IndicatorId).Distinct().ToArray();
        var results = await Queries.ToListAsync(
            Queries.Include(rows.Results, row => row.Participant).Where(row => evaluationIds.Contains(row.EvaluationId) && indicatorIds.Contains(row.IndicatorId)).OrderBy(row => row.Id), cancellationToken);
        var resultIds = results.ConvertAll(row => row.Id);
        var awards = await Queries.ToListAsync(rows.Awards.Where(row => resultIds.Contains(row.ResultId)).OrderBy(row => row.Id), cancellationToken);
        var evaluations = await Queries.ToListAsync(rows.Evaluations.Where(row => evaluationIds.Contains(row.Id)), cancellationToken);

        var wanted = keys.ToHashSet();
        var corrections = await Corrections.LoadAsync(rows, evaluationIds, [.. results.Where(row => wanted.Contains(row.Id)).Select(row => row.ParticipantId).Distinct()], cancellationToken);
        var explanations = new Dictionary<long, Explanation>(keys.Count);
        foreach (var evaluation in evaluations)
        {
            var edition = await editions.OfAsync(rows, evaluation, cancellationToken);
            var saved = SavedScore.Results(edition.Edition, results.Where(row => row.EvaluationId == evaluation.Id), awards).ToArray();
            var explainer = new ResultExplainer(edition);
            foreach (var (row, result) in saved.Where(item => wanted.Contains(item.Row.Id)))
            {
                var origin = new ClaimOrigin(evaluation.Id, row.ParticipantId);
                explanations[row.Id] = explainer.Explain(row.Participant.Code, result, FactsOf(edition, row, result, awards), Peers(saved, row.IndicatorId), [.. corrections[origin]]).From(origin);
            }
        }

        return explanations;
    }

    internal static FactRow FactsOf(CompiledEdition edition, ResultRow row, Result result, IEnumerable<AwardRow> awards)
    {
        var scheme = edition.Edition.Scheme;
        var facts = new FactRow(scheme.Facts);
        foreach (var award in awards.Where(award => award.ResultId == row.Id)) FactText.Read(award.OperandsJson, scheme, facts);
        if (row.Lag == LagReason.Declared && result.Indicator.Version.LagDeclaredBy is { } lag) facts.Set(scheme.Facts.IndexOf(lag), true);
        return facts;
    }

    private static Func<Criterion?, IReadOnlyList<Peer>> Peers(IReadOnlyList<(ResultRow Row, Result Result)> saved, string indicatorId) =>
        ResultExplainer.PeersOf([.. saved.Where(item => item.Row.IndicatorId == indicatorId).Select(item => (item.Row.Participant.Code, item.Result))]);
}
