using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Measures operations with the variables of each request, and refuses those that cost too much.</summary>
internal sealed class CostAnalyzer(ISchema schema, CostOptions options)
{
    // A cost that no variable changes is measured once, as long as its document is remembered.
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Constant> constants = [];

    public OperationCost Measure(GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
    {
        if (constants.TryGetValue(operation, out var known))
            return known.Cost;
        var inputs = new InputCost(operation, variables);
        var cost = new CostMeter(schema, document, inputs).Of(operation);
        if (!inputs.ReadVariables)
            constants.AddOrUpdate(operation, new Constant(cost));
        return cost;
    }

    public void Check(OperationCost cost)
    {
        if (!options.EnforceCostLimits)
            return;
        if (cost.Fields > options.MaxFieldCost)
            throw GraphErrors.Of("The maximum allowed field cost was exceeded.", "HC0047", ("fieldCost", cost.Fields), ("maxFieldCost", options.MaxFieldCost));
        if (cost.Types > options.MaxTypeCost)
            throw GraphErrors.Of("The maximum allowed type cost was exceeded.", "HC0047", ("typeCost", cost.Types), ("maxTypeCost", options.MaxTypeCost));
    }

    private sealed record Constant(OperationCost Cost);
}
