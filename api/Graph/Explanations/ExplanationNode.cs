using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Graph.Decompositions;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>The graph's `Explanation`.</summary>
[ObjectType<Explanation>]
public static class ExplanationNode
{
    // A month is read and scored as for a supposition.
    private const double Rescoring = 2_000;

    private static void Configure(IObjectTypeDescriptor<Explanation> descriptor) => descriptor.Ignore(claim => claim.Origin);

    /// <summary>For a fact: the report it comes from, with who sent it, when and with which evidence; null for a default of the scheme, and for any other claim.</summary>
    public static async Task<ReportedFactRow?> GetReported([Parent] Explanation claim, FactByOperandDataLoader facts, CancellationToken cancellationToken) =>
        claim is { Fact: { } fact, Origin: { } origin } ? await facts.LoadAsync(new OperandKey(origin.Evaluation, origin.Participant, fact), cancellationToken) : null;

    /// <summary>
    /// What would have earned the points lost: of a result, of an area or final score all in them, of a penalty or bonus its entries. Computed from the
    /// rules and facts that were scored, and scored again; null for any other claim.
    /// </summary>
    [ListSize(AssumedSize = 20)]
    [Cost(Rescoring)]
    public static async Task<IReadOnlyList<Counterfactual>?> GetCounterfactualsAsync([Parent] Explanation claim, CounterfactualsByClaimDataLoader counterfactuals, CancellationToken cancellationToken)
    {
        if (claim.Origin is not { } origin || claim.Kind is not (ClaimKind.Final or ClaimKind.Area or ClaimKind.Result or ClaimKind.Bonus or ClaimKind.Penalty)) return null;
        var found = await counterfactuals.LoadAsync([.. Remedies.Within(claim).Select(loser => new LoserKey(origin, loser.Kind, loser.Code))], cancellationToken);
        return [.. found.SelectMany(item => item ?? [])];
    }

    /// <summary>What separates it from the month before, by cause: resubmitted facts, changed rules, own facts, others moving. Null for anything but a final score, area or result, and where the month before was not scored.</summary>
    [Cost(ScoreChangeQueries.Weight)]
    public static async Task<Explanation?> GetSinceLastMonthAsync([Parent] Explanation claim, ScoreChangeByCardDataLoader changes, CancellationToken cancellationToken)
    {
        if (claim.Origin is not { } origin || claim.Kind is not (ClaimKind.Final or ClaimKind.Area or ClaimKind.Result)) return null;
        var change = await changes.LoadAsync(origin, cancellationToken);
        return change is null ? null : claim.Code is { } code ? ScoreChangeExplainer.Explain(change, code) : ScoreChangeExplainer.Explain(change);
    }
}
