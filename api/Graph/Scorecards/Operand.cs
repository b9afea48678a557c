using System.Text.Json;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>A fact that an award read, with its value at the time.</summary>
/// <param name="Key">Which reported fact it is.</param>
/// <param name="Name">The fact's name, such as `businessStartupCasesReported`.</param>
/// <param name="Fact">What the fact is.</param>
/// <param name="Value">The value as it was reported: a number, true or false, one of the fact's choices, or a list of records.</param>
public sealed record Operand([property: GraphQLIgnore] OperandKey Key, string Name, FactDefinitionRow Fact, JsonElement Value);

/// <summary>The graph's `Operand`.</summary>
[ObjectType<Operand>]
public static class OperandNode
{
    /// <summary>Where the value came from: the reported fact that was the latest when the award was given; null for a default of the scheme.</summary>
    public static Task<ReportedFactRow?> GetReported([Parent] Operand operand, FactByOperandDataLoader facts, CancellationToken cancellationToken) =>
        facts.LoadAsync(operand.Key, cancellationToken);
}
