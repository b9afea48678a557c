using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Measures operations with the variables of each request, and refuses those that cost too much.</summary>
internal sealed class CostAnalyzer(ISchema schema, CostOptions options)
{
    // What no variable changes is measured once, as long as its document is remembered.
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, KnownCosts> costs = [];

    public OperationCost Measure(GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
    {
        var known = costs.GetValue(operation, _ => new KnownCosts(document));
        return new CostMeter(schema, known, new InputCost(operation, variables)).Of(operation);
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
}
