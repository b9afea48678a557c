using GraphQL;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>The engine's executer with this project's strategy.</summary>
internal sealed class LevelExecuter : DocumentExecuter
{
    private static readonly LevelStrategy Strategy = new();

    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context) => Strategy;
}
