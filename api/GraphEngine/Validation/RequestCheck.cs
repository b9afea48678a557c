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
        Check(context.Document, context.Operation, context.Variables);
        return default;
    }

    /// <summary>Throws unless the request may run.</summary>
    /// <param name="document">The document, known to be valid.</param>
    /// <param name="operation">Which of its operations.</param>
    /// <param name="variables">The variables as they were sent, known to be valid.</param>
    public void Check(GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
    {
        Operation = operation;
        if (!allowsIntrospection)
            IntrospectionCheck.Check(document, operation);
        Cost = costs.Measure(document, operation, variables);
        if (reporting != CostReporting.Validate)
            costs.Check(Cost.Value);
    }
}
