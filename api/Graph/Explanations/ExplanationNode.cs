using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>The graph's `Explanation`.</summary>
[ObjectType<Explanation>]
public static class ExplanationNode
{
    private static void Configure(IObjectTypeDescriptor<Explanation> descriptor) => descriptor.Ignore(claim => claim.Origin);

    /// <summary>For a fact: the report it comes from, with who sent it, when and with which evidence; null for a default of the scheme, and for any other claim.</summary>
    public static async Task<ReportedFactRow?> GetReported([Parent] Explanation claim, FactByOperandDataLoader facts, CancellationToken cancellationToken) =>
        claim is { Fact: { } fact, Origin: { } origin } ? await facts.LoadAsync(new OperandKey(origin.Evaluation, origin.Participant, fact), cancellationToken) : null;
}
