using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>
/// Explains final scores from what their evaluation left behind, down to the facts of each award. The places within an indicator
/// are told without everybody's values: those stand in the explanation of its result.
/// </summary>
public sealed class ExplanationByScorecardDataLoader(ReadContext rows, ScoredEditions editions, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<long, Explanation>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<long, Explanation>> LoadBatchAsync(IReadOnlyList<long> keys, CancellationToken cancellationToken)
    {
        var cards = await Queries.ToListAsync(rows.Scorecards.Where(row => keys.Contains(row.Id)).OrderBy(row => row.Id), cancellationToken);
        var evaluationIds = cards.Select(card => card.EvaluationId).Distinct().ToArray();
        var evaluations = await Queries.ToListAsync(rows.Evaluations.Where(row => evaluationIds.Contains(row.Id)), cancellationToken);
        var finals = await Queries.ToListAsync(
            from card in rows.Scorecards
            where evaluationIds.Contains(card.EvaluationId) && card.Rank != null
            orderby card.Rank, card.Position
            select new { card.EvaluationId, card.Participant.Code, Rank = card.Rank!.Value, card.Final, card.FinalExact },
            cancellationToken);
        var corrections = await Corrections.LoadAsync(rows, evaluationIds, [.. cards.Select(card => card.ParticipantId).Distinct()], cancellationToken);
        var saved = await SavedCards.LoadAsync(rows, cards, cancellationToken);
        var explanations = new Dictionary<long, Explanation>(keys.Count);
        foreach (var evaluation in evaluations)
        {
            var edition = await editions.OfAsync(rows, evaluation, cancellationToken);
            var peers = finals.Where(item => item.EvaluationId == evaluation.Id).Select(item => (item, Final: Scaled.Read(item.Final, item.FinalExact))).Select(pair => new Peer(pair.item.Code, pair.item.Rank, pair.Final, pair.Final)).ToArray();
            foreach (var card in cards.Where(card => card.EvaluationId == evaluation.Id)) explanations[card.Id] = Explain(edition, saved, card, peers, corrections);
        }

        return explanations;
    }

    private static Explanation Explain(CompiledEdition edition, SavedCards saved, ScorecardRow row, IReadOnlyList<Peer> finals, ILookup<ClaimOrigin, Correction> corrections)
    {
        var card = saved.Read(edition.Edition, row);
        var results = new ResultExplainer(edition);
        var rows = saved.ResultsOf(row).ToDictionary(item => edition.Edition.Indicators[item.Position].Indicator.Code, StringComparer.Ordinal);
        var origin = new ClaimOrigin(row.EvaluationId, row.ParticipantId);
        return new ScorecardExplainer(edition).Explain(card, finals, ExplainResult, [.. corrections[origin]]).From(origin);

        Explanation ExplainResult(Result result) =>
            results.Explain(card.Participant, result, ExplanationByResultDataLoader.FactsOf(edition, rows[result.Indicator.Indicator.Code], result, saved.Awards), _ => []);
    }
}
