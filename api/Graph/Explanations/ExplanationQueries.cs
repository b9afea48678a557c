using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Decompositions;
using ScoringGraph.Graph.Errors;
using ScoringGraph.Graph.Impact;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>Why somebody got what they got.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class ExplanationQueries
{
    // A month is read and scored as for a supposition.
    private const double Rescoring = 2_000;

    /// <summary>Why a participant has its final score in a month, or its points for one indicator or area, or its bonus or penalty; null if it takes no part in it or nothing was scored.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month.</param>
    /// <param name="participant">The participant's code, such as `海门市`.</param>
    /// <param name="indicator">The indicator's code, such as `A1.G1.I1`.</param>
    /// <param name="area">The area's code, such as `A1`.</param>
    /// <param name="adjustment">The bonus or the penalty. Of indicator, area and adjustment give one; none for the final score.</param>
    public static async Task<Explanation?> GetExplanationAsync(
        string scheme, Month month, string participant, string? indicator, string? area, AdjustmentKind? adjustment,
        EditionCatalogue editions, ReadContext rows, ExplanationByResultDataLoader results, ExplanationByScorecardDataLoader cards, CancellationToken cancellationToken)
    {
        Check(editions, scheme, month, participant, indicator, area, adjustment);
        if (indicator is not null)
        {
            var ids = await Queries.ToListAsync(
                from row in rows.CurrentResults
                where row.SchemeId == scheme && row.Month == month && row.Participant.Code == participant && row.Indicator.Code == indicator
                select row.Id,
                cancellationToken);
            return ids is [var id] ? await results.LoadAsync(id, cancellationToken) : null;
        }

        var card = await Queries.ToListAsync(
            from row in rows.CurrentScorecards where row.SchemeId == scheme && row.Month == month && row.Participant.Code == participant select row.Id, cancellationToken);
        var final = card is [var only] ? await cards.LoadAsync(only, cancellationToken) : null;
        if (final is null || (area is null && adjustment is null)) return final;
        var kind = adjustment switch { AdjustmentKind.Bonus => ClaimKind.Bonus, AdjustmentKind.Penalty => ClaimKind.Penalty, _ => ClaimKind.Area };
        return ScorecardExplainer.PartOf(final, participant, month, kind, area);
    }

    private static void Check(EditionCatalogue editions, string scheme, Month month, string participant, string? indicator, string? area, AdjustmentKind? adjustment)
    {
        var problems = new ProblemList();
        if (Intake.EditionOf(editions, scheme, month, problems) is { Edition.Scheme: var plan })
        {
            KnownNames.Participant(plan, "participant", participant, problems);
            if (indicator is not null) KnownNames.Indicator(plan, "indicator", indicator, problems);
            if (area is not null) KnownNames.Area(plan, "area", area, problems);
        }

        if (new object?[] { indicator, area, adjustment }.Count(given => given is not null) > 1)
            problems.Add("EXPLAIN001", "adjustment", null, "`indicator`、`area`、`adjustment` 最多写一个；都不写则解释最终得分。", "Give at most one of `indicator`, `area` and `adjustment`; none of them explains the final score.");
        if (problems.HasErrors) throw Refusal.Of(problems.Problems);
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
        KnownNames.Participant(plan, "participant", participant, problems);
        KnownNames.Indicator(plan, "indicator", indicator, problems);
        if (problems.HasErrors) return new Suggestions([], problems.Problems);
        var scored = await impacts.MonthAsync(editions.Scheme(scheme)!, month, cancellationToken);
        return new Suggestions([.. new LostPoints(scored.Edition, scored.Facts, indicator).Of(participant).Select(item => item with { Month = scored })], problems.Problems);
    }

    /// <summary>Hashes the facts and rules that an evaluation of a month was made from, scores them again, and compares all of it with what was recorded; null if nothing was scored.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month.</param>
    /// <param name="evaluation">The number of the evaluation, 1 for the first of the month; null for the latest.</param>
    [Cost(Rescoring)]
    public static async Task<Verification?> GetVerificationAsync(
        string scheme, Month month, int? evaluation, EditionCatalogue catalogue, ScoreDatabase database, ScoredEditions editions, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (Intake.EditionOf(catalogue, scheme, month, problems) is null) throw Refusal.Of(problems.Problems);
        await using var rows = database.ReadSnapshot();
        var all = rows.Evaluations.Where(row => row.SchemeId == scheme && row.Month == month).OrderByDescending(row => row.Sequence);
        if (await Queries.FirstOrDefaultAsync(all, cancellationToken) is not { } latest) return null;
        if (evaluation is not { } asked || asked == latest.Sequence) return await Verification.OfAsync(rows, latest, editions, cancellationToken);
        if (await Queries.SingleOrDefaultAsync(all.Where(row => row.Sequence == asked), cancellationToken) is { } found) return await Verification.OfAsync(rows, found, editions, cancellationToken);
        ScoreChanges.AddUnknown(problems, "evaluation", asked, latest);
        throw Refusal.Of(problems.Problems);
    }
}
