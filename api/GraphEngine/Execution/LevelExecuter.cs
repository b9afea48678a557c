using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>The engine's executer with this project's strategies.</summary>
/// <param name="ordinary">How anything but the opening of a subscription is executed.</param>
internal sealed class LevelExecuter(IExecutionStrategy ordinary) : DocumentExecuter
{
    private static readonly SubscribeStrategy Subscribing = new();

    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context)
        => context.Operation.Operation == OperationType.Subscription && context.RootValue is null && ordinary is not NoStrategy ? Subscribing : ordinary;
}

/// <summary>Executes nothing: the request was only to be validated.</summary>
internal sealed class NoStrategy : ExecutionStrategy
{
    public override Task<ExecutionResult> ExecuteAsync(ExecutionContext context) => Task.FromResult(new ExecutionResult());

    public override Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode) => Task.CompletedTask;
}
