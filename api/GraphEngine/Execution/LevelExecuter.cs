using GraphQL;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>The engine's executer with a strategy of this project.</summary>
internal sealed class LevelExecuter(IExecutionStrategy strategy) : DocumentExecuter
{
    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context) => strategy;
}

/// <summary>Executes nothing: the request was only to be validated.</summary>
internal sealed class NoStrategy : ExecutionStrategy
{
    public override Task<ExecutionResult> ExecuteAsync(ExecutionContext context) => Task.FromResult(new ExecutionResult());

    public override Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode) => Task.CompletedTask;
}
