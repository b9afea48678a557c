using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Explanations;

/// <summary>What was reported anew for participants of evaluated months, before the evaluation or since, oldest first.</summary>
internal static class Corrections
{
    public static async Task<ILookup<ClaimOrigin, Correction>> LoadAsync(ReadContext rows, IReadOnlyCollection<long> evaluations, IReadOnlyCollection<string> participants, CancellationToken cancellationToken)
    {
        var found = await Queries.ToListAsync(
            from evaluation in rows.Evaluations
            where evaluations.Contains(evaluation.Id)
            join fact in rows.ReportedFacts on new { evaluation.SchemeId, evaluation.Month } equals new { fact.SchemeId, fact.Month }
            where fact.ReplacesId != null && participants.Contains(fact.ParticipantId) && fact.ValueJson != fact.Replaces!.ValueJson
            // Every submission is followed by its own evaluation.
            join cause in rows.Evaluations on (Guid?)fact.SubmissionId equals cause.SubmissionId
            orderby fact.Id
            select new { evaluation.Id, fact.ParticipantId, fact.Name, Was = fact.Replaces!.ValueJson, fact.ValueJson, fact.Submission.SubmittedBy, fact.Submission.SubmittedAt, Since = cause.Id > evaluation.Id },
            cancellationToken);
        return found.ToLookup(item => new ClaimOrigin(item.Id, item.ParticipantId), item => new Correction(item.Name, item.Was, item.ValueJson, item.SubmittedBy, item.SubmittedAt, item.Since));
    }
}
