using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>The engine's executer with this project's strategies.</summary>
internal sealed class LevelExecuter : DocumentExecuter
{
    private static readonly LevelStrategy Levels = new();
    private static readonly SubscribeStrategy Subscribing = new();

    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context)
        => context.Operation.Operation == OperationType.Subscription && context.RootValue is null ? Subscribing : Levels;
}
