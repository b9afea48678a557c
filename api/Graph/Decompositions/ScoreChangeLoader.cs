using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Decompositions;

/// <summary>What separates scorecards from those of the month before; none where that month was not scored, or there is none.</summary>
public sealed class ScoreChangeByCardDataLoader(ReadContext rows, EditionCatalogue editions, ScoreChanges changes, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<ClaimOrigin, ScoreChange>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<ClaimOrigin, ScoreChange>> LoadBatchAsync(IReadOnlyList<ClaimOrigin> keys, CancellationToken cancellationToken)
    {
        var (evaluationIds, participantIds) = (keys.Select(key => key.Evaluation).ToArray(), keys.Select(key => key.Participant).ToArray());
        var cards = await Queries.ToListAsync(
            from card in rows.Scorecards
            where evaluationIds.Contains(card.EvaluationId) && participantIds.Contains(card.ParticipantId)
            select new { card.EvaluationId, card.ParticipantId, card.Participant.Code, card.SchemeId, card.Month, card.Evaluation.Sequence },
            cancellationToken);
        var found = new Dictionary<ClaimOrigin, ScoreChange>();
        foreach (var card in cards)
        {
            var key = new ClaimOrigin(card.EvaluationId, card.ParticipantId);
            if (!keys.Contains(key) || editions.Scheme(card.SchemeId) is not { } scheme) continue;
            var place = scheme.Scheme.Months.ToList().IndexOf(card.Month);
            if (place < 1) continue;
            var (from, to) = (new ScoreMomentInput(scheme.Scheme.Months[place - 1], null), new ScoreMomentInput(card.Month, card.Sequence));
            if (await changes.OfAsync(scheme, card.Code, from, to, new ProblemList(), cancellationToken) is { } change) found[key] = change;
        }

        return found;
    }
}
