using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Explanations;

/// <summary>Why somebody got what they got.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class ExplanationQueries
{
    /// <summary>Why a participant has its points for an indicator in a month; null if it takes no part in it or nothing was scored.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month.</param>
    /// <param name="participant">The participant's code, such as `海门市`.</param>
    /// <param name="indicator">The indicator's code, such as `A1.G1.I1`.</param>
    public static async Task<Explanation?> GetExplanation(
        string scheme, Month month, string participant, string indicator, ReadContext rows, ExplanationByResultDataLoader explanations, CancellationToken cancellationToken)
    {
        if (!KeptText.Is(scheme) || !KeptText.Is(participant) || !KeptText.Is(indicator)) return null;
        var ids = await Queries.ToListAsync(
            from row in rows.CurrentResults
            where row.SchemeId == scheme && row.Month == month && row.Participant.Code == participant && row.Indicator.Code == indicator
            select row.Id,
            cancellationToken);
        return ids is [var id] ? await explanations.LoadAsync(id, cancellationToken) : null;
    }
}
