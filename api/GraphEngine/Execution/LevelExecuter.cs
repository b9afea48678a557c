using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>The engine's executer with this project's strategies: queries run by their plan, everything else level by level.</summary>
internal sealed class LevelExecuter(bool usesPlans) : DocumentExecuter
{
    private static readonly LevelStrategy Reference = new();
    private static readonly PlanStrategy Planned = new();

    protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context)
        => usesPlans && context.Operation.Operation == OperationType.Query ? Planned : Reference;
}
