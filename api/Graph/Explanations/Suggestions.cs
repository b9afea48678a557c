using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Explanations;

/// <summary>What would have earned lost points, or why that cannot be told.</summary>
/// <param name="Counterfactuals">The suggestions, criterion by criterion; empty if nothing was lost, a fact is missing, or nothing that may be reported is enough.</param>
/// <param name="Problems">Everything that is wrong with the question.</param>
public sealed record Suggestions([property: ListSize(AssumedSize = 6)] IReadOnlyList<Counterfactual> Counterfactuals, IReadOnlyList<Problem> Problems);

/// <summary>The graph's `Counterfactual`.</summary>
[ObjectType<Counterfactual>]
public static class CounterfactualNode
{
    // One month is composed and compared anew.
    private const double Comparison = 200;

    private static void Configure(IObjectTypeDescriptor<Counterfactual> descriptor) => descriptor.Ignore(item => item.Supposed).Ignore(item => item.Month);

    /// <summary>The facts that would have to be otherwise, all of them; each as little as is enough.</summary>
    [ListSize(AssumedSize = 2)]
    public static IReadOnlyList<FactChange> GetChanges([Parent] Counterfactual counterfactual) => counterfactual.Changes;

    /// <summary>What it would do to the month: who else gains or loses points and places, and how the final ranking moves.</summary>
    [Cost(Comparison)]
    public static MonthImpact? GetEffect([Parent] Counterfactual counterfactual, CancellationToken cancellationToken) => counterfactual.Effect(cancellationToken);
}
