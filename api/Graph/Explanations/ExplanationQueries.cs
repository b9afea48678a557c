using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Impact;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Explanations;

/// <summary>Why somebody got what they got.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class ExplanationQueries
{
    // A month is read and scored as for a supposition.
    private const double Rescoring = 2_000;

    /// <summary>Why a participant has its final score in a month, or its points for one indicator; null if it takes no part in it or nothing was scored.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month.</param>
    /// <param name="participant">The participant's code, such as `海门市`.</param>
    /// <param name="indicator">The indicator's code, such as `A1.G1.I1`; left out: the final score.</param>
    public static async Task<Explanation?> GetExplanation(
        string scheme, Month month, string participant, string? indicator, ReadContext rows, ExplanationByResultDataLoader results, ExplanationByScorecardDataLoader cards, CancellationToken cancellationToken)
    {
        if (!KeptText.Is(scheme) || !KeptText.Is(participant) || (indicator is not null && !KeptText.Is(indicator))) return null;
        if (indicator is null)
        {
            var card = await Queries.ToListAsync(
                from row in rows.CurrentScorecards where row.SchemeId == scheme && row.Month == month && row.Participant.Code == participant select row.Id, cancellationToken);
            return card is [var only] ? await cards.LoadAsync(only, cancellationToken) : null;
        }

        var ids = await Queries.ToListAsync(
            from row in rows.CurrentResults
            where row.SchemeId == scheme && row.Month == month && row.Participant.Code == participant && row.Indicator.Code == indicator
            select row.Id,
            cancellationToken);
        return ids is [var id] ? await results.LoadAsync(id, cancellationToken) : null;
    }

    /// <summary>What would have earned the points that a participant lost for an indicator. Computed from the rules in force and scored again among everybody's facts; nothing is stored.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month.</param>
    /// <param name="participant">The participant's code, such as `海门市`.</param>
    /// <param name="indicator">The indicator's code, such as `A1.G1.I1`.</param>
    [Cost(Rescoring)]
    public static async Task<Suggestions> GetCounterfactualsAsync(
        string scheme, Month month, string participant, string indicator, EditionCatalogue editions, Impacts impacts, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (Intake.EditionOf(editions, scheme, month, problems) is not { } edition) return new Suggestions([], problems.Problems);
        var plan = edition.Edition.Scheme;
        if (!plan.Participants.Any(item => item.Code == participant)) problems.AddUnknown("FACT010", "participant", null, "参评地区", "participant", participant, plan.Participants.Select(item => item.Code));
        if (!plan.Indicators.Any(item => item.Code == indicator)) problems.AddUnknown("FACT017", "indicator", null, "指标", "indicator", indicator, plan.Indicators.Select(item => item.Code));
        if (problems.HasErrors) return new Suggestions([], problems.Problems);
        var scored = await impacts.MonthAsync(editions.Scheme(scheme)!, month, cancellationToken);
        return new Suggestions([.. new LostPoints(scored.Edition, scored.Facts, indicator).Of(participant).Select(item => item with { Month = scored })], problems.Problems);
    }

    /// <summary>Hashes the facts and rules of a month's latest evaluation again, scores them again, and compares all of it with what was recorded; null if nothing was scored.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month.</param>
    [Cost(Rescoring)]
    public static async Task<Verification?> GetVerificationAsync(string scheme, Month month, ScoreDatabase database, ScoredEditions editions, CancellationToken cancellationToken)
    {
        if (!KeptText.Is(scheme)) return null;
        await using var rows = database.ReadSnapshot();
        var evaluation = await Queries.SingleOrDefaultAsync(
            from current in rows.CurrentEvaluations where current.Month.SchemeId == scheme && current.Month.Month == month select current.Evaluation, cancellationToken);
        return evaluation is null ? null : await Verification.OfAsync(rows, evaluation, editions, cancellationToken);
    }
}
