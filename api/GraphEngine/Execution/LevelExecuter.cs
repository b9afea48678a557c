using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>The engine's executer with this project's strategies.</summary>
/// <param name="queries">How a query is executed.</param>
/// <param name="others">How a mutation is executed, and the answer to an event.</param>
/// <param name="validator">How a request is validated.</param>
internal sealed class LevelExecuter(IExecutionStrategy queries, IExecutionStrategy others, IDocumentValidator validator)
    : DocumentExecuter(new GraphQLDocumentBuilder(), validator)
{
    private static readonly SubscribeStrategy Subscribing = new();

    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context) => context.Operation.Operation switch
    {
        OperationType.Query => queries,
        OperationType.Subscription when context.RootValue is null && others is not NoStrategy => Subscribing,
        _ => others,
    };
}

/// <summary>Executes nothing: the request was only to be validated.</summary>
internal sealed class NoStrategy : ExecutionStrategy
{
    public override Task<ExecutionResult> ExecuteAsync(ExecutionContext context) => Task.FromResult(new ExecutionResult());

    public override Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode) => Task.CompletedTask;
}
