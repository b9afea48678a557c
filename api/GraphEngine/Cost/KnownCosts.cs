using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>What is known of an operation's cost whatever its variables are; many requests may measure it at once.</summary>
internal sealed class KnownCosts(GraphQLDocument document)
{
    private readonly ConcurrentDictionary<(GraphQLSelectionSet, IObjectGraphType), OperationCost> costs = new();

    public IReadOnlyDictionary<string, GraphQLFragmentDefinition> Fragments { get; } = document.Definitions
        .OfType<GraphQLFragmentDefinition>()
        .ToDictionary(f => f.FragmentName.Name.StringValue);

    public OperationCost? Find(GraphQLSelectionSet set, IObjectGraphType owner) => costs.TryGetValue((set, owner), out var cost) ? cost : null;

    public void Keep(GraphQLSelectionSet set, IObjectGraphType owner, OperationCost cost) => costs.TryAdd((set, owner), cost);
}
