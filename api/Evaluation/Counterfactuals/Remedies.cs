using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>What would have earned whatever a claim of an explanation says was lost; each indicator of a month is prepared once.</summary>
/// <param name="edition">The rules.</param>
/// <param name="facts">What was reported.</param>
/// <param name="score">What it came to.</param>
public sealed class Remedies(CompiledEdition edition, MonthFacts facts, MonthScore score)
{
    private readonly Dictionary<string, LostPoints> indicators = new(StringComparer.Ordinal);
    private readonly LostAdjustments adjustments = new(edition, facts, score);

    /// <summary>The claims within a claim that points can be lost in, in the order of the plan: results, the bonus, the penalty.</summary>
    public static IEnumerable<Explanation> Within(Explanation claim) => claim.Kind switch
    {
        ClaimKind.Result or ClaimKind.Bonus or ClaimKind.Penalty => [claim],
        ClaimKind.Final or ClaimKind.Area => claim.Because.SelectMany(Within),
        _ => [],
    };

    /// <summary>The suggestions for one of them.</summary>
    /// <param name="participant">Whose it is.</param>
    /// <param name="kind">A result, a bonus or a penalty.</param>
    /// <param name="code">The indicator's or entry's code; null for all entries of the kind.</param>
    public IEnumerable<Counterfactual> Of(string participant, ClaimKind kind, string? code)
    {
        if (kind == ClaimKind.Result) return Prepared(code!).Of(participant);
        var entries = kind == ClaimKind.Bonus ? edition.Edition.Scheme.Bonus.Entries : edition.Edition.Scheme.Penalties.Entries;
        return adjustments.Of(participant).Where(item => (code is null || item.Of == code) && entries.Any(entry => entry.Code == item.Of));
    }

    private LostPoints Prepared(string indicator)
    {
        if (!indicators.TryGetValue(indicator, out var prepared)) indicators[indicator] = prepared = new LostPoints(edition, facts, indicator);
        return prepared;
    }
}
