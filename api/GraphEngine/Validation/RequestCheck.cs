using GraphQL.Validation;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// What is checked of every request once its document and variables are valid, whether the document was seen before or
/// not: that introspection is allowed and the cost within its limits.
/// </summary>
internal sealed class RequestCheck(CostAnalyzer costs, bool allowsIntrospection, CostReporting reporting) : ValidationRuleBase
{
    /// <summary>What the operation costs; null until it was found valid.</summary>
    public OperationCost? Cost { get; private set; }

    public GraphQLOperationDefinition? Operation { get; private set; }

    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        Operation = context.Operation;
        if (!allowsIntrospection)
            IntrospectionCheck.Check(context.Document, context.Operation);
        Cost = costs.Measure(context.Document, context.Operation, context.Variables);
        if (reporting != CostReporting.Validate)
            costs.Check(Cost.Value);
        return default;
    }
}
